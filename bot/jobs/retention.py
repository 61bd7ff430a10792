"""Hourly tidying: deletes expired data, and sums up repeated errors."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from bot.i18n import texts
from bot.owner_alerts import tell_owners
from bot.storage.statistics import DAY
from index import LibraryUnavailable

if TYPE_CHECKING:
    from telegram.ext import Application, ExtBot

    from bot.context import Context, Services
    from bot.owner_alerts import Alert

log = logging.getLogger(__name__)

EVERY_S = 3600
# Bound of each table of the bot's memory.
BOUNDS = {
    "answers": "deleted after QUOTH_KEEP_DAYS, or by /forgetme",
    "marks": "deleted with their answers, or by /forgetme",
    "unanswered": "without asker after QUOTH_KEEP_DAYS; deleted after 90 days; the newest "
    "10,000, and 100 of one person",
    "days": "deleted after 400 days; a row a day and set of collections",
    "updates": "deleted after two days; the content of one until it is done with",
    "causes": "deleted after two days",
    "people": "deleted QUOTH_KEEP_DAYS after they last wrote, unless they have a role",
    "told_chats": "deleted after QUOTH_KEEP_DAYS",
    "closed_chats": "deleted once they can be written to, or after QUOTH_KEEP_DAYS",
    "uploads": "deleted a day after they ended; cut off ones go on after the restart, or "
    "are deleted after 30 days",
    "upload_items": "deleted once they are in or refused, and with their uploads",
    "roles": "as many as admins grant",
    "admissions": "as many as admins decide",
    "choices": "a row a setting that owners change, and one for which bot it is",
    "bindings": "as many as admins bind",
    "open_collections": "as many as there are collections",
    "aims": "a row an uploader",
}


async def tidy_in_time(
    application: Application[Any, Context, Any, Any, Services, Any],
) -> None:
    """Tidy now and every hour, without end; log what keeps it from that, and go on."""
    while True:
        try:
            await tidy(application.bot, application.bot_data)
        except LibraryUnavailable as error:
            log.error("tidying failed, and is tried again in an hour: %s", error)  # noqa: TRY400 - its words say all
        await application.bot_data.clock.sleep(EVERY_S)


def _repeated(kind: str, times: int) -> Alert:
    return lambda language: language.count(times, *texts.OWNER_REPEATED, what=kind)


async def tidy(bot: ExtBot[Any], services: Services) -> None:
    """Tell owners how often known errors came again, and delete expired data."""
    now, kept = int(services.clock.now()), services.settings.keep_days
    for kind, times in services.error_digest.summed_up(now):
        await tell_owners(bot, services, _repeated(kind, times))
    if services.troubles:
        counted = (f"{what}: {times}" for what, times in services.troubles.most_common())
        log.info("passed over since the last time: %s", ", ".join(counted))
        services.troubles.clear()
    if gone := await services.storage.forget(now, now - kept * DAY):
        log.info("%d answers of more than %d days ago are forgotten", gone, kept)
    if not await services.storage.overwrite():
        log.info("what was deleted is overwritten on the disk later: somebody reads the file")
    if gone := await services.library.forget_removed(services.settings.removed_before(now)):
        log.info("%d removed or replaced articles are forgotten", gone)
