"""Precedence of questions over the adding of articles."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Longest wait of an addition for questions, in seconds.
LONGEST_WAIT_S = 0.1


class Precedence:
    """Count of the questions in hand, for additions to wait for."""

    def __init__(self, longest_wait_s: float = LONGEST_WAIT_S) -> None:
        self._longest_wait_s = longest_wait_s
        self._in_hand = 0
        self._idle = asyncio.Event()
        self._idle.set()

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Count a question as in hand."""
        self._in_hand += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._in_hand -= 1
            if not self._in_hand:
                self._idle.set()

    async def give_way(self) -> None:
        """Wait until no question is in hand, but not longer than that."""
        # Not `wait_for`, which before Python 3.12 passes over being cancelled in the same moment.
        with suppress(TimeoutError):
            async with asyncio.timeout(self._longest_wait_s):
                await self._idle.wait()
