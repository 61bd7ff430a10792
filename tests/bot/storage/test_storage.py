"""The bot's own database."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.access.policy import ChatKind, Standing
from bot.storage.migrations import MIGRATIONS
from bot.storage.roster import Role
from bot.storage.storage import FILE_NAME, Storage
from index import Database

if TYPE_CHECKING:
    from pathlib import Path


async def test_what_an_older_version_remembered_was_of_all_collections(tmp_path: Path) -> None:
    database = await Database.open(tmp_path / FILE_NAME, MIGRATIONS[:1])
    await database.write(
        """
        INSERT INTO answers (chat, at, language, question, searched, answered, asks_who, missing,
                             quotes) VALUES (1, 0, 'en', 'q', 'q', 0, 0, '[]', '[]')
        """
    )
    await database.close()
    async with await Storage.open(tmp_path) as storage:
        remembered = await storage.answer(1)
        assert remembered is not None
        assert remembered.collections is None
        assert await storage.roster.opened() == {"default"}
    reader = Standing(Role.READER, ChatKind.PRIVATE, 1, 0, frozenset({"default"}), None)
    assert not reader.sees(remembered.collections)
    assert replace(reader, collections=None).sees(remembered.collections)
