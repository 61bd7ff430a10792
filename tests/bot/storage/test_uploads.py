"""Uploads that are under way, or can be taken back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.storage.migrations import MIGRATIONS
from bot.storage.storage import FILE_NAME, Storage
from bot.storage.uploads import GIVEN_UP_AFTER_S, KEPT_FOR_S, KeptItem, Upload

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.storage.uploads import Uploads

UPLOAD = Upload("u", 5, None, 5, 10, "en", waiting={10: "a.txt"})
NOW = 1_700_000_000


@pytest.fixture
async def uploads(tmp_path: Path) -> AsyncIterator[Uploads]:
    async with await Storage.open(tmp_path) as storage:
        await storage.uploads.begin(UPLOAD, NOW, "{}")
        yield storage.uploads


async def waiting(uploads: Uploads) -> dict[int, str]:
    [upload] = await uploads.untold()
    return dict(upload.waiting)


async def test_what_was_sent_waits_until_it_is_done_in_whatever_order(uploads: Uploads) -> None:
    await uploads.wait("u", 11, 'b "2".txt', '{"name": "b"}')
    await uploads.wait("u", 12, "a.txt", '{"name": "a"}')
    await uploads.done("u", 11)
    assert await waiting(uploads) == {10: "a.txt", 12: "a.txt"}
    await uploads.done("u", 10)
    assert await waiting(uploads) == {12: "a.txt"}


async def test_what_is_done_twice_is_done_once(uploads: Uploads) -> None:
    await uploads.wait("u", 11, "b.txt", "{}")
    await uploads.done("u", 10)
    await uploads.done("u", 10)
    assert await waiting(uploads) == {11: "b.txt"}


async def test_what_was_sent_is_kept_until_it_is_done_and_counted_where_it_is_begun_in_vain(
    uploads: Uploads,
) -> None:
    await uploads.wait("u", 9, "b.txt", "1")
    await uploads.wait("u", 9, "b.txt", "2")
    await uploads.put_back("u", 10)
    for _ in range(2):
        await uploads.try_item("u", 10)
    await uploads.try_item("u", 9)
    await uploads.put_back("u", 9)
    assert await uploads.kept("u") == [KeptItem(10, "{}", 2), KeptItem(9, "2", 0)]
    await uploads.wait("u", 9, "b\ud800", "2")
    await uploads.done("u", 10, ["Refused: a", 'Refused: "b"'])
    await uploads.done("u", 9, ["Refused: c\ud800"])
    assert await uploads.kept("u") == []
    [upload] = await uploads.untold()
    assert upload.said == ("Refused: a", 'Refused: "b"', "Refused: c\ud800")


async def test_nothing_of_what_was_sent_is_kept_of_a_finished_upload(uploads: Uploads) -> None:
    await uploads.finish("u", NOW, "All is in.")
    [upload] = await uploads.untold()
    assert (upload.said, dict(upload.waiting), await uploads.kept("u")) == ((), {}, [])


async def test_a_finished_upload_is_untold_until_it_is_told(uploads: Uploads) -> None:
    await uploads.finish("u", NOW, "All is in.")
    [upload] = await uploads.untold()
    assert (upload.finished, upload.summary) == (NOW, "All is in.")
    await uploads.told("u")
    assert await uploads.untold() == []
    assert await uploads.upload("u")


async def test_a_finished_upload_is_forgotten_in_its_time(uploads: Uploads) -> None:
    await uploads.forget(NOW + 10 * KEPT_FOR_S)
    assert await uploads.upload("u")
    await uploads.finish("u", NOW)
    await uploads.forget(NOW + KEPT_FOR_S)
    assert await uploads.upload("u")
    await uploads.forget(NOW + KEPT_FOR_S + 1)
    assert await uploads.upload("u") is None


async def test_what_is_kept_for_a_bot_that_stays_away_is_forgotten_after_a_month(
    uploads: Uploads,
) -> None:
    await uploads.forget(NOW + GIVEN_UP_AFTER_S)
    assert await uploads.kept("u")
    await uploads.forget(NOW + GIVEN_UP_AFTER_S + 1)
    assert await uploads.upload("u") is None
    assert await uploads.kept("u") == []


async def test_who_is_forgotten_leaves_nothing_that_waits_for_another_bot(tmp_path: Path) -> None:
    async with await Storage.open(tmp_path) as storage:
        await storage.begin_serving(7)
        for name, person, bot in (("here", 5, 7), ("away", 5, 8), ("of another", 6, 8)):
            upload = replace(UPLOAD, id=name, person=person, bot=bot)
            await storage.uploads.begin(upload, NOW, "{}")
        await storage.forget_person(5)
        assert [one.id for one in await storage.uploads.untold()] == ["here", "of another"]
        kept = [await storage.uploads.kept(name) for name in ("here", "away", "of another")]
        assert [len(items) for items in kept] == [1, 0, 1]


async def test_an_upload_that_waited_by_position_is_read(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as db:
        before = [one for one in MIGRATIONS if one.name < "0008"]
        for migration in before:
            for statement in migration.statements:
                db.execute(statement)
        db.execute("CREATE TABLE migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)")
        db.executemany("INSERT INTO migrations VALUES (?, '')", [(one.name,) for one in before])
        db.execute(
            "INSERT INTO uploads (id, chat, person, message, waiting, at) "
            """VALUES ('u', 5, 5, 10, '["ä.txt", "b.txt"]', 0), ('v', 5, 5, 20, '[]', 1)"""
        )
        db.commit()
    async with await Storage.open(tmp_path) as storage:
        first, second = await storage.uploads.untold()
    assert tuple(first.waiting.values()) == ("ä.txt", "b.txt")
    assert not second.waiting
