"""Alerts to the owners of the bot."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from telegram.error import TelegramError

from bot.views.rich_text import LONGEST_MESSAGE, clip

if TYPE_CHECKING:
    from telegram.ext import ExtBot

    from bot.context import Services

log = logging.getLogger(__name__)


async def tell_owners(bot: ExtBot[Any], services: Services, text: str) -> None:
    """Send a text to every owner whose chat can be written to."""
    for owner in services.settings.owners:
        if await services.storage.is_closed(owner):
            continue
        try:
            await bot.send_message(owner, clip(text, LONGEST_MESSAGE))
        except TelegramError as failure:
            log.warning("owner %d could not be told: %s", owner, failure)
