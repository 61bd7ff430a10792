"""Job that makes backups on a schedule, opens each, keeps the newest, and tells of failures."""

from __future__ import annotations

import asyncio
import logging
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
# What is not known yet to be good, and the last one with damaged articles: they count as no backup.
_UNCHECKED, _DAMAGED = ".quoth-unchecked.zip", "quoth-damaged.zip"
# What failures of backups are known as to the owners.
FAILED, OVERDUE = "a backup has failed", "backups are overdue"
# The newest good backup is too old after so many times the hours between two.
OVERDUE_AFTER = 2


async def back_up_in_time(bot: Bot, services: Services) -> None:
    """Make a backup whenever one is due, without end; return where none are wanted."""
    folder = services.settings.backup_dir
    if folder is None:
        return
    while True:
        newest = await asyncio.to_thread(_newest, folder)
        _show(services, newest)
        now, every_s = services.clock.now(), services.settings.backup_hours * _HOUR_S
        if newest is None or now - _made(newest) >= every_s:
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
        newest = await asyncio.to_thread(_newest, folder)
        age_s = services.clock.now() - max(_made(newest) if newest else 0, begun)
        if age_s > OVERDUE_AFTER * services.settings.backup_hours * _HOUR_S:
            log.error("no backup is as new as it should be")
            alert = _with_last(texts.OWNER_BACKUP_OVERDUE, newest)
            await tell_once(bot, services, OVERDUE, alert)


async def back_up(bot: Bot, services: Services, folder: Path) -> bool:
    """Make a backup, open it, and delete those that are too many; return whether it is good.

    Owners are told of a failure: why, and of when the newest good backup is. What is no good is
    deleted, or kept under a name of its own where only articles in it are damaged; older backups
    are kept then.
    """
    now = datetime.fromtimestamp(services.clock.now(), UTC)
    unchecked, file = folder / _UNCHECKED, folder / _NAME.format(now)
    try:
        await asyncio.to_thread(folder.mkdir, 0o700, parents=True, exist_ok=True)
        articles = services.settings.archive is None
        size = await backup.save(services.settings.data, unchecked, articles=articles)
        await backup.check(unchecked)
        await asyncio.to_thread(unchecked.replace, file)
    except (QuothError, BackupRefused, OSError) as error:
        services.metrics.backups.labels("failed").inc()
        why = in_words(error) if isinstance(error, OSError) else str(error)
        log.error("a backup has failed, and is tried again: %s", why)  # noqa: TRY400 - its words say all
        await asyncio.to_thread(_put_aside, unchecked, error)
        await _tell(bot, services, folder, why)
        return False
    services.metrics.backups.labels("made").inc()
    log.info("backup %s: %d bytes", file.name, size)
    await asyncio.to_thread(_delete_surplus, folder, services.settings.backup_keep)
    _show(services, file)
    return True


def _put_aside(unchecked: Path, error: Exception) -> None:
    with suppress(OSError):  # the disk has gone, and what is unchecked counts as nothing
        if isinstance(error, BackupDamaged):
            unchecked.replace(unchecked.with_name(_DAMAGED))
        else:
            unchecked.unlink(missing_ok=True)


async def _tell(bot: Bot, services: Services, folder: Path, why: str) -> None:
    newest = await asyncio.to_thread(_newest, folder)
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
    day, time = file.stem.split("-")[1:]
    return datetime.strptime(f"{day}{time}Z", "%Y%m%d%H%M%S%z").timestamp()


def _all(folder: Path) -> list[Path]:
    """Return the backups in a folder, the oldest first."""
    found = []
    for file in sorted(folder.glob(_PATTERN)):
        try:
            _made(file)
        except ValueError:
            continue  # of nobody here
        found.append(file)
    return found


def _newest(folder: Path) -> Path | None:
    return next(reversed(_all(folder)), None)


def _delete_surplus(folder: Path, kept: int) -> None:
    for file in _all(folder)[:-kept]:
        file.unlink(missing_ok=True)
        log.info("backup %s is deleted: newer ones are kept", file.name)
