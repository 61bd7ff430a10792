"""Job that makes backups on a schedule, opens each, keeps the newest, and tells of failures."""

from __future__ import annotations

import asyncio
import logging
import os
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot import backup
from bot.errors import BackupDamaged, BackupRefused
from bot.i18n import texts
from bot.os_errors import in_words
from bot.owner_alerts import tell_once
from index import QuothError

if TYPE_CHECKING:
    from pathlib import Path

    from telegram import Bot

    from bot.context import Services
    from bot.i18n.language import Language
    from bot.owner_alerts import Alert

log = logging.getLogger(__name__)

_HOUR_S = 3600
# After a failure it is tried again in so many seconds; whether one is due is looked at as often.
LOOK_EVERY_S = 600.0
# Names in the order of time. Backups by any other name are left alone.
_NAME, _PATTERN = "quoth-{:%Y%m%d-%H%M%S}.zip", "quoth-????????-??????.zip"
# A backup that is not checked yet, and the last one with damaged articles: they count as no backup.
_UNCHECKED, _DAMAGED = ".quoth-unchecked.zip", "quoth-damaged.zip"
# After so many seconds nobody works any more at a backup that is not whole.
_LEFT_AFTER_S = 3600.0
# Kinds of trouble with backups, of which the owners are told once each.
FAILED, OVERDUE = "a backup has failed", "backups are overdue"
# The newest good backup is too old after so many times the hours between two.
OVERDUE_AFTER = 2


async def back_up_in_time(bot: Bot, services: Services) -> None:
    """Make a backup whenever one is due, without end; return where none are wanted."""
    folder = services.settings.backup_dir
    if folder is None:
        return
    while True:
        now, every_s = services.clock.now(), services.settings.backup_hours * _HOUR_S
        newest = await asyncio.to_thread(_newest, folder, now)
        _show(services, newest)
        # Damaged articles are still damaged a little later, and each try reads all of them.
        damaged = await asyncio.to_thread(_damaged_at, folder, now)
        if now - max(_made(newest) if newest else 0, damaged) >= every_s:
            await back_up(bot, services, folder)
        await services.clock.sleep(LOOK_EVERY_S)


async def tell_when_overdue(bot: Bot, services: Services) -> None:
    """Tell the owners, without end, where no backup is good that is as new as it should be.

    It is beside the making, which may hang: a disk that is gone does not always say so.
    """
    folder, begun = services.settings.backup_dir, services.clock.now()
    if folder is None:
        return
    while True:
        await services.clock.sleep(LOOK_EVERY_S)
        now = services.clock.now()
        newest = await asyncio.to_thread(_newest, folder, now)
        age_s = now - max(_made(newest) if newest else 0, begun)
        if age_s > OVERDUE_AFTER * services.settings.backup_hours * _HOUR_S:
            log.error("no backup is as new as it should be")
            alert = _with_last(texts.OWNER_BACKUP_OVERDUE, newest)
            await tell_once(bot, services, OVERDUE, alert)


async def back_up(bot: Bot, services: Services, folder: Path) -> bool:
    """Make a backup, open it, and delete those that are too many; return whether it is good.

    Owners are told of a failure: why, and of when the newest good backup is. A bad backup is
    deleted, or kept under a name of its own where only articles in it are damaged; older backups
    are kept then.
    """
    now = datetime.fromtimestamp(services.clock.now(), UTC)
    unchecked, file = folder / _UNCHECKED, folder / _NAME.format(now)
    try:
        await asyncio.to_thread(folder.mkdir, 0o700, parents=True, exist_ok=True)
        await asyncio.to_thread(_sweep, folder, now.timestamp())
        articles = services.settings.archive is None
        size = await backup.save(
            services.settings.data, unchecked, articles=articles, clock=services.clock
        )
        await backup.check(unchecked)
        await asyncio.to_thread(unchecked.replace, file)
    except (QuothError, BackupRefused, OSError) as error:
        services.metrics.backups.labels("failed").inc()
        why = in_words(error) if isinstance(error, OSError) else str(error)
        log.error("a backup has failed, and is tried again: %s", why)  # noqa: TRY400 - its words say all
        await asyncio.to_thread(_put_aside, unchecked, error, services.clock.now())
        await _tell(bot, services, folder, why)
        return False
    services.metrics.backups.labels("made").inc()
    log.info("backup %s: %d bytes", file.name, size)
    kept = services.settings.backup_keep
    await asyncio.to_thread(_delete_surplus, folder, kept, services.clock.now())
    _show(services, file)
    return True


def _sweep(folder: Path, now: float) -> None:
    """Delete what backups that were killed have left, each as large as a library."""
    for left in folder.glob(f"{backup.STAGING}*"):
        with suppress(OSError):  # somebody else's: they may delete it meanwhile
            touched = max(one.stat().st_mtime for one in (left, *left.iterdir()))
            if now - touched > _LEFT_AFTER_S:
                shutil.rmtree(left)


def _put_aside(unchecked: Path, error: Exception, now: float) -> None:
    with suppress(OSError):  # the disk has gone, and an unchecked file counts as nothing
        if isinstance(error, BackupDamaged):
            os.utime(unchecked, (now, now))
            unchecked.replace(unchecked.with_name(_DAMAGED))
        else:
            unchecked.unlink(missing_ok=True)


async def _tell(bot: Bot, services: Services, folder: Path, why: str) -> None:
    newest = await asyncio.to_thread(_newest, folder, services.clock.now())
    alert = _with_last(texts.OWNER_BACKUP_FAILED, newest, what=why)
    await tell_once(bot, services, FAILED, alert)


def _with_last(sentence: str, newest: Path | None, **values: str) -> Alert:
    """Return an alert that says of when the newest good backup is."""
    made = f"{datetime.fromtimestamp(_made(newest), UTC):%Y-%m-%d %H:%M} UTC" if newest else None

    def say(language: Language) -> str:
        return language.say(sentence, last=made or language.say(texts.OWNER_NO_BACKUP), **values)

    return say


def _show(services: Services, newest: Path | None) -> None:
    metrics = services.metrics
    metrics.backup_at.set(_made(newest) if newest else 0)
    try:
        metrics.backup_bytes.set(newest.stat().st_size if newest else 0)
    except OSError:
        metrics.backup_bytes.set(0)


def _made(file: Path) -> float:
    """Return when a backup was made, by its name, in seconds since 1970."""
    day, at = file.stem.split("-")[1:]
    return datetime.strptime(f"{day}{at}Z", "%Y%m%d%H%M%S%z").timestamp()


def _damaged_at(folder: Path, now: float) -> float:
    """Return when the last backup with damaged articles was made, 0 where there is none."""
    try:
        at = (folder / _DAMAGED).stat().st_mtime
    except OSError:
        return 0
    return at if at <= now else 0


def _all(folder: Path, now: float) -> list[Path]:
    """Return the backups in a folder, the oldest first.

    Not among them are those of the future, made when the clock was wrong: nobody knows how old
    they are.
    """
    found = []
    for file in sorted(folder.glob(_PATTERN)):
        try:
            if _made(file) <= now:
                found.append(file)
        except ValueError:
            continue  # of nobody here
    return found


def _newest(folder: Path, now: float) -> Path | None:
    return next(reversed(_all(folder, now)), None)


def _delete_surplus(folder: Path, kept: int, now: float) -> None:
    (folder / _DAMAGED).unlink(missing_ok=True)  # a good one has been made since
    for file in _all(folder, now)[:-kept]:
        file.unlink(missing_ok=True)
        log.info("backup %s is deleted: newer ones are kept", file.name)
