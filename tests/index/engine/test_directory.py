"""The directory of the index: one process writes its files, in the others all stays in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.engine.commit import CommitPoint
from index.engine.directory import Directory
from index.errors import IndexDamaged
from tests.index.engine.segments import segment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index.engine.live_segment import LiveSegment

EMPTY = CommitPoint((), 0, "")


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Directory]:
    """The directory as the process that writes it has it."""
    directory = Directory(tmp_path)
    yield directory
    directory.close()


@pytest.fixture
def reader(writer: Directory) -> Iterator[Directory]:
    """The same directory beside the one that writes."""
    directory = Directory(writer.folder)
    yield directory
    directory.close()


def saved(directory: Directory) -> LiveSegment:
    return segment({1: ["a"], 2: ["b"]}).saved(directory.with_file)


def files(directory: Directory) -> list[Path]:
    return list(directory.folder.glob("*.segment"))


def test_whoever_opens_it_first_writes(writer: Directory, reader: Directory) -> None:
    assert (writer.writable, reader.writable) == (True, False)
    assert saved(writer).segment.path is not None
    assert saved(reader).segment.path is None


def test_a_commit_is_read_by_all(writer: Directory, reader: Directory) -> None:
    written = writer.commit(EMPTY, [saved(writer)], 7)
    assert reader.read().upto == 7
    assert reader.generation == written.generation


def test_a_commit_of_another_process_changes_no_file(writer: Directory, reader: Directory) -> None:
    before = writer.commit(EMPTY, [], 7)
    made = reader.commit(before, [saved(reader)], 8)
    assert (made.upto, made.generation, len(made.segments)) == (8, before.generation, 1)
    assert writer.read().upto == 7
    assert files(writer) == []


def test_it_is_taken_over_once_nobody_writes(writer: Directory, reader: Directory) -> None:
    assert not reader.take_over()
    writer.close()
    assert reader.take_over()
    assert reader.writable
    assert not reader.take_over()  # it is no other's any more


def test_only_the_process_that_writes_deletes_files(writer: Directory, reader: Directory) -> None:
    one, other = saved(writer), saved(writer)
    paths = [one.segment.path, other.segment.path, None]
    reader.delete(paths, [])
    reader.tidy([])
    assert len(files(writer)) == 2
    writer.delete(paths, [one.segment.path])
    assert files(writer) == [one.segment.path]
    writer.tidy([])
    assert files(writer) == []


def test_files_without_a_state_are_damage_to_the_process_that_writes(
    writer: Directory, reader: Directory
) -> None:
    saved(writer)
    with pytest.raises(IndexDamaged):
        writer.read()
    assert reader.read().segments == ()
