"""Waits of the emulator as one value, so that tests shorten all of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Waits:
    """All waits of the emulator, in seconds, as Telegram has them.

    `poll_s` is the longest that a request waits for updates, `answer_s` how long the answer to a
    pressed button or an inline query is taken. A webhook that fails is tried again after
    `retry_s`, each next time after twice that, at most `longest_retry_s`; a try takes at most
    `try_s`.
    """

    poll_s: float = 50.0
    answer_s: float = 10.0
    retry_s: float = 0.1
    longest_retry_s: float = 30.0
    try_s: float = 10.0
