"""Facade of the bot's own database, and the SQL of answers and chats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from bot.storage.answers import content_of, remembered
from bot.storage.columns import written_names
from bot.storage.migrations import MIGRATIONS
from bot.storage.roster import Roster, move_group
from bot.storage.statistics import Figures, delete_answers
from bot.storage.unanswered import OpenQuestions
from bot.storage.updates import Updates
from bot.storage.uploads import Uploads
from index import Database, DatabaseDamaged, forget_causes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bot.storage.answers import Remembered
    from index import Answer

FILE_NAME = "bot.sqlite3"

_ANSWER = """
    SELECT id, chat, asked, message, language, question, searched, answered, asks_who, collections,
           missing, quotes, turned
    FROM answers
"""
_NOTE_UNANSWERED = """
    INSERT INTO unanswered (answer, at, question, typed, who, collections)
    SELECT id, at, searched, question, who, collections FROM answers WHERE id = ? AND NOT answered
"""


# Questions of others that may go on from somebody's: asked later in the same chat. What was
# searched for, and missing, may have words of the question before.
_FOLLOW_UPS = """
    SELECT later.id FROM answers AS later JOIN answers AS own ON later.chat = own.chat
    WHERE own.asker = ?1 AND later.id > own.id AND later.asker IS NOT ?1
    AND later.searched <> later.question
"""
_FORGET_IN_FOLLOW_UPS = (
    f"""
    UPDATE unanswered SET question = (SELECT question FROM answers WHERE id = answer)
    WHERE answer IN ({_FOLLOW_UPS})
    """,  # noqa: S608 - the query that is put into it is ours
    f"""
    UPDATE answers SET searched = question, missing = (
        SELECT json_group_array(value) FROM json_each(missing) WHERE instr(question, value) > 0
    ) WHERE id IN ({_FOLLOW_UPS})
    """,  # noqa: S608 - the same
)


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


# What the database is opened with.
_PRAGMAS = (
    # After a power cut the last buttons may be forgotten; nothing is ever half written.
    "synchronous = NORMAL",
    # What people have deleted is overwritten, and not only out of sight.
    "secure_delete = ON",
)


class Storage:
    """The bot's own database, beside the library's.

    Every method raises LibraryUnavailable, or its fitting subclass, where SQLite fails.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.roster = Roster(self._database)
        self.figures = Figures(self._database)
        self.open_questions = OpenQuestions(self._database)
        self.updates = Updates(self._database)
        self.uploads = Uploads(self._database)

    @classmethod
    async def open(cls, directory: Path) -> Self:
        """Open the database in `directory`, bringing its schema up to date.

        Raises LibraryUnavailable where it cannot be opened or was written by a newer version.
        """
        path = directory / FILE_NAME
        return cls(await Database.open(path, MIGRATIONS, pragmas=_PRAGMAS))

    async def check(self) -> None:
        """Look through the whole file. Raises DatabaseDamaged where it is damaged."""
        row = await self._database.first("PRAGMA quick_check(1)")
        if row is None or row[0] != "ok":
            raise DatabaseDamaged(f"{FILE_NAME} is damaged: {row[0] if row else 'it is empty'}")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self._database.close()

    def check_place(self) -> None:
        """Raise FolderReplaced where the file is no longer at its path."""
        self._database.check_place()

    async def begin_serving(self, bot: int) -> int | None:
        """Note which bot works with this database, and return another one that did before it."""
        async with self._database.transaction() as db:
            row = await db.first("SELECT value FROM choices WHERE name = 'bot'")
            await db.write(
                """
                INSERT INTO choices VALUES ('bot', ?)
                ON CONFLICT DO UPDATE SET value = excluded.value
                """,
                str(bot),
            )
        before = int(row["value"]) if row else bot
        return None if before == bot else before

    # Answers

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

    async def answer(self, number: int) -> Remembered | None:
        """Return the answer with this id."""
        return await self._one("WHERE id = ?", number)

    async def answer_in(self, chat: int, message: int) -> Remembered | None:
        """Return the answer that a message of the bot gave."""
        return await self._one("WHERE chat = ? AND message = ?", chat, message)

    async def answer_to(self, chat: int, asked: int) -> Remembered | None:
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

    # Chats

    async def move(self, old: int, new: int) -> None:
        """Move everything of a group to the supergroup that it became, all of it or nothing."""
        async with self._database.change() as db:
            await db.write("UPDATE answers SET chat = ? WHERE chat = ?", new, old)
            await db.write("UPDATE uploads SET chat = ? WHERE chat = ?", new, old)
            await db.write("DELETE FROM closed_chats WHERE chat = ?", old)
            await move_group(db, old, new)

    async def close_chat(self, chat: int, now: int) -> None:
        """Note that a chat cannot be written to any more."""
        await self._database.write(
            "INSERT INTO closed_chats VALUES (?, ?) ON CONFLICT DO UPDATE SET at = excluded.at",
            chat,
            now,
        )

    async def reopen_chat(self, chat: int) -> None:
        """Note that a chat can be written to again."""
        await self._database.write("DELETE FROM closed_chats WHERE chat = ?", chat)

    async def is_closed(self, chat: int) -> bool:
        """Whether a chat cannot be written to."""
        return bool(await self._database.rows("SELECT 1 FROM closed_chats WHERE chat = ?", chat))

    # Forgetting

    async def forget(self, now: int, answers_before: int) -> int:
        """Delete everything past its time; return how many answers that were."""
        await self.updates.forget(now)
        async with self._database.transaction() as db:
            await forget_causes(db, now)
        await self.uploads.forget(now)
        await self.roster.forget(answers_before)
        # A chat that is written to after that is found closed once more.
        await self._database.write("DELETE FROM closed_chats WHERE at < ?", answers_before)
        await self.open_questions.forget(now)
        await self.figures.forget(now)
        async with self._database.transaction() as db:
            return await delete_answers(db, "at < ?1", answers_before)

    async def forget_person(self, person: int) -> tuple[int, int]:
        """Delete everything about a person but the decisions of admins; then `overwrite` it.

        Their words also go from other people's questions that went on from theirs.
        Return how many questions and how many marks there were. A private chat has its person's
        id.
        """
        theirs = "asker = ?1 OR chat = ?1"
        async with self._database.change() as db:
            for statement in _FORGET_IN_FOLLOW_UPS:
                await db.write(statement, person)
            await db.write(
                f"DELETE FROM unanswered WHERE answer IN (SELECT id FROM answers WHERE {theirs})",  # noqa: S608
                person,
            )
            questions = await delete_answers(db, theirs, person)
            marks = await db.write("DELETE FROM marks WHERE person = ?", person)
            await db.write("DELETE FROM people WHERE id = ?", person)
            await db.write("DELETE FROM told_chats WHERE chat = ?", person)
            await db.write(
                """
                UPDATE updates SET content = NULL WHERE content IS NOT NULL AND ? IN (
                    json_extract(content, '$.message.from.id'),
                    json_extract(content, '$.edited_message.from.id'),
                    json_extract(content, '$.callback_query.from.id'),
                    json_extract(content, '$.my_chat_member.from.id')
                )
                """,
                person,
            )
            # An upload that is under way still needs its end told.
            await db.write("DELETE FROM uploads WHERE person = ? AND finished IS NOT NULL", person)
        return questions, marks

    async def overwrite(self) -> bool:
        """Overwrite on the disk what was deleted; False where it is to be tried again.

        SQLite's log still holds it, and can only be emptied while nobody reads the file.
        """
        return await self._database.empty_log()

    async def counts(self, tables: Iterable[str]) -> dict[str, int]:
        """Return how many rows each of these tables has; their names are ours."""
        counted = {}
        for name in tables:
            [row] = await self._database.rows(f"SELECT count(*) AS rows FROM {name}")  # noqa: S608
            counted[name] = row["rows"]
        return counted

    async def _one(self, where: str, *parameters: int) -> Remembered | None:
        row = await self._database.first(f"{_ANSWER} {where} LIMIT 1", *parameters)
        return remembered(row) if row else None
