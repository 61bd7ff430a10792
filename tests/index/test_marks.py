"""Marks: pages and times in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.marks import Marks, marks_in, marks_of


def test_a_page_holds_until_the_next_begins() -> None:
    marks = Marks("page", ((0, 3), (10, 4), (10, 5), (20, 3)))
    assert [marks.at(place) for place in (0, 9, 10, 19, 20, 99)] == [3, 3, 5, 5, 3, 3]
    assert Marks("time", ((5, 60),)).at(4) is None


def test_asides_are_blanks_in_what_is_told_and_places_stay() -> None:
    text = "The mill is sold.\n\nThe mill in 1912\n\nIt is old.\n\nThe owl"
    marks = Marks("aside", ((0, 0), (19, 1), (37, 0), (49, 1)))
    told = marks.without_asides(text)
    assert told.split() == ["The", "mill", "is", "sold.", "It", "is", "old."]
    assert told.index("It is old.") == text.index("It is old.")
    assert [marks.is_aside(place) for place in (0, 19, 36, 37, 49, 99)] == [
        False, True, True, False, True, True,
    ]  # fmt: skip


def test_pages_are_no_asides() -> None:
    marks = Marks("page", ((0, 1),))
    assert not marks.is_aside(0)
    assert marks.without_asides("It is.") == "It is."


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 1 << 40)), min_size=1),
    st.sampled_from(["page", "scan", "time", "aside"]),
)
def test_what_is_written_is_read_again(steps: list[tuple[int, int]], kind: str) -> None:
    places = [sum(step for step, _ in steps[: number + 1]) for number in range(len(steps))]
    starts = [[place, number] for place, (_, number) in zip(places, steps, strict=True)]
    marks = marks_in({"kind": kind, "starts": starts})
    assert marks is not None
    assert marks_of(marks.written()) == marks


@pytest.mark.parametrize(
    "given",
    [None, [], {}, {"kind": "line", "starts": [[0, 1]]}, {"kind": "page", "starts": []},
     {"kind": "page", "starts": [[0]]}, {"kind": "page", "starts": [[0, True]]},
     {"kind": "page", "starts": "0:1"}],
)  # fmt: skip
def test_what_is_something_else_is_no_mark(given: object) -> None:
    assert marks_in(given) is None


@pytest.mark.parametrize("starts", [[[4, 1], [3, 2]], [[-1, 1]], [[0, -1]], [[0, 1 << 63]]])
def test_places_that_go_back_are_refused(starts: list[list[int]]) -> None:
    with pytest.raises(ValueError, match="not in order"):
        marks_in({"kind": "page", "starts": starts})
