"""Telegram's part of `quoth check`: the bot's token, and whether its messages would arrive."""

from __future__ import annotations

import asyncio
import logging
import time
from contextlib import contextmanager
from datetime import UTC
from typing import TYPE_CHECKING

from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError

from bot.cli.finding import Finding
from bot.clock import SystemClock
from bot.config import DEFAULT_BOT_API_URL
from bot.errors import ConfigError
from bot.storage.lock import is_locked
from bot.telegram_errors import REFUSED, in_words

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from telegram import User, WebhookInfo

    from bot.config import Settings

# Messages that wait are handed out at once: then it is looked again after so many seconds.
_LOOK_EVERY_S = 1.0
# Telegram posts what has failed again within this time, in seconds: an older error is over.
_RECENT_S = 3600


async def of_telegram(settings: Settings, rival_within_s: float) -> AsyncIterator[Finding]:
    """Yield what there is to say about the bot at Telegram, where there is a token."""
    try:
        bot = Bot(settings.token, base_url=f"{settings.bot_api_url}/bot")
    except (ConfigError, InvalidToken) as error:
        yield Finding("wrong", str(error))
        return
    known = False
    try:
        with _without_tracebacks():
            async with bot:
                known = True
                for one in of_bot(bot.bot, settings):
                    yield one
                yield await _of_updates(bot, settings, rival_within_s)
    except REFUSED:
        yield Finding("wrong", _unknown(settings))
    except TelegramError as error:
        reached = known or not isinstance(error, NetworkError)
        fault = "answers with an error" if reached else "cannot be reached"
        yield Finding("wrong", f"{settings.bot_api_url} {fault}: {in_words(error)}")


@contextmanager
def _without_tracebacks() -> Iterator[None]:
    """Keep python-telegram-bot from logging what a finding says."""
    logger = logging.getLogger("telegram")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(before)


def _unknown(settings: Settings) -> str:
    if settings.is_api_public:
        return "Telegram does not accept the token: check it with @BotFather"
    # Other servers than those of the Bot API say "not found" of a token as well.
    return (
        f"{settings.bot_api_url} does not know the bot: check the token with @BotFather, and that "
        f"QUOTH_BOT_API_URL is the address of a Bot API server, like {DEFAULT_BOT_API_URL}, with "
        "nothing behind it"
    )


def of_bot(bot: User, settings: Settings) -> Iterator[Finding]:
    """Yield what there is to say about the bot as it is set up with @BotFather, and its owners."""
    yield Finding("ok", f"the token is that of @{bot.username}")
    if not bot.can_read_all_group_messages:
        yield Finding(
            "note",
            "privacy mode is on: in groups the bot sees /ask and replies, not plain mentions",
        )
    if not bot.supports_inline_queries:
        yield Finding("note", "inline mode is off: switch it on with /setinline at @BotFather")
    if not settings.owners:
        yield Finding(
            "wrong",
            "nobody owns the bot: put your Telegram user id into QUOTH_OWNERS. quoth setup finds "
            "it out",
        )


async def _of_updates(bot: Bot, settings: Settings, rival_within_s: float) -> Finding:
    """Look whether updates would arrive: by webhook, or by polling without a rival."""
    told = await bot.get_webhook_info()
    if settings.webhook_url:
        return of_webhook(told, settings, SystemClock().now())
    if told.url:
        return Finding("note", f"Telegram posts to {told.url}: quoth run takes that back and polls")
    # The newer of two requests ends the older one: it is not asked beside the bot that runs here.
    if await asyncio.to_thread(is_locked, settings.data):
        return Finding("ok", f"the bot runs with {settings.data}, and fetches its messages")
    if await _has_rival(bot, rival_within_s):
        return Finding(
            "wrong",
            "another program fetches this bot's messages, on another machine or with another "
            "folder: stop it, or get a token of its own for it from @BotFather",
        )
    return Finding("ok", "messages can be fetched, and no other program does so")


async def _has_rival(bot: Bot, within_s: float) -> bool:
    """Whether another program fetches updates too: it ends our requests, or takes what waits.

    Nothing is taken from the bot that will run: unconfirmed updates come again.
    """
    deadline, waiting = time.monotonic() + within_s, 0
    while (left := deadline - time.monotonic()) > 0:
        try:
            found = await bot.get_updates(limit=1, timeout=int(left))
        except Conflict:
            return True
        first = found[0].update_id if found else 0
        if waiting and first != waiting:
            return True
        waiting = first
        await asyncio.sleep(min(_LOOK_EVERY_S, left))
    return False


def of_webhook(told: WebhookInfo, settings: Settings, now: float) -> Finding:
    """Judge what Telegram tells of a webhook, where one is set, by a clock that says `now`."""
    url = settings.webhook_url
    if url and settings.is_api_public and not url.startswith("https://"):
        return Finding("wrong", f"Telegram posts only to https://, and QUOTH_WEBHOOK_URL is {url}")
    if told.url != url:
        return Finding("note", f"Telegram does not post to {url} yet: quoth run tells it to")
    failed, waiting = told.last_error_date, told.pending_update_count
    if failed and told.last_error_message and failed.timestamp() > now - _RECENT_S:
        if waiting:
            said = f"{told.last_error_message}; messages that wait: {waiting}"
            return Finding("wrong", f"Telegram cannot post to {url}: {said}")
        at = f"{failed.astimezone(UTC):%H:%M} UTC"
        return Finding(
            "note", f"Telegram posts to {url}; at {at} it could not: {told.last_error_message}"
        )
    return Finding("ok", f"Telegram posts to {url}, messages that wait: {waiting}")
