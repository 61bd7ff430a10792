"""Passages wait in memory, and become one segment."""

from __future__ import annotations

import pytest

from index.engine.build.buffer import Pending, written
from index.engine.kernels import Kernels


def test_terms_are_written_with_a_nul_behind_each() -> None:
    assert written({1: ["a", "bc"], 2: [], 3: ["д"]}) == "a\0bc\0д\0".encode()
    assert written({1: []}) == b""


def test_a_term_that_holds_a_nul_is_named_by_its_passage() -> None:
    with pytest.raises(ValueError, match="a term of passage 4 holds a NUL"):
        written({3: ["a"], 4: ["b\0c"]})


def test_what_was_added_is_in_the_segment_by_id() -> None:
    pending = Pending(4)
    for passages in ({9: ["b", "a"]}, {2: ["a"]}):
        pending.add(passages, written(passages))
    assert 9 in pending
    assert pending.size == len(b"b\0a\0a\0")
    segment = pending.segment(Kernels())
    assert segment.terms() == ["a", "b"]
    assert segment.postings.ids.tolist() == [2, 9]
    assert segment.postings.collections.tolist() == [4, 4]
    assert segment.postings.document_frequencies.tolist() == [2, 1]
