"""Answers that were given, with the questions and circumstances they answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.storage.answer_rows import content_of, remembered
from bot.storage.columns import written_names

if TYPE_CHECKING:
    from bot.storage.answer_rows import Remembered
    from index import Answer, Database

_ANSWER = """
    SELECT id, chat, asked, message, language, question, searched, answered, asks_who, collections,
           missing, quotes, turned
    FROM answers
"""
_NOTE_UNANSWERED = """
    INSERT INTO unanswered (answer, at, question, typed, who, collections)
    SELECT id, at, searched, question, who, collections FROM answers WHERE id = ? AND NOT answered
"""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """Circumstances of a question: chat, message, person, language, time, collections.

    `at` is in seconds since 1970; `collections` are those that are asked, None for all. With `who`
    the question is only the words that somebody is to have said.
    """

    chat: int
    asked: int | None
    asker: int | None
    at: int
    language: str
    collections: frozenset[str] | None
    topic: int = 0
    who: bool = False


class Answers:
    """The answers of the bot's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def remember(self, asking: Inquiry, answer: Answer) -> int:
        """Store an answer that is about to be sent, and return its id."""
        async with self._database.transaction() as db:
            number = await db.insert(
                """
                INSERT INTO answers (chat, asked, asker, at, language, topic, who, collections,
                                     question, searched, answered, asks_who, missing, quotes,
                                     elapsed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                asking.chat, asking.asked, asking.asker, asking.at, asking.language,
                asking.topic, asking.who, written_names(asking.collections), *content_of(answer),
            )  # fmt: skip
            await db.write(_NOTE_UNANSWERED, number)
        return number

    async def replace(
        self, number: int, answer: Answer, collections: frozenset[str] | None, *, who: bool
    ) -> None:
        """Store another answer in place of one: the question was edited, or has one only now.

        With `who` the question is only the words that somebody is to have said.
        """
        async with self._database.transaction() as db:
            await db.write(
                """
                UPDATE answers SET collections = ?, who = ?, question = ?, searched = ?,
                                   answered = ?, asks_who = ?, missing = ?, quotes = ?,
                                   elapsed = ?, turned = 0
                WHERE id = ?
                """,
                written_names(collections),
                who,
                *content_of(answer),
                number,
            )
            await db.write("DELETE FROM unanswered WHERE answer = ?", number)
            await db.write(_NOTE_UNANSWERED, number)

    async def sent(self, number: int, message: int) -> None:
        """Note which message an answer was sent as."""
        await self._database.write("UPDATE answers SET message = ? WHERE id = ?", message, number)

    async def turned(self, number: int, message: int) -> None:
        """Note that the next quote of an answer was asked for, and which message shows it."""
        sql = "UPDATE answers SET turned = turned + 1, message = ? WHERE id = ?"
        await self._database.write(sql, message, number)

    async def get(self, number: int) -> Remembered | None:
        """Return the answer with this id."""
        return await self._one("WHERE id = ?", number)

    async def given_in(self, chat: int, message: int) -> Remembered | None:
        """Return the answer that a message of the bot gave."""
        return await self._one("WHERE chat = ? AND message = ?", chat, message)

    async def given_to(self, chat: int, asked: int) -> Remembered | None:
        """Return the answer to the question that a message asked."""
        return await self._one("WHERE chat = ? AND asked = ? ORDER BY id DESC", chat, asked)

    async def before(
        self, chat: int, topic: int, asked: int, since: int, until: int, most: int = 1
    ) -> list[Remembered]:
        """Return a topic's last answers from `since` to `until`, but none to the message `asked`.

        The newest is the first. For a question that was edited those are the ones before it, not
        itself nor later ones. A chat without topics is one, 0.
        """
        rows = await self._database.rows(
            f"{_ANSWER} WHERE chat = ? AND topic = ? AND asked IS NOT ? "
            "AND at BETWEEN ? AND ? ORDER BY id DESC LIMIT ?",
            chat, topic, asked, since, until, most,
        )  # fmt: skip
        return [remembered(row) for row in rows]

    async def mark(self, number: int, person: int, *, useful: bool) -> None:
        """Note whether an answer was useful to a person; the last word counts."""
        async with self._database.change() as db:
            await db.write(
                """
                INSERT INTO marks VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET useful = excluded.useful
                """,
                number,
                person,
                useful,
            )

    async def _one(self, where: str, *parameters: int) -> Remembered | None:
        row = await self._database.first(f"{_ANSWER} {where} LIMIT 1", *parameters)
        return remembered(row) if row else None
