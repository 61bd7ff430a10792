"""Statistics of questions and of how well they were answered.

Answers are counted as long as they are kept. When they are deleted, only their number by day and
collections stays, with nothing of anyone in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.storage.columns import read_names

if TYPE_CHECKING:
    from index import Database, Transaction

# Seconds of a day, which begins at midnight UTC.
DAY = 24 * 3600
# Days for which the numbers of questions are kept.
DAYS_COUNTED = 400


@dataclass(frozen=True, slots=True)
class Day:
    """Numbers of a day since 1970, of the questions to some collections (None: all).

    `useful` and `not_useful` are the marks that the answers got.
    """

    day: int
    collections: frozenset[str] | None
    questions: int
    answered: int
    useful: int
    not_useful: int


@dataclass(frozen=True, slots=True)
class Slow:
    """Question that took `elapsed` seconds to answer from these collections (None: all)."""

    question: str
    collections: frozenset[str] | None
    elapsed: float


_COUNTED = """
    SELECT at / 86400 AS day, coalesce(collections, 'null') AS collections, count(*) AS questions,
           sum(answered) AS answered,
           sum((SELECT count(*) FROM marks WHERE answer = answers.id AND useful)) AS useful,
           sum((SELECT count(*) FROM marks WHERE answer = answers.id AND NOT useful)) AS not_useful
    FROM answers
"""
# The parts of the statements here and below are our own, not anyone's.
_DAYS = f"""
    SELECT day, collections, sum(questions) AS questions, sum(answered) AS answered,
           sum(useful) AS useful, sum(not_useful) AS not_useful
    FROM ({_COUNTED} GROUP BY 1, 2 UNION ALL SELECT * FROM days)
    WHERE day >= ? GROUP BY day, collections ORDER BY day
"""  # noqa: S608
_SLOWEST = """
    SELECT question, collections, elapsed FROM answers
    WHERE at >= ? AND elapsed IS NOT NULL ORDER BY elapsed DESC LIMIT ?
"""


class Statistics:
    """Tables of the bot's database that statistics are made from."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def days(self, since: int) -> list[Day]:
        """Return the numbers from a day on, oldest first: a value a day and set of collections."""
        rows = await self._database.rows(_DAYS, since)
        return [Day(**dict(row) | {"collections": read_names(row["collections"])}) for row in rows]

    async def slowest(self, since: int, limit: int) -> list[Slow]:
        """Return the questions that took longest, asked at `since` or later."""
        rows = await self._database.rows(_SLOWEST, since, limit)
        return [
            Slow(row["question"], read_names(row["collections"]), row["elapsed"]) for row in rows
        ]

    async def forget(self, now: int) -> None:
        """Delete the numbers of days that are too long ago."""
        oldest = now // DAY - DAYS_COUNTED
        await self._database.write("DELETE FROM days WHERE day < ?", oldest)


async def delete_answers(db: Transaction, where: str, value: int) -> int:
    """Delete answers, adding them to the numbers of their days; return how many there were.

    `where` is SQL with ?1 for `value`.
    """
    await db.write(
        f"""
        INSERT INTO days {_COUNTED} WHERE {where} GROUP BY 1, 2
        ON CONFLICT DO UPDATE SET
            questions = questions + excluded.questions, answered = answered + excluded.answered,
            useful = useful + excluded.useful, not_useful = not_useful + excluded.not_useful
        """,
        value,
    )
    return await db.write(f"DELETE FROM answers WHERE {where}", value)  # noqa: S608
