"""Spans: stretches of the texts of articles."""

from __future__ import annotations

import pickle

import pytest

from index import Span


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_is_never_empty_or_backwards(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_spans_know_what_they_hold_and_meet() -> None:
    assert Span(0, 10).holds(Span(3, 10))
    assert not Span(0, 10).holds(Span(3, 11))
    assert Span(0, 4).meets(Span(3, 5))
    assert not Span(0, 4).meets(Span(4, 5))
    assert Span(0, 4).joined(Span(8, 9)) == Span(0, 9)
    assert len(Span(2, 5)) == 3


def test_a_span_is_a_slice_of_its_text() -> None:
    assert Span(4, 10).of("the bridge is closed") == "bridge"


def test_spans_are_as_like_as_what_they_share_of_all_that_either_holds() -> None:
    assert Span(0, 10).likeness(Span(0, 10)) == 1
    assert Span(0, 6).likeness(Span(2, 8)) == Span(2, 8).likeness(Span(0, 6)) == 0.5
    assert Span(0, 4).likeness(Span(4, 8)) == Span(0, 4).likeness(Span(6, 8)) == 0


def test_spans_that_share_half_of_all_are_nearly_the_same() -> None:
    assert Span(0, 6).is_nearly(Span(2, 8))
    assert not Span(0, 6).is_nearly(Span(3, 9))


def test_a_span_goes_to_another_process_as_it_is() -> None:
    assert pickle.loads(pickle.dumps(Span(3, 5))) == Span(3, 5)  # noqa: S301 - written here
