"""What is done every hour: forgetting what has had its time, and summing up errors."""

from __future__ import annotations

import logging
import sqlite3
from typing import TYPE_CHECKING, Any

from bot import texts
from bot.owners import tell_owners

if TYPE_CHECKING:
    from telegram.ext import Application, ExtBot

    from bot.context import Context, Services

log = logging.getLogger(__name__)

# In seconds.
EVERY = 3600
DAY = 24 * 3600


async def tidy_in_time(
    application: Application[Any, Context, Any, Any, Services, Any],
) -> None:
    """Tidy now and every hour, without end."""
    while True:
        try:
            await tidy(application.bot, application.bot_data)
        except sqlite3.Error:
            log.exception("tidying failed, and is tried again in an hour")
        await application.bot_data.clock.sleep(EVERY)


async def tidy(bot: ExtBot[Any], services: Services) -> None:
    """Delete what has had its time, and tell the owners how often known errors came again."""
    now, kept = int(services.clock.now()), services.settings.keep_days
    if gone := await services.storage.forget(now, now - kept * DAY):
        log.info("%d answers of more than %d days ago are forgotten", gone, kept)
    for kind, times in services.repeats.summed_up(now):
        told = texts.OWNER_REPEATED.format(n=times, what=kind)
        await tell_owners(bot, services, told)
