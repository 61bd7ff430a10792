"""An operator's names that stand for each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Library, LibraryUnavailable
from index.aliases import ALIASES, own_aliases
from tests.index.asking import QUESTION, first

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article


async def test_names_that_stand_for_each_other_are_taken_from_the_folder(
    tmp_path: Path, bridge: Article
) -> None:
    asked = QUESTION.replace("coalition", "Pactum")
    async with await Library.open(tmp_path) as library:
        await library.add(bridge)
        assert (await library.ask(asked)).missing == ("Pactum",)
    (tmp_path / "aliases.txt").write_text("Coalition, Pactum", encoding="utf-8")
    async with await Library.open(tmp_path) as library:
        assert (await library.ask(asked)).missing == ()
        assert await first(library, asked) == await first(library, QUESTION)


@pytest.mark.parametrize("content", [b"Bridge", b"\xff\xfe\xff"])
async def test_names_that_cannot_be_read_are_a_clear_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "aliases.txt").write_bytes(content)
    with pytest.raises(LibraryUnavailable, match=r"aliases\.txt"):
        await Library.open(tmp_path)


def test_there_are_none_where_there_is_no_file(tmp_path: Path) -> None:
    assert own_aliases(tmp_path / ALIASES) == ()


def test_a_line_that_cannot_be_understood_is_named(tmp_path: Path) -> None:
    file = tmp_path / ALIASES
    file.write_text("Lenn, Lenna\nBridge\n", encoding="utf-8")
    with pytest.raises(LibraryUnavailable, match=r"aliases\.txt, line 2"):
        own_aliases(file)
