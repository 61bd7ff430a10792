"""Errors that come again: told of once, then counted. Pure, and bounded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# An error that comes again is told of again after so long, in seconds, with how often it came.
TOLD_AGAIN_AFTER = 6 * 3600
# Beyond so many kinds of error at a time, what is new is counted with the others.
MOST_KINDS = 50


@dataclass(slots=True)
class _Told:
    """When an error was told of, and how often it has come since."""

    at: float
    since: int = 0


class ErrorDigest:
    """Which errors the owners have been told of. An error is known by its kind: what and where."""

    def __init__(self) -> None:
        self._told: dict[str, _Told] = {}

    def is_news(self, kind: str, now: float) -> bool:
        """Whether to tell of an error now; if not, it is counted until `summed_up`."""
        if kind not in self._told and len(self._told) >= MOST_KINDS:
            kind = next(reversed(self._told))
        told = self._told.get(kind)
        if told is None:
            self._told[kind] = _Told(now)
            return True
        told.since += 1
        return False

    def summed_up(self, now: float) -> Iterator[tuple[str, int]]:
        """Yield kinds of error that came again, with how often, each when its time has come.

        What has not come again for that long is news the next time.
        """
        for kind, told in list(self._told.items()):
            if now - told.at < TOLD_AGAIN_AFTER:
                continue
            del self._told[kind]
            if told.since:
                self._told[kind] = _Told(now)
                yield kind, told.since
