"""The composition root: all parts of the bot, wired in one place."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from telegram.ext import Application, ContextTypes

from bot.access.rate_limits import Limits
from bot.access.routes import changes_something, commands_in
from bot.background import Background
from bot.clock import SystemClock
from bot.command_menu import Menu
from bot.context import Context, Services
from bot.error_digest import ErrorDigest
from bot.handlers import errors
from bot.metrics import Metrics
from bot.pace import Pace
from bot.routing import routes
from bot.transport.hearing import Hearing
from bot.transport.http import JsonRequest
from bot.transport.inbox import Inbox
from bot.transport.ordering import ChatOrder
from bot.transport.polling import UpdatesRequest
from bot.transport.reception import Reception
from bot.transport.retries import Retrying
from bot.uploads.batches import Batches
from bot.uploads.budget import Budget

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from telegram.ext import BaseRateLimiter

    from bot.access.routes import Route
    from bot.clock import Clock
    from bot.config import Settings
    from bot.storage.storage import Storage
    from index import Library

    App: TypeAlias = Application[Any, Context, Any, Any, Services, Any]


def build(
    settings: Settings,
    library: Library,
    storage: Storage,
    *,
    pace: Pace | None = None,
    clock: Clock | None = None,
    limiter: BaseRateLimiter[Any] | None = None,
) -> App:
    """Return the bot, ready to be initialized and started.

    `pace` and `clock` are its waits and its time; requests to Telegram go through `limiter`, by
    default one that keeps to Telegram's rates.

    Raises ConfigError where there is no token.
    """
    pace = pace or Pace()
    batches = Batches(pace.quiet_s)
    table = routes(batches)
    services = _services(settings, library, storage, batches, pace, clock or SystemClock(), table)
    # python-telegram-bot calls this to make the bot's data, and types it as a class.
    made = cast(type[Services], lambda: services)
    url = settings.bot_api_url
    application = (
        Application.builder()
        .token(settings.token)
        .base_url(f"{url}/bot")
        .base_file_url(f"{url}/file/bot")
        .context_types(ContextTypes(context=Context, bot_data=made))
        .rate_limiter(limiter or Retrying(services.troubles, services.pace.requests))
        .request(JsonRequest(metrics=services.metrics))
        .get_updates_request(UpdatesRequest(services.inbox, services.hearing, services.metrics))
        .concurrent_updates(ChatOrder(Reception(services.inbox, services)))
        .build()
    )
    application.add_handlers([route.handler for route in table])
    application.add_error_handler(errors.error)
    return application


def _services(
    settings: Settings,
    library: Library,
    storage: Storage,
    batches: Batches,
    pace: Pace,
    clock: Clock,
    table: Sequence[Route],
) -> Services:
    troubles = Counter[str]()
    changes = partial(changes_something, table)
    return Services(
        library=library,
        settings=settings,
        storage=storage,
        inbox=Inbox(storage, library, clock, troubles, bot=settings.bot_id, changes=changes),
        batches=batches,
        background=Background(),
        clock=clock,
        pace=pace,
        limits=Limits(settings.person_rate, settings.group_rate),
        error_digest=ErrorDigest(),
        troubles=troubles,
        hearing=Hearing(pace),
        budget=Budget(),
        metrics=Metrics(),
        menu=Menu(commands_in(table)),
    )
