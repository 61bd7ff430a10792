"""Waits of the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenacity import Retrying, retry_if_result, stop_after_attempt

from bot.pace import Pace

if TYPE_CHECKING:
    from index import Backoff


def waits(backoff: Backoff, tries: int) -> list[float]:
    """Return the waits between so many tries that all fail, without waiting."""
    waited: list[float] = []
    trying = Retrying(
        retry=retry_if_result(lambda _: True), wait=backoff.wait, sleep=waited.append,
        stop=stop_after_attempt(tries), retry_error_callback=lambda _: None,
    )  # fmt: skip
    trying(lambda: None)
    return waited


def test_it_takes_long_to_give_up_a_request_and_for_ever_to_give_up_telegram() -> None:
    pace = Pace()
    assert sum(waits(pace.requests, 7)) > 15
    assert max(waits(pace.connecting, 12)) == 60
