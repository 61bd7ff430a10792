"""Lifespan of the bot: its start, its work until SIGTERM or SIGINT, its stop."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from telegram.error import InvalidToken

from bot.application import build
from bot.command_menu import set_commands
from bot.errors import ConfigError
from bot.i18n import language
from bot.jobs.indexing import keep_up, read_older_articles
from bot.jobs.retention import tidy_in_time
from bot.storage.roster import Role
from bot.transport.polling import poll, until_reached
from bot.transport.webhook import WebhookServer
from bot.uploads.pipeline import tell_of_interrupted

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from bot.application import App
    from bot.config import Settings
    from bot.storage.storage import Storage
    from index import Library

log = logging.getLogger(__name__)

# Service managers kill a program about ten seconds after they told it to stop.
STOPPED_WITHIN_S = 6.0

# Python's switch interval, five milliseconds by default. The event loop has little to do at a time,
# and would wait that long for each turn while another thread looks for an answer.
SWITCH_INTERVAL_S = 0.0005


async def run(settings: Settings, library: Library, storage: Storage) -> None:
    """Take updates until SIGTERM or SIGINT, by webhook where one is set, else by long polling.

    Raises ConfigError where Telegram does not accept the token.
    """
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    application = build(settings, library, storage)
    connecting = application.bot_data.pace.connecting
    webhook = WebhookServer(application, settings) if settings.webhook_url else None
    tasks: list[asyncio.Task[None]] = []

    def beside(work: Coroutine[Any, Any, None]) -> None:
        tasks.append(loop.create_task(work))
        tasks[-1].add_done_callback(_tell_of_failure)

    beside(read_older_articles(library))
    beside(tidy_in_time(application))
    try:
        if not await until_reached(application.initialize, stop, connecting):
            return
        await _get_ready(library)
        beside(keep_up(library, application.bot_data.clock))
        # They are many requests, and nobody has to wait for a menu.
        people = {person.id: role for person, role in await storage.roster.people()}
        people |= dict.fromkeys(settings.owners, Role.OWNER)
        beside(set_commands(application.bot, people))
        # These are of earlier runs: none of this one is under way yet.
        cut_off = await storage.uploads.untold()
        beside(tell_of_interrupted(application.bot, application.bot_data, cut_off))
        await handle_again(application)
        if webhook:
            webhook.listen()
        take_updates = webhook.tell if webhook else partial(poll, application)
        if not await until_reached(take_updates, stop, connecting):
            return
        await application.start()
        log.info(
            "ready: @%s answers from %d articles", application.bot.username, await library.size()
        )
        if not application.bot.can_read_all_group_messages:
            log.info("privacy mode is on: in groups /ask and replies arrive, plain mentions do not")
        await stop.wait()
    except InvalidToken as error:
        raise ConfigError(
            "TELEGRAM_BOT_TOKEN is not accepted by Telegram: check it with @BotFather"
        ) from error
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        if webhook:
            await webhook.stop()
        await shut_down(application)


async def _get_ready(library: Library) -> None:
    """Load what answers need, so that the first question does not wait for it."""
    await library.catch_up()
    await asyncio.to_thread(language.load)
    if (os.cpu_count() or 1) > 1:
        await library.answer_elsewhere()
    # All that is there now stays: the garbage collector need not look through it again and again.
    gc.freeze()


async def handle_again(application: App) -> None:
    """Queue the questions that the end of the program cut off, before all others."""
    for update in await application.bot_data.inbox.cut_off(application.bot):
        log.info("update %d is handled again: it was cut off", update.update_id)
        application.update_queue.put_nowait(update)


def _tell_of_failure(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()):
        log.error("work beside the answering has ended", exc_info=error)


async def shut_down(application: App, within: float = STOPPED_WITHIN_S) -> None:
    """Stop taking updates, finish those in hand within so many seconds, and close what is open.

    Before that, Telegram has half as long to hear which updates need not come again.
    """
    if application.updater and application.updater.running:
        with suppress(TimeoutError):
            async with asyncio.timeout(within / 2):
                await application.updater.stop()
    await application.bot_data.background.stop()
    if application.running:
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                await application.stop()
    await application.shutdown()
    # Where the start has failed half way, the connections are open without the application.
    await application.bot.shutdown()
