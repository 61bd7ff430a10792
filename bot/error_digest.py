"""Digest of errors: each kind is told of once, then counted. Pure, and bounded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# An error that goes on is told of again after so long, with how often it came.
TOLD_AGAIN_AFTER_S = 6 * 3600
# New kinds of error beyond so many at a time are counted with the last one.
MOST_KINDS = 50


@dataclass(slots=True)
class _Told:
    """Account of a kind of error: when it was told of, and how often it came since."""

    at: float
    since: int = 0


class ErrorDigest:
    """Kinds of errors, each what and where, that the owners have been told of."""

    def __init__(self) -> None:
        self._told: dict[str, _Told] = {}

    def is_news(self, kind: str, now: float) -> bool:
        """Whether to tell of an error at the time `now`; if not, it is counted for `summed_up`."""
        if kind not in self._told and len(self._told) >= MOST_KINDS:
            kind = next(reversed(self._told))
        told = self._told.get(kind)
        if told is None:
            self._told[kind] = _Told(now)
            return True
        told.since += 1
        return False

    def summed_up(self, now: float) -> Iterator[tuple[str, int]]:
        """Yield each kind of error that came again with its count, once its time has come.

        A kind that has not come again for that long is news the next time.
        """
        for kind, told in list(self._told.items()):
            if now - told.at < TOLD_AGAIN_AFTER_S:
                continue
            del self._told[kind]
            if told.since:
                self._told[kind] = _Told(now)
                yield kind, told.since
