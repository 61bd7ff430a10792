"""What is done every hour: forgetting what has had its time, and summing up what went wrong."""

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

log = logging.getLogger(__name__)

# In seconds.
EVERY = 3600
# Every table of the bot's memory, and what bounds it.
BOUNDS = {
    "answers": "deleted after QUOTH_KEEP_DAYS, or by /forgetme",
    "marks": "deleted with their answers, or by /forgetme",
    "unanswered": "without asker after QUOTH_KEEP_DAYS; deleted after 90 days; the newest "
    "10,000, and 100 of one person",
    "days": "deleted after 400 days; a row a day and set of collections",
    "updates": "deleted after two days; a question in one until it is answered",
    "people": "deleted QUOTH_KEEP_DAYS after they last wrote, unless they have a role",
    "told_chats": "deleted after QUOTH_KEEP_DAYS",
    "closed_chats": "deleted once they can be written to, or after QUOTH_KEEP_DAYS",
    "uploads": "deleted a day after they ended; cut off ones once that is told",
    "roles": "as many as admins grant",
    "admissions": "as many as admins decide",
    "choices": "a row a setting that owners change",
    "bindings": "as many as admins bind",
    "open_collections": "as many as there are collections",
    "aims": "a row an uploader",
}


async def tidy_in_time(
    application: Application[Any, Context, Any, Any, Services, Any],
) -> None:
    """Tidy now and every hour, without end."""
    while True:
        try:
            await tidy(application.bot, application.bot_data)
        except LibraryUnavailable:
            log.exception("tidying failed, and is tried again in an hour")
        await application.bot_data.clock.sleep(EVERY)


async def tidy(bot: ExtBot[Any], services: Services) -> None:
    """Say how often what went wrong before, and delete what has had its time."""
    now, kept = int(services.clock.now()), services.settings.keep_days
    for kind, times in services.error_digest.summed_up(now):
        told = texts.OWNER_REPEATED.format(n=times, what=kind)
        await tell_owners(bot, services, told)
    if services.troubles:
        counted = (f"{what}: {times}" for what, times in services.troubles.most_common())
        log.info("passed over since the last time: %s", ", ".join(counted))
        services.troubles.clear()
    if gone := await services.storage.forget(now, now - kept * DAY):
        log.info("%d answers of more than %d days ago are forgotten", gone, kept)
    removed_before = now - services.settings.keep_removed_days * DAY
    if gone := await services.library.forget_removed(removed_before):
        log.info("%d removed or replaced articles are forgotten", gone)
