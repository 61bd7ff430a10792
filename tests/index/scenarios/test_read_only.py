"""A data folder that cannot be written can be asked, read and exported all the same."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from index import Article, DatabaseReadOnly, DiskFull, Library, LibraryUnavailable
from index.storage.database import Database
from index.storage.migrations import MIGRATIONS
from index.storage.storage import FILE_NAME
from tests.disks import Disk, small_disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FERRY = Article(
    "ferry", "The ferry is late", 'The ferry is late again. "It is the tide," said Nora Quill.'
)
MILL = Article("mill", "The mill is shut", "The mill on the hill has been shut since March.")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with small_disk(tmp_path / "disk") as mounted:
        yield mounted


@pytest.fixture
async def data(disk: Disk) -> Path:
    data = disk.place / "data"
    async with await Library.open(data) as library:
        await library.add(FERRY)
        await library.ask("what is late?")
    return data


async def add_many(library: Library) -> None:
    for number in range(500):
        text = f"The mill of day {number} on the hill has been shut since March. " * 50
        await library.add(Article(f"mill{number}", "The mill is shut", text))


def close_off(disk: Disk, how: str) -> None:
    if how == "full":
        disk.fill()
    else:
        disk.make_read_only()


@pytest.mark.parametrize("how", ["full", "read-only"])
@pytest.mark.parametrize("index", ["there", "gone", "behind"])
async def test_it_can_be_asked(tmp_path: Path, disk: Disk, how: str, index: str) -> None:
    source, data = tmp_path / "source", disk.place / "data"
    async with await Library.open(source) as library:
        await library.add(FERRY)
        await library.ask("what is late?")
    shutil.copytree(source, data)
    if index == "gone":
        shutil.rmtree(data / "index")
    elif index == "behind":
        async with await Library.open(source) as library:
            await library.add(MILL)
        shutil.copy(source / FILE_NAME, data / FILE_NAME)
    close_off(disk, how)
    async with await Library.open(data) as library:
        answer = await library.ask("who said it is the tide?")
        assert answer.quotes[0].speaker_name == "Nora Quill"
        await library.check_quotes(answer.quotes)
        if (index, how) == ("behind", "read-only"):
            assert (await library.ask("since when is the mill shut?")).answered
        assert (await library.find_wording("late again")).kind == "exact"
        assert "ferry" in [one.source_id async for one in library.every_article()]
        assert (await library.counts()).articles == 1 + (index == "behind")


async def test_what_is_added_to_a_read_only_folder_is_refused_in_words(
    disk: Disk, data: Path
) -> None:
    disk.make_read_only()
    async with await Library.open(data) as library:
        with pytest.raises(DatabaseReadOnly, match="it is read-only"):
            await library.add(MILL)
        assert (await library.ask("what is late?")).answered


async def test_what_is_added_to_a_full_disk_is_refused_in_words(disk: Disk, data: Path) -> None:
    async with await Library.open(data) as library:
        disk.fill()
        with pytest.raises(DiskFull, match="the disk is full"):
            await add_many(library)
        assert (await library.ask("what is late?")).answered
        disk.make_room()
        await library.add(Article("pier", "The pier is open", "The pier has been open since May."))
        assert (await library.ask("what has been open since May?")).answered


async def test_a_library_of_an_older_version_says_that_it_must_be_written_once(disk: Disk) -> None:
    older = await Database.open(disk.place / FILE_NAME, MIGRATIONS[:-1])
    await older.close()
    disk.make_read_only()
    with pytest.raises(DatabaseReadOnly, match="it is read-only"):
        await Library.open(disk.place)


async def test_where_nothing_is_nothing_is_opened(disk: Disk) -> None:
    disk.make_read_only()
    with pytest.raises(LibraryUnavailable, match="cannot be used"):
        await Library.open(disk.place / "data")
