"""Uploads that are under way or can be taken back."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from sqlite3 import Row

    from index import Database, Transaction

# Seconds in which an upload can be taken back, and in which it is known at all: for late presses.
UNDO_FOR_S, KEPT_FOR_S = 10 * 60, 24 * 3600
# Seconds after which an upload that was cut off waits no longer for its bot.
GIVEN_UP_AFTER_S = 30 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Upload:
    """Upload: chat, person, the message it began with, and the language to answer in.

    `waiting` are the names of what was sent and is not in yet, by the number of its message.
    `said` are sentences about what is done with and has made no article. `finished` is when it
    was, in seconds since 1970, None while it is under way; `summary` what is still to be told of
    it then. `bot` is the one that it was sent to, 0 where an earlier version did not note that.
    """

    id: str
    chat: int
    topic: int | None
    person: int
    message: int
    language: str | None
    waiting: Mapping[int, str] = field(default_factory=dict)
    said: tuple[str, ...] = ()
    finished: int | None = None
    summary: str | None = None
    bot: int = 0


@dataclass(frozen=True, slots=True)
class KeptItem:
    """Item that was sent for an upload in a message; `begun` is how often it was begun in vain."""

    message: int
    content: str
    begun: int


_FIELDS = (
    "id", "chat", "topic", "person", "message", "language", "waiting", "said", "finished",
    "summary", "bot",
)  # fmt: skip
_OF_MESSAGE = "WHERE upload = ? AND message = ?"
_BEGUN = "UPDATE upload_items SET begun = max(begun"
_KEEP = """
    INSERT INTO upload_items (upload, message, content) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET content = excluded.content
"""
_UPLOAD = f"SELECT {', '.join(_FIELDS)} FROM uploads"  # noqa: S608


class Uploads:
    """Table of the bot's database with the uploads. The library knows their articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(self, upload: Upload, now: int, content: str) -> None:
        """Note an upload that has just begun, and the content of what it began with."""
        async with self._database.change() as db:
            await db.write(
                """
                INSERT INTO uploads (id, chat, topic, person, message, language, waiting, at, bot)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                upload.id, upload.chat, upload.topic, upload.person, upload.message,
                upload.language, json.dumps(dict(upload.waiting)), now,
                upload.bot,
            )  # fmt: skip
            await db.write(_KEEP, upload.id, upload.message, content)

    async def wait(self, upload: str, message: int, name: str, content: str) -> None:
        """Note something more that was sent for an upload, in the message with this number.

        An earlier note of the same message is replaced.
        """
        sql = "UPDATE uploads SET waiting = json_set(waiting, ?, json(?)) WHERE id = ?"
        async with self._database.change() as db:
            await db.write(sql, _place(message), json.dumps(name), upload)
            await db.write(_KEEP, upload, message, content)

    async def kept(self, upload: str) -> list[KeptItem]:
        """Return what was sent for an upload and is neither in nor refused, in its order."""
        sql = "SELECT message, content, begun FROM upload_items WHERE upload = ? ORDER BY rowid"
        return [KeptItem(**dict(row)) for row in await self._database.rows(sql, upload)]

    async def try_item(self, upload: str, message: int) -> None:
        """Note that what came in a message is begun: where nothing ends it, it was in vain."""
        await self._database.write(f"{_BEGUN} + 1, 0) {_OF_MESSAGE}", upload, message)

    async def put_back(self, upload: str, message: int) -> None:
        """Note that what was begun has been stopped in order, and not in vain."""
        await self._database.write(f"{_BEGUN} - 1, 0) {_OF_MESSAGE}", upload, message)

    async def done(self, upload: str, message: int, said: Sequence[str] = ()) -> None:
        """Note that what came in a message waits no longer: it is in, or refused.

        The words `said` of it are told at the end of the upload.
        """
        async with self._database.transaction() as db:
            await db.write(
                "UPDATE uploads SET waiting = json_remove(waiting, ?) WHERE id = ?",
                _place(message), upload,
            )  # fmt: skip
            await db.write(f"DELETE FROM upload_items {_OF_MESSAGE}", upload, message)  # noqa: S608
            for sentence in said:
                await db.write(
                    "UPDATE uploads SET said = json_insert(said, '$[#]', json(?)) WHERE id = ?",
                    json.dumps(sentence), upload,
                )  # fmt: skip

    async def finish(self, upload: str, now: int, summary: str | None = None) -> None:
        """Note that an upload is at its end, and what is still to be told of it."""
        async with self._database.transaction() as db:
            await db.write(
                """
                UPDATE uploads SET finished = ?, summary = ?, waiting = '{}', said = '[]'
                WHERE id = ?
                """,
                now, summary, upload,
            )  # fmt: skip
            await db.write("DELETE FROM upload_items WHERE upload = ?", upload)

    async def told(self, upload: str) -> None:
        """Note that nothing is to be told of a finished upload any more."""
        await self._database.write("UPDATE uploads SET summary = NULL WHERE id = ?", upload)

    async def upload(self, upload: str) -> Upload | None:
        """Return the upload with this id."""
        found = await self._uploads("WHERE id = ?", upload)
        return found[0] if found else None

    async def untold(self) -> list[Upload]:
        """Return the uploads that have no end, or one that has not been told."""
        return await self._uploads("WHERE finished IS NULL OR summary IS NOT NULL ORDER BY at")

    async def forget(self, now: int) -> None:
        """Delete uploads that nobody can take back any more, and those whose bot stays away."""
        async with self._database.transaction() as db:
            await db.write("DELETE FROM uploads WHERE finished < ?", now - KEPT_FOR_S)
            await db.write(
                "DELETE FROM uploads WHERE finished IS NULL AND at < ?", now - GIVEN_UP_AFTER_S
            )
            await delete_orphans(db)

    async def _uploads(self, where: str, *parameters: object) -> list[Upload]:
        rows = await self._database.rows(f"{_UPLOAD} {where}", *parameters)
        return [_upload(row) for row in rows]


async def delete_orphans(db: Transaction) -> None:
    """Delete what was sent for uploads that are not known any more."""
    await db.write("DELETE FROM upload_items WHERE upload NOT IN (SELECT id FROM uploads)")


def _upload(row: Row) -> Upload:
    waiting = {int(number): name for number, name in json.loads(row["waiting"]).items()}
    return Upload(**dict(row) | {"waiting": waiting, "said": tuple(json.loads(row["said"]))})


def _place(message: int) -> str:
    """Return where SQLite finds what waits in a message."""
    return f'$."{message}"'
