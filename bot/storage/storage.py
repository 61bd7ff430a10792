"""Facade of the bot's own database: what it is made of, and what goes through all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from bot.storage.answers import Answers
from bot.storage.closed_chats import ClosedChats
from bot.storage.migrations import MIGRATIONS
from bot.storage.roster import Roster, move_group
from bot.storage.statistics import Statistics, delete_answers
from bot.storage.unanswered import UnansweredQuestions
from bot.storage.updates import Updates
from bot.storage.uploads import Uploads, delete_orphans
from index import Database, forget_causes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


FILE_NAME = "bot.sqlite3"

# Questions of others that may go on from somebody's: asked later in the same chat. The words
# that were searched for, or missing, may be of the question before.
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


# Settings that the database is opened with.
_PRAGMAS = (
    # After a power cut the last buttons may be forgotten; nothing is ever half written.
    "synchronous = NORMAL",
    # Deleted rows are overwritten, and not only out of sight.
    "secure_delete = ON",
)


class Storage:
    """The bot's own database, beside the library's.

    Every method raises LibraryUnavailable, or its fitting subclass, where SQLite fails.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.answers = Answers(self._database)
        self.closed_chats = ClosedChats(self._database)
        self.roster = Roster(self._database)
        self.statistics = Statistics(self._database)
        self.unanswered = UnansweredQuestions(self._database)
        self.updates = Updates(self._database)
        self.uploads = Uploads(self._database)

    @classmethod
    async def open(cls, directory: Path) -> Self:
        """Open the database in `directory`, bringing its schema up to date.

        Raises LibraryUnavailable where it cannot be opened or was written by a newer version.
        """
        path = directory / FILE_NAME
        return cls(await Database.open(path, MIGRATIONS, pragmas=_PRAGMAS))

    @staticmethod
    async def check(directory: Path) -> None:
        """Look through the whole file, which a bot may be using: nothing in it is changed.

        Raises DatabaseDamaged, or LibraryUnavailable where a newer version has written it.
        """
        database = await Database.connect(directory / FILE_NAME)
        try:
            await database.look_through(MIGRATIONS)
        finally:
            await database.close()

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

    async def move(self, old: int, new: int) -> None:
        """Move everything of a group to the supergroup that it became, all of it or nothing."""
        async with self._database.change() as db:
            await db.write("UPDATE answers SET chat = ? WHERE chat = ?", new, old)
            await db.write("UPDATE uploads SET chat = ? WHERE chat = ?", new, old)
            await db.write("DELETE FROM closed_chats WHERE chat = ?", old)
            await move_group(db, old, new)

    # Forgetting

    async def forget(self, now: int, answers_before: int) -> int:
        """Delete everything past its time; return how many answers that were."""
        await self.updates.forget(now)
        async with self._database.transaction() as db:
            await forget_causes(db, now)
        await self.uploads.forget(now)
        await self.roster.forget(answers_before)
        await self.closed_chats.forget(answers_before)
        await self.unanswered.forget(now)
        await self.statistics.forget(now)
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
            # An upload that is under way still needs its end told. One that waits for another bot
            # is not: it would keep what they sent for a month.
            await db.write(
                """
                DELETE FROM uploads WHERE person = ? AND (finished IS NOT NULL OR bot NOT IN (
                    0, (SELECT CAST(value AS INTEGER) FROM choices WHERE name = 'bot')
                ))
                """,
                person,
            )
            await delete_orphans(db)
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
