"""Lifespan of the bot: its start, its work until SIGTERM or SIGINT, its stop."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.application import build
from bot.background import Background
from bot.i18n import language
from bot.jobs.backups import back_up_in_time, tell_when_overdue
from bot.jobs.folder import until_replaced
from bot.jobs.indexing import keep_up, read_older_articles
from bot.jobs.retention import tidy_in_time
from bot.monitor import Monitor
from bot.pace import Pace
from bot.stopping import shut_down, stopped_by_signals, until_stopped
from bot.storage.lock import locked
from bot.storage.people import Role
from bot.supervisor import Supervisor
from bot.transport.ordering import ChatOrder
from bot.transport.polling import poll
from bot.transport.reaching import until_reached
from bot.transport.webhook import WebhookServer
from bot.uploads.interrupted import take_up

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from bot.application import App
    from bot.config import Settings
    from bot.stopping import Stop
    from bot.storage.storage import Storage
    from index import Library

log = logging.getLogger(__name__)

# Python's switch interval, five milliseconds by default. The event loop has little to do at a time,
# and would wait that long for each turn while another thread looks for an answer.
SWITCH_INTERVAL_S = 0.0005


class Jobs(Background):
    """Jobs that go on beside the answering, without end or once; a failure of one is logged."""

    def begin(self, work: Coroutine[Any, Any, None]) -> None:
        """Begin a job."""
        task = asyncio.get_running_loop().create_task(work)
        task.add_done_callback(_tell_of_failure)
        self.add(task)


async def run(
    settings: Settings, library: Library, storage: Storage, pace: Pace | None = None
) -> bool:
    """Take updates until SIGTERM or SIGINT, by webhook where one is set, else by long polling.

    Returns whether it was SIGINT, as of Ctrl-C. Raises ConfigError where a setting cannot be right,
    or the token is not accepted for long; FolderInUse where another bot works with the data folder;
    Deaf where updates do not arrive, or no longer; and FolderReplaced where the data folder is
    moved or replaced meanwhile: nothing that is stored there would be found again. Of all but the
    first, whatever looks after the program can start it anew.
    """
    stop = stopped_by_signals()
    with locked(settings.data):
        await _run(settings, library, storage, pace or Pace(), stop)
    return stop.interrupted


async def _run(
    settings: Settings, library: Library, storage: Storage, pace: Pace, stop: Stop
) -> None:
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    jobs, supervisor = Jobs(), Supervisor()
    application = build(settings, library, storage, pace=pace)
    monitor = _monitor(application)
    jobs.begin(supervisor.keep_told())
    reached = partial(until_reached, stop=stop, backoff=pace.connecting, refused_s=pace.deaf_s)
    webhook = WebhookServer(application, settings) if settings.webhook_url else None
    jobs.begin(read_older_articles(library, application.bot_data.clock))
    jobs.begin(tidy_in_time(application))
    watching = until_replaced(library, storage, application.bot_data.clock)
    jobs.begin(stop.when_replaced(watching))
    try:
        if not await reached(application.initialize):
            return
        await _get_ready(application, jobs)
        if webhook and not await reached(webhook.listen):
            return
        take_updates = webhook.tell if webhook else partial(poll, application)
        if not await reached(take_updates):
            return
        await application.start()
        supervisor.ready(await _say_ready(application))
        monitor.serve(serving=True)
        jobs.begin(back_up_in_time(application.bot, application.bot_data))
        jobs.begin(tell_when_overdue(application.bot, application.bot_data))
        if webhook:
            jobs.begin(webhook.watch())
        await until_stopped(stop, application.bot_data.hearing)
    finally:
        supervisor.stopping()
        monitor.serve(serving=False)
        await jobs.stop()
        if webhook:
            await webhook.stop()
        await shut_down(application)
        await monitor.stop()
        if stop.cause:
            raise stop.cause


async def _get_ready(application: App, jobs: Jobs) -> None:
    """Load what answers need, and take up what the last run left."""
    services = application.bot_data
    await _load(services.library)
    if before := await services.storage.begin_serving(services.settings.bot_id):
        log.warning(
            "this data folder was bot %d's until now: buttons under that bot's answers stay its "
            "own, and what it had in hand waits for it",
            before,
        )
    jobs.begin(keep_up(services.library, services.clock))
    # They are many requests, and nobody has to wait for a menu.
    people = {person.id: role for person, role in await services.storage.roster.people()}
    people |= dict.fromkeys(services.settings.owners, Role.OWNER)
    jobs.begin(services.menu.set_all(application.bot, people))
    await handle_again(application)


async def _load(library: Library) -> None:
    """Load what answers need, so that the first question does not wait for it."""
    await library.catch_up()
    await asyncio.to_thread(language.load)
    if (os.cpu_count() or 1) > 1:
        await library.answer_elsewhere()
    # All that is there now stays: the garbage collector need not look through it again and again.
    gc.freeze()


def _monitor(application: App) -> Monitor:
    """Return what tells whoever watches the bot of it, listening."""
    services = application.bot_data
    queues: dict[str, Callable[[], int]] = {
        "received": application.update_queue.qsize,
        "uploads": services.batches.__len__,
    }
    if isinstance(order := application.update_processor, ChatOrder):
        queues["in_hand"] = lambda: order.in_hand
    monitor = Monitor(services, queues)
    monitor.listen(services.settings.monitor)
    return monitor


async def _say_ready(application: App) -> str:
    """Log that updates are taken, and return in words what is done from now on."""
    articles = await application.bot_data.library.size()
    status = f"@{application.bot.username} answers from {articles} articles"
    log.info("ready: %s", status)
    if not application.bot_data.settings.owners:
        log.warning("nobody owns the bot: quoth setup finds out your id, for QUOTH_OWNERS")
    if not application.bot.can_read_all_group_messages:
        log.info("privacy mode is on: in groups /ask and replies arrive, plain mentions do not")
    return status


async def handle_again(application: App) -> None:
    """Take up what the end of the program cut off, before all that comes."""
    # These uploads are of earlier runs: none of this one is under way yet.
    await take_up(application)
    for update in await application.bot_data.inbox.cut_off(application.bot):
        log.info("update %d is handled again: it was cut off", update.update_id)
        application.update_queue.put_nowait(update)


def _tell_of_failure(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()):
        log.error("work beside the answering has ended", exc_info=error)
