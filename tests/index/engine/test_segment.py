"""A segment is the same in memory and in its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from index.engine.disk import container
from index.engine.postings import Postings
from index.engine.segment import SUFFIX, Segment
from index.errors import IndexDamaged
from tests.index.engine.segments import flip, passages, segment

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_saved_is_read_again(tmp_path: Path) -> None:
    made = segment(passages(3_000)).segment
    read = made.saved(tmp_path)
    assert read.path
    assert (len(read), read.total_length, read.average) == (
        len(made), made.total_length, made.average,
    )  # fmt: skip
    for name in Postings._fields:
        np.testing.assert_array_equal(getattr(read.postings, name), getattr(made.postings, name))
    read.check()
    assert read.collections == made.collections == {0, 1, 2}


def test_passages_are_found_by_their_ids() -> None:
    made = segment({5: ["a"], 9: ["b"], 11: ["c"]}).segment
    assert made.places(np.array([11, 5, 7])).tolist() == [0, 2]
    assert made.places(np.array([1, 99])).tolist() == []
    assert made.places(np.array([], np.int64)).tolist() == []


def test_terms_are_in_the_order_of_their_bytes() -> None:
    assert segment({1: ["д", "b", "abc", ""]}).segment.terms() == ["", "abc", "b", "д"]


def test_a_file_with_other_arrays_is_no_segment(tmp_path: Path) -> None:
    path = tmp_path / f"other{SUFFIX}"
    container.write(path, {}, {"ids": np.arange(3)})
    with pytest.raises(IndexDamaged, match="other arrays"):
        Segment.read(path)


def test_a_byte_that_is_flipped_is_noticed(tmp_path: Path) -> None:
    path = segment({1: ["a"], 2: ["b"]}).segment.saved(tmp_path).path
    assert path
    flip(path, "rare")
    with pytest.raises(IndexDamaged):
        Segment.read(path)
