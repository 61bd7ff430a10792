"""Pressed buttons and inline queries that wait for the bot's answer."""

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
class PendingAnswer:
    """An answer that somebody waits for; `since` is in seconds of the clock."""

    answer: asyncio.Future[Json]
    since: float


@dataclass(frozen=True, slots=True)
class Offer:
    """An answer to an inline query; `person` is whom it is for, None where for everyone.

    It is good `until` that time, in seconds of the clock.
    """

    answer: Json
    query: str
    offset: str
    person: int | None
    until: float

    def fits(self, person: int, query: str, offset: str, now: float) -> bool:
        """Return whether the answer is good for this query of a person."""
        same = (self.query, self.offset) == (query, offset)
        return same and now < self.until and self.person in (None, person)


@dataclass(slots=True)
class Queries:
    """Hands out ids of queries and takes their answers, once each and within `answer_s` seconds."""

    answer_s: float
    clock: Callable[[], float] = time.monotonic
    _ids: Iterator[int] = field(default_factory=lambda: count(1))
    _waiting: dict[str, PendingAnswer] = field(default_factory=dict)

    def open(self) -> str:
        """Return the id of a new query."""
        number = str(next(self._ids))
        loop = asyncio.get_running_loop()
        self._waiting[number] = PendingAnswer(loop.create_future(), self.clock())
        return number

    def expire(self, number: str) -> None:
        """Take no answer to a query any more."""
        del self._waiting[number]

    def answer(self, number: str, fields: Json) -> None:
        """Take the bot's answer, or refuse it where it comes too late."""
        waiting = self._waiting.pop(number, None)
        if waiting is None or self.clock() - waiting.since > self.answer_s:
            raise bad_request(TOO_OLD)
        # It is done where the one who waited has gone.
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
