"""Uploads that are under way or can be taken back."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Row

    from index import Database

# Seconds in which an upload can be taken back, and in which it is known at all: for late presses.
UNDO_FOR_S, KEPT_FOR_S = 10 * 60, 24 * 3600


@dataclass(frozen=True, slots=True)
class Upload:
    """Upload: chat, person, the message it began with, and the language to answer in.

    `waiting` are the names of what was sent and is not in yet, by the number of its message.
    `finished` is when it was, in seconds since 1970, None while it is under way; `summary` what is
    still to be told of it then.
    """

    id: str
    chat: int
    topic: int | None
    person: int
    message: int
    language: str | None
    waiting: Mapping[int, str] = field(default_factory=dict)
    finished: int | None = None
    summary: str | None = None


_FIELDS = (
    "id", "chat", "topic", "person", "message", "language", "waiting", "finished", "summary",
)  # fmt: skip
_UPLOAD = f"SELECT {', '.join(_FIELDS)} FROM uploads"  # noqa: S608


class Uploads:
    """Table of the bot's database with the uploads. The library knows their articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(self, upload: Upload, now: int) -> None:
        """Note an upload that has just begun."""
        async with self._database.change() as db:
            await db.write(
                """
                INSERT INTO uploads (id, chat, topic, person, message, language, waiting, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                upload.id, upload.chat, upload.topic, upload.person, upload.message,
                upload.language, json.dumps(dict(upload.waiting), ensure_ascii=False), now,
            )  # fmt: skip

    async def wait(self, upload: str, message: int, name: str) -> None:
        """Note something more that was sent for an upload, in the message with this number."""
        sql = "UPDATE uploads SET waiting = json_set(waiting, ?, ?) WHERE id = ?"
        async with self._database.change() as db:
            await db.write(sql, _place(message), name, upload)

    async def done(self, upload: str, message: int) -> None:
        """Note that what came in a message waits no longer: it is in, or refused."""
        await self._database.write(
            "UPDATE uploads SET waiting = json_remove(waiting, ?) WHERE id = ?",
            _place(message), upload,
        )  # fmt: skip

    async def finish(self, upload: str, now: int, summary: str | None = None) -> None:
        """Note that an upload is at its end, and what is still to be told of it."""
        await self._database.write(
            "UPDATE uploads SET finished = ?, summary = ? WHERE id = ?", now, summary, upload
        )

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
        """Delete uploads that nobody can take back any more."""
        await self._database.write("DELETE FROM uploads WHERE finished < ?", now - KEPT_FOR_S)

    async def _uploads(self, where: str, *parameters: object) -> list[Upload]:
        rows = await self._database.rows(f"{_UPLOAD} {where}", *parameters)
        return [_upload(row) for row in rows]


def _upload(row: Row) -> Upload:
    waiting = {int(number): name for number, name in json.loads(row["waiting"]).items()}
    return Upload(**dict(row) | {"waiting": waiting})


def _place(message: int) -> str:
    """Return where SQLite finds what waits in a message."""
    return f'$."{message}"'
