"""Files and folders into the library: one line a failure, and the rest goes on."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from bot.cli.add import add_paths
from index import Library

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "articles"
    (found / "deep").mkdir(parents=True)
    (found / ".hidden").mkdir()
    (found / "one.txt").write_text("One\n\nThe ferry leaves at seven.", encoding="utf-8")
    (found / "deep" / "two.md").write_text("# Two\n\nThe bridge is shut.", encoding="utf-8")
    (found / ".hidden" / "no.txt").write_text("No\n\nNobody.", encoding="utf-8")
    (found / "picture.png").write_bytes(b"\x89PNG")
    return found


async def test_a_folder_is_added_with_what_is_in_it(library: Library, folder: Path) -> None:
    tally = await add_paths(library, [folder], None, Console(file=StringIO()))
    assert tally == {"added": 2}
    assert (await library.ask("when does the ferry leave?")).answered


async def test_what_is_added_again_replaces(library: Library, folder: Path) -> None:
    await add_paths(library, [folder], None, Console(file=StringIO()))
    (folder / "one.txt").write_text("One\n\nThe ferry leaves at eight.", encoding="utf-8")
    tally = await add_paths(library, [folder / "one.txt"], None, Console(file=StringIO()))
    assert tally == {"replaced": 1}


async def test_a_failure_names_its_file_and_the_rest_goes_on(
    library: Library, folder: Path
) -> None:
    (folder / "deep" / "empty.txt").write_text("", encoding="utf-8")
    out = StringIO()
    tally = await add_paths(library, [folder, folder / "absent.txt"], None, Console(file=out))
    assert tally == {"added": 2, "refused": 2}
    assert "deep/empty.txt" in out.getvalue()
    assert "absent.txt" in out.getvalue()
