"""How much was asked, and how well it was answered: as it is stored.

Answers are counted as long as they are kept. When they are deleted, only how many there were of
a day and of which collections stays, with nothing of anyone in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.storage.columns import read_names

if TYPE_CHECKING:
    from index import Database, Transaction

# Days begin at midnight UTC. In seconds.
DAY = 24 * 3600
# For so many days it is known how much was asked.
DAYS_COUNTED = 400


@dataclass(frozen=True, slots=True)
class Day:
    """What was asked of some collections, None for all, on a day since 1970.

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
    """A question that took so many seconds to answer, sought in these collections."""

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
# The parts of a statement are ours, not anyone's: here and below.
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


class Figures:
    """The part of the bot's database that statistics are made from."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def days(self, since: int) -> list[Day]:
        """Return what was asked from a day on, oldest first: a day and its collections a value."""
        rows = await self._database.rows(_DAYS, since)
        return [Day(**dict(row) | {"collections": read_names(row["collections"])}) for row in rows]

    async def slowest(self, since: int, limit: int) -> list[Slow]:
        """Return the questions that took longest, asked at `since` or later."""
        rows = await self._database.rows(_SLOWEST, since, limit)
        return [
            Slow(row["question"], read_names(row["collections"]), row["elapsed"]) for row in rows
        ]

    async def forget(self, now: int) -> None:
        """Delete what was counted too long ago."""
        oldest = now // DAY - DAYS_COUNTED
        await self._database.write("DELETE FROM days WHERE day < ?", oldest)


async def delete_answers(db: Transaction, where: str, value: int) -> int:
    """Delete answers, leaving only how many there were; return that.

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
