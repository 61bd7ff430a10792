"""Waits of the bot as one value that is passed in, so that tests shorten all of them."""

from __future__ import annotations

from dataclasses import dataclass

from index import Backoff

_REQUESTS = Backoff(0.25)
_CONNECTING = Backoff(1.0, 60.0)


@dataclass(frozen=True, slots=True)
class Pace:
    """Waits of the bot for others, in seconds; its own schedules go by its clock.

    An upload is at its end when nothing has come for `quiet_s`. Its progress is shown after
    `progress_after_s`, and edited every `progress_every_s`. `requests` are the waits before a
    failed request is made again, `connecting` those before Telegram is tried again at the start.
    The bot ends where no update can reach it for `deaf_s`, or where nothing has looked for any for
    `silent_s`. Its webhook is looked at every `watch_s`.
    """

    quiet_s: float = 1.0
    progress_after_s: float = 2.0
    progress_every_s: float = 3.0
    requests: Backoff = _REQUESTS
    connecting: Backoff = _CONNECTING
    deaf_s: float = 90.0
    silent_s: float = 180.0
    watch_s: float = 20.0
