"""Waits before something is tried again, each a value that is passed in."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tenacity import RetryCallState, wait_exponential


@dataclass(frozen=True, slots=True)
class Backoff:
    """Waits between tries, in seconds: the first one, and each next one twice as long."""

    first_s: float
    longest_s: float = inf

    @property
    def wait(self) -> wait_exponential:
        """The waits as tenacity takes them."""
        # Loaded where it is needed, for it loads tornado.
        from tenacity import wait_exponential  # noqa: PLC0415

        return wait_exponential(self.first_s, max=self.longest_s)


@dataclass(frozen=True, slots=True)
class Restarts:
    """Waits before a process that has ended is started again, in seconds.

    Each is twice as long as the one before; but after a process that has lived longer than the
    longest of them they begin anew.
    """

    first_s: float = 1.0
    longest_s: float = 60.0

    def wait(self, state: RetryCallState) -> float:
        """Return the next wait, as tenacity takes it: a try returns for how long it has lived."""
        lived_s = state.outcome.result() if state.outcome else 0.0
        last_s = state.upcoming_sleep  # it is the wait before the try that has just ended
        if not last_s or lived_s > self.longest_s:
            return self.first_s
        return min(2 * last_s, self.longest_s)


# The waits while an archive is not reached, and between two rounds through the nodes of a cluster.
ARCHIVE = Backoff(0.25, 5.0)
NODES = Backoff(0.2, 0.2)
