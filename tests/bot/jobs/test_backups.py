"""Backups that are made by themselves: on time, opened, as many as are wanted, and told of."""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot import backup
from bot.jobs.backups import LOOK_EVERY_S, back_up, back_up_in_time, tell_when_overdue
from index import Library
from tests.bot.damage import alter
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from pathlib import Path

    from bot.application import App
    from bot.config import Settings
    from bot.emulator.drivers.clock import SetClock
    from index import Article
    from tests.local_telegram import Telegram

HOUR = 3600


@pytest.fixture
def settings(settings: Settings, tmp_path: Path) -> Settings:
    """Three backups are kept, one every six hours."""
    chosen = {"backup_dir": tmp_path / "safe", "backup_hours": 6, "backup_keep": 3}
    return settings.model_copy(update=chosen)


def made(settings: Settings) -> list[Path]:
    folder = settings.backup_dir
    return sorted(folder.glob("*.zip")) if folder else []


def counted(bot: App, outcome: str) -> float | None:
    registry = bot.bot_data.metrics.registry
    return registry.get_sample_value("quoth_backups_total", {"outcome": outcome})


async def until_looked(clock: SetClock, before: int) -> None:
    while clock.sleepers <= before:  # noqa: ASYNC110 - the clock has no event for it
        await asyncio.sleep(0.005)


async def test_one_is_made_whenever_it_is_due_and_the_newest_are_kept(
    settings: Settings, library: Library, bot: App, clock: SetClock, bridge: Article, tmp_path: Path
) -> None:
    await library.add(bridge)
    others = clock.sleepers
    going_on = asyncio.create_task(back_up_in_time(bot.bot, bot.bot_data))
    counts = []
    for hours in (0, 5, 1, 6, 6, 6):
        clock.advance(hours * HOUR)
        await until_looked(clock, others)
        counts.append(len(made(settings)))
    going_on.cancel()
    assert counts == [1, 1, 2, 3, 3, 3]
    assert counted(bot, "made") == 5
    # Each of those that are kept can be taken back.
    for place, file in enumerate(made(settings)):
        await backup.restore(file, tmp_path / str(place))
        async with await Library.open(tmp_path / str(place)) as restored:
            assert await restored.size() == 1


async def test_a_new_start_goes_on_with_the_schedule(
    settings: Settings, library: Library, bot: App, clock: SetClock, bridge: Article
) -> None:
    await library.add(bridge)
    assert settings.backup_dir
    assert await back_up(bot.bot, bot.bot_data, settings.backup_dir)
    clock.advance(2 * HOUR)
    others = clock.sleepers
    going_on = asyncio.create_task(back_up_in_time(bot.bot, bot.bot_data))
    await until_looked(clock, others)
    going_on.cancel()
    assert len(made(settings)) == 1
    shown = bot.bot_data.metrics.registry.get_sample_value(
        "quoth_backup_last_success_timestamp_seconds"
    )
    assert shown == clock.now() - 2 * HOUR


async def test_owners_hear_once_why_one_has_failed_and_it_is_tried_again(
    settings: Settings, telegram: Telegram, library: Library, bot: App, clock: SetClock,
    bridge: Article,
) -> None:  # fmt: skip
    await library.add(bridge)
    owner = telegram.private(OWNER)
    assert settings.backup_dir
    settings.backup_dir.write_text("no folder")
    others = clock.sleepers
    going_on = asyncio.create_task(back_up_in_time(bot.bot, bot.bot_data))
    await until_looked(clock, others)
    said = (await owner.reply())["text"]
    assert said.startswith("A backup has failed")
    assert "The newest good one: none." in said
    clock.advance(LOOK_EVERY_S)
    await until_looked(clock, others)
    settings.backup_dir.unlink()
    clock.advance(LOOK_EVERY_S)
    await until_looked(clock, others)
    going_on.cancel()
    assert (counted(bot, "failed"), counted(bot, "made")) == (2, 1)
    assert owner.sent.empty()


async def test_a_backup_that_cannot_be_opened_is_no_backup(
    settings: Settings, telegram: Telegram, library: Library, bot: App, bridge: Article
) -> None:
    await library.add(bridge)
    owner = telegram.private(OWNER)
    assert settings.backup_dir
    # A backup with a damaged file is as damaged.
    names = settings.data / "aliases.txt"
    names.write_bytes(b"\xff\xfe\xfa")
    assert not await back_up(bot.bot, bot.bot_data, settings.backup_dir)
    assert made(settings) == []
    assert "cannot be restored" in (await owner.reply())["text"]


async def test_a_backup_of_damaged_articles_takes_the_place_of_no_good_one(
    settings: Settings, telegram: Telegram, library: Library, bot: App, clock: SetClock,
    bridge: Article,
) -> None:  # fmt: skip
    await library.add(bridge)
    owner, folder = telegram.private(OWNER), settings.backup_dir
    assert folder
    for _ in range(3):
        assert await back_up(bot.bot, bot.bot_data, folder)
        clock.advance(HOUR)
    good = made(settings)
    alter(settings.data, "pretending", "intending")
    for _ in range(2):
        assert not await back_up(bot.bot, bot.bot_data, folder)
        clock.advance(HOUR)
    assert made(settings) == [*good, folder / "quoth-damaged.zip"]
    assert f"article {bridge.source_id} is damaged" in (await owner.reply())["text"]
    assert owner.sent.empty()


async def test_after_damaged_articles_the_next_try_comes_when_a_backup_is_due(
    settings: Settings, library: Library, bot: App, clock: SetClock, bridge: Article
) -> None:
    await library.add(bridge)
    alter(settings.data, "pretending", "intending")
    others = clock.sleepers
    going_on = asyncio.create_task(back_up_in_time(bot.bot, bot.bot_data))
    failed = []
    for seconds in (0, LOOK_EVERY_S, 5 * HOUR, HOUR):
        clock.advance(seconds)
        await until_looked(clock, others)
        failed.append(counted(bot, "failed"))
    going_on.cancel()
    assert failed == [1, 1, 1, 2]


async def test_a_backup_of_the_future_counts_as_none(
    settings: Settings, telegram: Telegram, library: Library, bot: App, clock: SetClock,
    bridge: Article,
) -> None:  # fmt: skip
    await library.add(bridge)
    owner, folder, others = telegram.private(OWNER), settings.backup_dir, clock.sleepers
    assert folder
    folder.mkdir()
    future = [folder / f"quoth-2{n}260101-000000.zip" for n in range(3, 6)]
    for file in future:
        file.touch()
    watching = asyncio.create_task(tell_when_overdue(bot.bot, bot.bot_data))
    await until_looked(clock, others)
    clock.advance(13 * HOUR)
    assert (await owner.reply())["text"].startswith("A backup is overdue.")
    watching.cancel()
    others = clock.sleepers
    going_on = asyncio.create_task(back_up_in_time(bot.bot, bot.bot_data))
    for hours in (0, 6, 6, 6):
        clock.advance(hours * HOUR)
        await until_looked(clock, others)
    going_on.cancel()
    assert counted(bot, "made") == 4
    assert len(made(settings)) == 3 + len(future)
    assert set(made(settings)) > set(future)


async def test_what_a_killed_backup_has_left_is_swept(
    settings: Settings, library: Library, bot: App, bridge: Article
) -> None:
    await library.add(bridge)
    folder = settings.backup_dir
    assert folder
    left, going_on, mine = (
        folder / name for name in (".quoth-backup-old", ".quoth-backup-new", ".quoth-mine")
    )
    for one in (left, going_on, mine):
        one.mkdir(parents=True)
        (one / "quoth.sqlite3").touch()
    for one in (left, left / "quoth.sqlite3", going_on, mine, mine / "quoth.sqlite3"):
        os.utime(one, (1, 1))
    assert await back_up(bot.bot, bot.bot_data, folder)
    assert not left.exists()
    assert going_on.exists()
    assert mine.exists()


async def test_what_cannot_be_put_into_its_place_is_no_backup(
    settings: Settings, telegram: Telegram, library: Library, bot: App, clock: SetClock,
    bridge: Article,
) -> None:  # fmt: skip
    await library.add(bridge)
    owner, folder = telegram.private(OWNER), settings.backup_dir
    assert folder
    taken = folder / f"quoth-{datetime.fromtimestamp(clock.now(), UTC):%Y%m%d-%H%M%S}.zip"
    taken.mkdir(parents=True)
    assert not await back_up(bot.bot, bot.bot_data, folder)
    assert [one.name for one in folder.iterdir()] == [taken.name]
    assert "[Errno" not in (await owner.reply())["text"]


async def test_owners_hear_once_where_none_is_made_in_time(
    settings: Settings, telegram: Telegram, library: Library, bot: App, clock: SetClock,
    bridge: Article,
) -> None:  # fmt: skip
    await library.add(bridge)
    owner, others = telegram.private(OWNER), clock.sleepers
    assert settings.backup_dir
    watching = asyncio.create_task(tell_when_overdue(bot.bot, bot.bot_data))
    await until_looked(clock, others)
    clock.advance(6 * HOUR)
    assert await back_up(bot.bot, bot.bot_data, settings.backup_dir)
    for hours in (0, 6, 5, 2, 1):
        clock.advance(hours * HOUR)
        await until_looked(clock, others)
    assert (await owner.reply())["text"].startswith("A backup is overdue.")
    assert owner.sent.empty()
    watching.cancel()


async def test_files_of_others_are_left_alone(
    settings: Settings, library: Library, bot: App, bridge: Article
) -> None:
    await library.add(bridge)
    folder = settings.backup_dir
    assert folder
    folder.mkdir()
    (folder / "quoth-holidays-photos.zip").touch()
    (folder / "quoth-99999999-999999.zip").touch()
    for _ in range(2):
        assert await back_up(bot.bot, bot.bot_data, folder)
    assert len(made(settings)) == 3


async def test_nothing_is_made_where_no_folder_is_set(settings: Settings, bot: App) -> None:
    services = bot.bot_data
    object.__setattr__(services, "settings", settings.model_copy(update={"backup_dir": None}))
    await asyncio.wait_for(back_up_in_time(bot.bot, services), 1)


async def test_what_a_backup_that_was_killed_has_left_goes_after_an_hour(
    settings: Settings, library: Library, bot: App, clock: SetClock, bridge: Article
) -> None:
    await library.add(bridge)
    assert settings.backup_dir
    left = settings.backup_dir / f"{backup.STAGING}left"
    left.mkdir(parents=True)
    (left / "half.zip").touch()
    for one in (left / "half.zip", left):
        os.utime(one, (clock.now(), clock.now()))
    assert await back_up(bot.bot, bot.bot_data, settings.backup_dir)
    assert left.is_dir()  # somebody may be at work in it
    clock.advance(HOUR + 1)
    assert await back_up(bot.bot, bot.bot_data, settings.backup_dir)
    assert not left.exists()
