"""Waits of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tenacity import Retrying, retry_if_result, stop_after_attempt

from index.pace import ARCHIVE, NODES, Backoff, Restarts

if TYPE_CHECKING:
    from collections.abc import Sequence


def waits(backoff: Backoff | Restarts, returned: Sequence[float]) -> list[float]:
    """Return the waits after tries that return these values, without waiting."""
    waited: list[float] = []
    values = iter([*returned, 0.0])
    trying = Retrying(
        retry=retry_if_result(lambda _: True), wait=backoff.wait, sleep=waited.append,
        stop=stop_after_attempt(len(returned) + 1), retry_error_callback=lambda _: None,
    )  # fmt: skip
    trying(lambda: next(values))
    return waited


@pytest.mark.parametrize(
    ("backoff", "expected"),
    [
        (Backoff(0.25), [0.25, 0.5, 1, 2, 4, 8, 16]),
        (Backoff(1, 10), [1, 2, 4, 8, 10, 10, 10]),
        (ARCHIVE, [0.25, 0.5, 1, 2, 4, 5, 5]),
        (NODES, [0.2] * 7),
    ],
)
def test_each_wait_is_twice_as_long_as_the_one_before_up_to_the_longest(
    backoff: Backoff, expected: list[float]
) -> None:
    assert waits(backoff, [0.0] * 7) == expected


def test_waits_for_a_restart_begin_anew_after_a_long_life() -> None:
    restarts = Restarts(first_s=1, longest_s=10)
    assert waits(restarts, [500, 0, 5, 9, 10, 10, 11, 3]) == [1, 2, 4, 8, 10, 10, 1, 2]
