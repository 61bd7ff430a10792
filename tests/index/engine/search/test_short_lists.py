"""Short lists are read from a large file, and long ones mapped: answers are the same."""

from __future__ import annotations

import os
import random
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from index.engine import Bm25Index
from index.engine.build.buffer import Pending, written
from index.engine.disk.open_file import OpenFile
from index.engine.kernels import KERNELS
from index.engine.live_segment import LiveSegment
from index.engine.search.leaf import Leaf
from index.engine.search.scorer import KernelScorer
from index.engine.search.short_lists import CUT_OFF, UNREADABLE, read_short
from index.errors import IndexDamaged

if TYPE_CHECKING:
    from pathlib import Path

    from index.engine.segment import Segment


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Segment:
    """A segment's file with columns, and lists of frequent and of rare terms."""
    chosen = random.Random(5)  # noqa: S311
    passages = {n: [f"w{int(chosen.paretovariate(0.5))}" for _ in range(9)] for n in range(9_000)}
    pending = Pending(0)
    pending.add(passages, written(passages))
    return pending.segment(KERNELS).saved(tmp_path_factory.mktemp("lists"))


def test_lists_that_are_read_answer_as_lists_that_are_mapped(saved: Segment) -> None:
    assert saved.path
    reading = replace(saved, open_file=OpenFile(saved.path))
    mapped, read = (KernelScorer([LiveSegment.of(one)]) for one in (saved, reading))
    terms = [term for term, _ in sorted(mapped.vocabulary(), key=lambda pair: -pair[1])]
    for place in range(0, 2_000, 7):
        asked = [*terms[place : place + 4], terms[place // 50], "absent"]
        assert read.search(asked, 10) == mapped.search(asked, 10)


def test_a_file_that_is_cut_off_while_it_is_open_is_noticed(saved: Segment, tmp_path: Path) -> None:
    assert saved.path
    beside = tmp_path / saved.path.name
    shutil.copy(saved.path, beside)
    opened = OpenFile(beside)
    os.truncate(beside, 100)
    lists = Leaf(LiveSegment.of(saved)).find(b"w30\0", 1).lists
    assert read_short(opened.number, lists)[1].tolist() == [CUT_OFF]
    with pytest.raises(IndexDamaged, match="cannot be read"):
        OpenFile(tmp_path / "absent")


def test_a_file_that_cannot_be_read_for_now_is_not_damaged(tmp_path: Path) -> None:
    nowhere = 1 << 20  # no file is open by this number
    assert read_short(nowhere, np.array([[0, 8], [8, 8]]))[1].tolist() == [UNREADABLE] * 2
    with Bm25Index.open(tmp_path) as index:
        index.add([(1, ["a"])])
        index.commit()
        [one] = index._searcher.segments
        assert one.segment.path
        opened = OpenFile(one.segment.path)
        there, opened.number = opened.number, nowhere
        alone = replace(one, segment=replace(one.segment, open_file=opened))
        for scorer in (KernelScorer([alone]), KernelScorer([alone, one])):
            with pytest.raises(OSError, match="cannot be read"):
                scorer.search(["a"], 10)
        opened.number = there
        assert index.search(["a"])
