"""`quoth check`: what is wrong with a setup, in words."""

from __future__ import annotations

import asyncio
import platform
import shutil
import sqlite3
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Literal

from bot.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from telegram import Bot, User, WebhookInfo

    from bot.config import Settings
    from index import Ocr

# Less than this is soon full, in bytes.
LEAST_FREE_BYTES = 500 << 20
_OLDEST_SQLITE = (3, 38)


@dataclass(frozen=True, slots=True)
class Finding:
    """Result of one check: fine, worth knowing, or wrong, in a sentence."""

    level: Literal["ok", "note", "wrong"]
    text: str


async def findings(settings: Settings) -> AsyncIterator[Finding]:
    """Yield what there is to say about a setup, the program first, then Telegram."""
    for one in _of_program():
        yield one
    for one in await asyncio.to_thread(lambda: list(_of_folder(settings.data))):
        yield one
    if settings.reader_of_scans:
        yield await asyncio.to_thread(_of_ocr, settings.reader_of_scans)
    async for one in _of_library(settings):
        yield one
    async for one in _of_telegram(settings):
        yield one


def _of_program(
    sqlite: tuple[int, ...] = sqlite3.sqlite_version_info,
) -> Iterator[Finding]:
    yield Finding(
        "ok",
        f"Quoth {version('quoth')}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}",
    )
    if sqlite < _OLDEST_SQLITE:
        yield Finding("wrong", "SQLite is older than 3.38: install a newer Python")


def _of_folder(folder: Path, least_free: int = LEAST_FREE_BYTES) -> Iterator[Finding]:
    at = folder if folder.exists() else folder.absolute().parent
    if not folder.exists():
        yield Finding("note", f"{folder} is not there yet: the first command makes it")
    elif not folder.is_dir():
        yield Finding("wrong", f"{folder} is no folder: set QUOTH_DATA to one")
        return
    while not at.exists():
        at = at.parent
    probe = at / f".quoth-check-{id(at)}"
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        yield Finding("wrong", f"{at} cannot be written: {error.strerror}")
    free = shutil.disk_usage(at).free
    level: Literal["ok", "wrong"] = "ok" if free >= least_free else "wrong"
    yield Finding(level, f"{at} has {free / 1e9:,.1f} GB free")


def _of_ocr(ocr: Ocr) -> Finding:
    """Look whether scans can be read, as it is set."""
    from index import ocr_languages

    there = ocr_languages(ocr)
    if there is None:
        return Finding(
            "wrong", "QUOTH_OCR is on, and tesseract is not there: install tesseract-ocr"
        )
    read = ", ".join(ocr.chosen(there))
    if missing := ocr.missing(there):
        has = ", ".join(there) or "none"
        return Finding(
            "wrong", f"tesseract does not have the language {', '.join(missing)}: it has {has}"
        )
    if not read:
        return Finding("wrong", "tesseract has no language: install tesseract-ocr-eng, or another")
    return Finding("ok", f"scans are read by tesseract, in {read}")


async def _of_library(settings: Settings) -> AsyncIterator[Finding]:
    from index import Library, QuothError

    if not await asyncio.to_thread(settings.data.is_dir):
        return
    try:
        async with await Library.open(
            settings.data, archive=settings.archive_address, search=settings.search_cluster
        ) as library:
            await library.catch_up()
            counts = await library.counts()
    except (QuothError, OSError) as error:
        yield Finding("wrong", f"the library cannot be used: {error}")
        return
    if counts.articles:
        yield Finding("ok", f"{counts.articles:,} articles, and the index is up to date with them")
    else:
        yield Finding("note", "there are no articles yet: add some with quoth add")


async def _of_telegram(settings: Settings) -> AsyncIterator[Finding]:
    from telegram import Bot
    from telegram.error import InvalidToken, TelegramError

    try:
        bot = Bot(settings.token, base_url=f"{settings.bot_api_url.rstrip('/')}/bot")
    except (ConfigError, InvalidToken) as error:
        yield Finding("wrong", str(error))
        return
    known = False
    try:
        async with bot:
            known = True
            for one in _of_bot(bot.bot, settings):
                yield one
            yield await _of_updates(bot, settings)
    except InvalidToken:
        yield Finding("wrong", "Telegram does not accept the token: check it with @BotFather")
    except TelegramError as error:
        fault = "answers with an error" if known else "cannot be reached"
        yield Finding("wrong", f"{settings.bot_api_url} {fault}: {error}")


def _of_bot(bot: User, settings: Settings) -> Iterator[Finding]:
    yield Finding("ok", f"the token is that of @{bot.username}")
    if not bot.can_read_all_group_messages:
        yield Finding(
            "note",
            "privacy mode is on: in groups the bot sees /ask and replies, not plain mentions",
        )
    if not bot.supports_inline_queries:
        yield Finding("note", "inline mode is off: switch it on with /setinline at @BotFather")
    if not settings.owners:
        yield Finding("wrong", "nobody owns the bot: put your Telegram user id into QUOTH_OWNERS")


async def _of_updates(bot: Bot, settings: Settings) -> Finding:
    """Look whether updates would arrive: by webhook, or by polling without a rival."""
    from telegram.error import Conflict

    told = await bot.get_webhook_info()
    if settings.webhook_url:
        return _of_webhook(told, settings.webhook_url)
    if told.url:
        return Finding("note", f"Telegram posts to {told.url}: quoth run takes that back and polls")
    try:
        await bot.get_updates(limit=1, timeout=0)
    except Conflict:
        return Finding(
            "wrong",
            "another program fetches this bot's messages: unless that is your quoth run, stop it",
        )
    return Finding("ok", "messages can be fetched, and no other program does so")


def _of_webhook(told: WebhookInfo, url: str) -> Finding:
    if told.url != url:
        return Finding("note", f"Telegram does not post to {url} yet: quoth run tells it to")
    if told.last_error_message:
        return Finding("wrong", f"Telegram cannot post to {url}: {told.last_error_message}")
    return Finding("ok", f"Telegram posts to {url}, {told.pending_update_count} updates wait")
