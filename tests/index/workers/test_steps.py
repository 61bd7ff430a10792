"""Steps of a request that takes long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.workers.steps import FRAME, MOST, Latest, Step, framed, is_step, step_in


def test_a_step_is_read_as_it_was_written() -> None:
    frame = framed(120, 300)
    assert len(frame) == FRAME
    assert is_step(frame)
    assert step_in(frame) == Step(120, 300)
    assert step_in(framed(MOST + 9, MOST + 9)) == Step(MOST, MOST)


@given(st.binary(min_size=FRAME, max_size=FRAME))
def test_whatever_a_child_writes_has_bounded_numbers_or_none(frame: bytes) -> None:
    step = step_in(frame)
    assert step is None or 0 < step.done <= step.total <= MOST


def test_no_length_of_a_reply_is_taken_for_a_step() -> None:
    assert not is_step((1 << 40).to_bytes(FRAME))


def test_the_latest_step_is_taken_once_and_belongs_to_its_request() -> None:
    latest = Latest()
    assert latest.taken() is None
    latest.begin()
    latest.note(Step(1, 3))
    latest.note(Step(2, 3))
    assert latest.taken() == (1, Step(2, 3))
    assert latest.taken() is None
    latest.begin()
    latest.note(Step(1, 9))
    assert latest.taken() == (2, Step(1, 9))
