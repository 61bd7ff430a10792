"""The commit point names the segments of a state; replacing its file is the commit."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import numpy as np
import pytest

from index.engine import commit
from index.errors import IndexDamaged
from tests.index.engine.segments import flip, segment

if TYPE_CHECKING:
    from pathlib import Path

    from index.engine.live_segment import LiveSegment


def saved(folder: Path) -> list[LiveSegment]:
    """Return two segments with files, from the first of which a passage is removed."""
    one, other = segment({1: ["a"], 2: ["b"]}), segment({3: ["c"]})
    files = [part.saved(lambda made: made.saved(folder)) for part in (one, other)]
    return [files[0].without(np.array([1])), files[1]]


def test_what_is_committed_is_read_again(tmp_path: Path) -> None:
    written = commit.write(tmp_path, saved(tmp_path), 7)
    read = commit.read(tmp_path, alone=True)
    assert (read.upto, read.generation) == (7, written.generation)
    assert [one.segment.postings.ids.tolist() for one in read.segments] == [[1, 2], [3]]
    assert [one.removed.tolist() for one in read.segments] == [[1], []]
    commit.check(read, Event())


def test_every_commit_has_a_generation_of_its_own(tmp_path: Path) -> None:
    assert commit.generation(tmp_path) == ""
    first = commit.write(tmp_path, (), 1).generation
    second = commit.write(tmp_path, (), 1).generation
    assert first != second == commit.generation(tmp_path)


def test_a_new_folder_is_an_empty_state(tmp_path: Path) -> None:
    assert commit.read(tmp_path, alone=True) == commit.CommitPoint((), 0, "")


def test_segments_without_a_commit_point_are_damage(tmp_path: Path) -> None:
    saved(tmp_path)
    with pytest.raises(IndexDamaged, match="missing"):
        commit.read(tmp_path, alone=True)
    # Another process may be on its way to its first commit.
    assert commit.read(tmp_path, alone=False).segments == ()


def test_files_that_no_state_names_are_deleted(tmp_path: Path) -> None:
    one, other = saved(tmp_path)
    commit.tidy(tmp_path, [other])
    assert list(tmp_path.glob("*.segment")) == [other.segment.path]
    assert one.segment.path
    assert not one.segment.path.exists()


def test_damage_that_opening_passed_over_is_found_afterwards(tmp_path: Path) -> None:
    point = commit.write(tmp_path, saved(tmp_path), 1)
    path = point.segments[0].segment.path
    assert path
    flip(path, "rare")
    with pytest.raises(IndexDamaged):
        commit.check(point, Event())
    closed = Event()
    closed.set()
    commit.check(point, closed)  # nobody waits for it any more
