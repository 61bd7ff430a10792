"""Updates that have come, and their contents."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from bot.storage.migrations import MIGRATIONS
from bot.storage.storage import FILE_NAME, Storage
from bot.storage.updates import KEPT_FOR_S, KeptUpdate
from index import Database, caused_by

if TYPE_CHECKING:
    from pathlib import Path


async def test_an_update_is_new_once_and_its_content_kept_until_it_is_forgotten(
    storage: Storage,
) -> None:
    assert await storage.updates.note(5, 7, 0, "a question")
    assert not await storage.updates.note(5, 7, 0, "a question")
    assert await storage.updates.contents(5) == [KeptUpdate(7, "a question", 0)]
    await storage.updates.begin_again(5, 7)
    assert await storage.updates.contents(5) == [KeptUpdate(7, "a question", 1)]
    await storage.updates.forget_content(5, 7)
    assert await storage.updates.contents(5) == []


async def test_two_bots_number_their_updates_each_by_itself(storage: Storage) -> None:
    assert await storage.updates.note(5, 7, 0, "to one")
    assert await storage.updates.note(6, 7, 0, "to the other")
    assert [kept.content for kept in await storage.updates.contents(6)] == ["to the other"]


async def test_updates_of_an_earlier_version_are_taken_over_by_the_bot_that_runs(
    tmp_path: Path,
) -> None:
    database = await Database.open(tmp_path / FILE_NAME, MIGRATIONS[:8])
    await database.write("INSERT INTO updates VALUES (7, 0, 'a question'), (8, 0, NULL)")
    await database.close()
    async with await Storage.open(tmp_path) as storage:
        await storage.updates.take_over(5)
        assert [kept.id for kept in await storage.updates.contents(5)] == [7]
        assert not await storage.updates.note(5, 8, 0, None)
        assert await storage.updates.note(6, 8, 0, None)


async def test_a_change_and_its_cause_are_stored_together_or_not_at_all(storage: Storage) -> None:
    with caused_by("update 5:1"):
        await storage.roster.let_in(1, allowed=True)
    with caused_by("update 5:2"):
        with suppress(ZeroDivisionError):
            async with storage._database.change() as db:
                await db.write("DELETE FROM admissions")
                1 / 0  # noqa: B018 - it is to fail
        await storage.roster.admissions()
    assert await storage.updates.has_done("update 5:1")
    assert not await storage.updates.has_done("update 5:2")
    assert await storage.roster.admissions() == {1: True}


async def test_an_update_that_telegram_repeats_no_more_is_forgotten(storage: Storage) -> None:
    assert await storage.updates.note(5, 7, 0, None)
    await storage.updates.forget(KEPT_FOR_S)
    assert not await storage.updates.note(5, 7, KEPT_FOR_S, None)
    await storage.updates.forget(KEPT_FOR_S + 1)
    assert await storage.updates.note(5, 7, KEPT_FOR_S + 1, None)
