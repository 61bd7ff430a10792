"""Questions without an answer, until there is one.

The asker is known as long as the answer they got is kept. After that only the words stay, until
they have had their time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.storage.columns import read_names

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from sqlite3 import Row

    from index import Database

# Seconds that questions are kept, and the most of them.
KEPT_S = 90 * 24 * 3600
MOST = 10_000
# Questions of one person: else one alone could push out those of all others.
MOST_OF_ONE = 100


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Question without an answer as it was searched for, when, in which collections (None: all).

    `typed` are the words that were asked. `who` is whether it is only the words that somebody is to
    have said. `offer` is the first of those questions that an upload answered at once, None where
    none has.
    """

    id: int
    at: int
    question: str
    typed: str
    who: bool
    collections: frozenset[str] | None
    offer: int | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Asker who still waits for an answer: `answer` is the id of the one they got.

    `topic` is 0 for what was asked in no topic. `question` is what was searched for in
    `collections` (None: all), and may have words of their articles; `typed` has only the asker's.
    """

    who: bool
    id: int
    answer: int
    chat: int
    topic: int
    asked: int | None
    asker: int | None
    language: str
    typed: str
    question: str
    collections: frozenset[str] | None


_UNANSWERED = """
    SELECT id, at, question, coalesce(typed, question) AS typed, who, collections, offer
    FROM unanswered
"""
_WAITING = """
    SELECT unanswered.who AS who, unanswered.id AS id, answers.id AS answer, chat, topic, asked,
           asker, language, answers.question AS typed, unanswered.question AS question,
           unanswered.collections AS collections
    FROM unanswered JOIN answers ON answers.id = unanswered.answer
"""


class UnansweredQuestions:
    """Table of the bot's database with the questions that have no answer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def newest(self, limit: int) -> list[Unanswered]:
        """Return the newest questions that have no answer."""
        rows = await self._database.rows(f"{_UNANSWERED} ORDER BY at DESC, id DESC LIMIT ?", limit)
        return [_unanswered(row) for row in rows]

    async def offer(self, questions: Sequence[Unanswered]) -> int:
        """Mark questions as having an answer now; return the number to find them again by."""
        number = min(question.id for question in questions)
        async with self._database.transaction() as db:
            await db.write_each(
                "UPDATE unanswered SET offer = ? WHERE id = ?",
                [(number, question.id) for question in questions],
            )
        return number

    async def offered(self, offer: int) -> list[Unanswered]:
        """Return the questions that were marked together as having an answer."""
        rows = await self._database.rows(f"{_UNANSWERED} WHERE offer = ? ORDER BY id", offer)
        return [_unanswered(row) for row in rows]

    async def waiting(self, questions: Sequence[Unanswered]) -> list[Waiting]:
        """Return the askers who wait for an answer to any of these, in the order they asked."""
        found: list[Waiting] = []
        for one in questions:
            rows = await self._database.rows(f"{_WAITING} WHERE unanswered.id = ?", one.id)
            found += [_waiting(row) for row in rows]
        return sorted(found, key=lambda waiting: waiting.id)

    async def claim(self, numbers: Collection[int]) -> bool:
        """Take questions off the list to tell their answer; False where none was on it.

        Only the first claim succeeds: nobody is told twice.
        """
        sql = "DELETE FROM unanswered WHERE id = ?"
        async with self._database.transaction() as db:
            return await db.write_each(sql, [(number,) for number in numbers]) > 0

    async def forget(self, now: int) -> None:
        """Delete questions past their time, and those beyond the limits."""
        await self._database.write("DELETE FROM unanswered WHERE at < ?", now - KEPT_S)
        await self._database.write(
            """
            DELETE FROM unanswered WHERE id IN (
                SELECT id FROM (
                    SELECT unanswered.id,
                           row_number() OVER (PARTITION BY asker ORDER BY unanswered.id DESC) AS n
                    FROM unanswered JOIN answers ON answers.id = answer WHERE asker IS NOT NULL
                ) WHERE n > ?
            )
            """,
            MOST_OF_ONE,
        )
        await self._database.write(
            "DELETE FROM unanswered WHERE id NOT IN "
            "(SELECT id FROM unanswered ORDER BY at DESC, id DESC LIMIT ?)",
            MOST,
        )


def _waiting(row: Row) -> Waiting:
    return Waiting(**dict(row) | _in_python(row))


def _unanswered(row: Row) -> Unanswered:
    return Unanswered(**dict(row) | _in_python(row))


def _in_python(row: Row) -> dict[str, object]:
    """Return those of the columns that SQLite has no type for."""
    return {"who": bool(row["who"]), "collections": read_names(row["collections"])}
