"""Budget of bytes that all uploads together may have in memory: others wait for their turn."""

from __future__ import annotations

import asyncio
from collections import deque

# Of contents of files that are fetched and not yet added.
MOST_BYTES = 64_000_000


class Budget:
    """Bytes that are free, and who waits for some, the first first."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most, self._free = most, most
        self._waiting: deque[Share] = deque()

    def share(self, size: int) -> Share:
        """Return a share of so many bytes, or of all of them; it waits behind those before it."""
        share = Share(self, min(size, self._most))
        self._waiting.append(share)
        self._hand_out()
        return share

    def _hand_out(self) -> None:
        while self._waiting and self._waiting[0].size <= self._free:
            share = self._waiting.popleft()
            self._free -= share.size
            share.ready.set()

    def _take_back(self, share: Share) -> None:
        if share.ready.is_set():
            self._free += share.size
        else:
            self._waiting.remove(share)
        self._hand_out()


class Share:
    """Bytes of a budget for one file: `ready` is set once they are there."""

    def __init__(self, budget: Budget, size: int) -> None:
        self.size, self.ready = size, asyncio.Event()
        self._budget: Budget | None = budget

    def give_back(self) -> None:
        """Let others have the bytes, or no longer wait for them. Once is enough."""
        if self._budget:
            self._budget._take_back(self)  # noqa: SLF001 - one thing in two classes
            self._budget = None
