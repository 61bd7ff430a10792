"""Place of an open file: its path leads to it, to another file, or nowhere."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from index import FolderReplaced, Library
from index.storage.place import Place
from index.storage.storage import FILE_NAME

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from index import Article


def moved(folder: Path) -> None:
    folder.rename(folder.with_name("old"))


def copied(folder: Path) -> None:
    moved(folder)
    shutil.copytree(folder.with_name("old"), folder)


def made_anew(folder: Path) -> None:
    moved(folder)
    folder.mkdir()


def deleted(folder: Path) -> None:
    (folder / FILE_NAME).unlink()


def overwritten(folder: Path) -> None:
    shutil.copy(folder / FILE_NAME, folder / "new")
    (folder / "new").replace(folder / FILE_NAME)


def linked(folder: Path) -> None:
    copied(folder)
    shutil.rmtree(folder)
    (folder.with_name("other")).mkdir()
    folder.symlink_to(folder.with_name("other"))


ENDS = [moved, copied, made_anew, deleted, overwritten, linked]


@pytest.mark.parametrize("end", ENDS)
async def test_what_is_written_into_a_file_that_is_not_there_any_more_is_not_confirmed(
    tmp_path: Path, bridge: Article, end: Callable[[Path], None]
) -> None:
    async with await Library.open(tmp_path / "data") as library:
        await library.check_folder()
        end(tmp_path / "data")
        with pytest.raises(FolderReplaced, match="Start quoth again"):
            await library.add(bridge)
        with pytest.raises(FolderReplaced):
            await library.check_folder()


async def test_a_file_that_comes_back_is_the_same(tmp_path: Path, bridge: Article) -> None:
    async with await Library.open(tmp_path / "data") as library:
        moved(tmp_path / "data")
        (tmp_path / "old").rename(tmp_path / "data")
        await library.add(bridge)
        await library.check_folder()


def test_a_file_that_is_not_there_has_no_place(tmp_path: Path) -> None:
    with pytest.raises(FolderReplaced):
        Place.of(tmp_path / "nothing")
