"""Steps of a request that takes long: how much of it is done, of how much.

A child tells its worker by frames of eight bytes, before its reply. The worker tells the process
that it works for, once a second at most, with its signs of life.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

# Bytes of a frame, as of the length of a reply, which never begins with this one: none is so long.
FRAME, _BEGINS = 8, 0xFF
_DONE, _TOTAL = 3, 4
# Larger numbers are no steps.
MOST = 1_000_000


class Step(NamedTuple):
    """So much is done, of so much."""

    done: int
    total: int


# Told of each step of a request.
Note: TypeAlias = "Callable[[Step], None]"


def framed(done: int, total: int) -> bytes:
    """Return a step as a child writes it."""
    done, total = (max(0, min(one, MOST)) for one in (done, total))
    return bytes([_BEGINS]) + done.to_bytes(_DONE) + total.to_bytes(_TOTAL)


def is_step(frame: bytes | bytearray) -> bool:
    """Whether a child tells of a step, and not of the length of its reply."""
    return frame[0] == _BEGINS


def step_in(frame: bytes | bytearray) -> Step | None:
    """Return the step of a frame, None where its numbers are none: a child may write anything."""
    step = Step(int.from_bytes(frame[1 : 1 + _DONE]), int.from_bytes(frame[1 + _DONE :]))
    return step if 0 < step.done <= step.total <= MOST else None


class Latest:
    """The latest step of a worker's requests, by the number of the request, counted from 1.

    One thread notes it, and another one takes it.
    """

    def __init__(self) -> None:
        self._request = 0
        self._step: tuple[int, Step] | None = None

    def begin(self) -> None:
        """Note that the next request begins."""
        self._request += 1

    def note(self, step: Step) -> None:
        """Note a step of the request that is being done."""
        self._step = self._request, step

    def taken(self) -> tuple[int, Step] | None:
        """Return the request and its step, if there is a newer one than at the last call."""
        step, self._step = self._step, None
        return step


latest = Latest()
