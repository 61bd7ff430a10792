"""A library's files, copied while it is in use and checked before they are used again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import LIBRARY_FILES, Library, LibraryUnavailable, check_library, save_library

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    made = tmp_path / "copy"
    made.mkdir()
    return made


def names_in(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


async def test_a_copy_has_what_was_there_when_it_was_made(
    tmp_path: Path, copy: Path, bridge: Article, harvest: Article
) -> None:
    async with await Library.open(tmp_path / "data") as library:
        await library.add(bridge)
        (tmp_path / "data" / "aliases.txt").write_text("Lenn, Lenna\n")
        await save_library(tmp_path / "data", copy)
        await library.add(harvest)
    assert names_in(copy) == set(LIBRARY_FILES)
    await check_library(copy)
    async with await Library.open(copy) as library:
        assert [article.source_id for article in await library.newest()] == ["2001"]


async def test_where_there_is_no_library_nothing_is_copied(tmp_path: Path, copy: Path) -> None:
    with pytest.raises(LibraryUnavailable, match="there is no library in"):
        await save_library(tmp_path / "data", copy)
    assert not names_in(copy)


async def test_aliases_that_cannot_be_understood_do_not_pass(tmp_path: Path, copy: Path) -> None:
    async with await Library.open(tmp_path / "data"):
        await save_library(tmp_path / "data", copy)
    (copy / "aliases.txt").write_text("Lenn\n")
    with pytest.raises(LibraryUnavailable, match=r"aliases\.txt"):
        await check_library(copy)


async def test_a_database_that_is_not_there_does_not_pass(copy: Path) -> None:
    with pytest.raises(LibraryUnavailable):
        await check_library(copy)
