"""Pressed buttons and inline queries that wait for the bot's answer, for so long."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from bot.emulator.rules.errors import Json, bad_request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody waits for an answer since then."""

    answer: asyncio.Future[Json]
    since: float


@dataclass(frozen=True, slots=True)
class Offer:
    """What the bot has answered to an inline query, for whom where it is personal, how long."""

    answer: Json
    query: str
    offset: str
    person: int | None
    until: float

    def fits(self, person: int, query: str, offset: str, now: float) -> bool:
        """Return whether it answers the same query of somebody again."""
        same = (self.query, self.offset) == (query, offset)
        return same and now < self.until and self.person in (None, person)


@dataclass(slots=True)
class Queries:
    """Hands out ids of queries and takes their answers, once each and within `answer_s` seconds."""

    answer_s: float
    clock: Callable[[], float] = time.monotonic
    _ids: Iterator[int] = field(default_factory=lambda: count(1))
    _waiting: dict[str, Waiting] = field(default_factory=dict)

    def open(self) -> str:
        """Return the id of a new query."""
        number = str(next(self._ids))
        loop = asyncio.get_running_loop()
        self._waiting[number] = Waiting(loop.create_future(), self.clock())
        return number

    def expire(self, number: str) -> None:
        """Take no answer to a query any more."""
        del self._waiting[number]

    def answer(self, number: str, fields: Json) -> None:
        """Take the bot's answer, or refuse it where nobody waits for it any more."""
        waiting = self._waiting.pop(number, None)
        if waiting is None or self.clock() - waiting.since > self.answer_s:
            raise bad_request(TOO_OLD)
        # Whoever asked may have gone.
        if not waiting.answer.done():
            waiting.answer.set_result(fields)

    async def answered(self, number: str, wait: float | None = None) -> Json:
        """Wait for the answer to a query.

        Raises TimeoutError where none comes in time, and at once where it has expired.
        """
        waiting = self._waiting.get(number)
        if waiting is None:
            raise TimeoutError
        try:
            return await asyncio.wait_for(waiting.answer, self.answer_s if wait is None else wait)
        except TimeoutError:
            self._waiting.pop(number, None)
            raise
