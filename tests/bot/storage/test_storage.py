"""The bot's own database."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.access.policy import ChatKind, Standing
from bot.storage.answers import Inquiry
from bot.storage.migrations import MIGRATIONS
from bot.storage.people import Role
from bot.storage.storage import FILE_NAME, Storage
from index import Answer, Database, DatabaseLocked, LibraryUnavailable

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
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
        remembered = await storage.answers.get(1)
        assert remembered is not None
        assert remembered.collections is None
        assert await storage.roster.opened() == {"default"}
    reader = Standing(Role.READER, ChatKind.PRIVATE, 1, 0, frozenset({"default"}), None)
    assert not reader.sees(remembered.collections)
    assert replace(reader, collections=None).sees(remembered.collections)


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    async with await Storage.open(tmp_path) as opened:
        yield opened


async def test_what_cannot_be_written_is_an_error_in_words(
    tmp_path: Path, storage: Storage
) -> None:
    await storage._database.write("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for written in (storage.closed_chats.add(1, 0), storage.roster.let_in(1, allowed=True)):
            with pytest.raises(DatabaseLocked, match="another process is writing"):
                await written
        other.execute("COMMIT")
    await storage.closed_chats.add(1, 0)
    assert await storage.closed_chats.has(1)


async def test_a_group_that_moves_takes_what_is_its_own_along(storage: Storage) -> None:
    await storage.roster.bind(-1, 0, ["north"])
    await storage.closed_chats.add(-1, 0)
    inquiry = Inquiry(-1, 5, 3, 0, "en", None)
    await storage.answers.remember(inquiry, Answer("q", "q", (), answered=False))
    await storage.move(-1, -100)
    assert await storage.roster.bound(-100, 0) == {"north"}
    assert await storage.answers.given_to(-100, 5)
    assert await storage.answers.given_to(-1, 5) is None
    assert not await storage.closed_chats.has(-1)


async def test_a_look_through_the_file_changes_nothing_in_it(tmp_path: Path) -> None:
    await (await Database.open(tmp_path / FILE_NAME, MIGRATIONS[:1])).close()
    before = (tmp_path / FILE_NAME).read_bytes()
    await Storage.check(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before


async def test_a_damaged_file_and_one_of_a_newer_version_are_told_of(tmp_path: Path) -> None:
    async with await Storage.open(tmp_path) as storage:
        await storage._database.write("INSERT INTO migrations VALUES ('9999 flying', '')")
    with pytest.raises(LibraryUnavailable, match="newer version"):
        await Storage.check(tmp_path)
    (tmp_path / FILE_NAME).write_bytes(b"no database at all, and long enough to be looked at" * 90)
    with pytest.raises(LibraryUnavailable):
        await Storage.check(tmp_path)
