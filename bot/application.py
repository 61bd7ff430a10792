"""The composition root: everything the bot is made of, wired in one place."""

from __future__ import annotations

import asyncio
import logging
import signal
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from telegram.error import InvalidToken, NetworkError
from telegram.ext import (
    AIORateLimiter,
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot import texts
from bot.config import ConfigError
from bot.context import Context, Services
from bot.handlers import admin, articles, errors, questions, start, uploads
from bot.ordering import ChatOrder

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import TypeAlias

    from telegram import Update
    from telegram.ext import BaseHandler

    from bot.config import Settings
    from index import Library

    App: TypeAlias = Application[Any, Context, Any, Any, Services, Any]

log = logging.getLogger(__name__)

# Exactly what the handlers below use.
ALLOWED_UPDATES = ["message", "callback_query"]
# After Telegram says "wait", a request is tried again so often.
RETRIES = 3
# Older articles read for statements between two lines of the log.
ARTICLES_A_LINE = 500
# Waits between tries to reach Telegram at start, in seconds: doubled up to the longest.
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0

_NEW = filters.UpdateType.MESSAGE
_PRIVATE = filters.ChatType.PRIVATE


def handlers() -> list[BaseHandler[Update, Context, Any]]:
    """Return what the bot reacts to. Order matters: the first that fits an update gets it."""
    return [
        CommandHandler("start", start.start, _NEW),
        CommandHandler("help", start.help_, _NEW),
        CommandHandler("ask", questions.ask, _NEW),
        CommandHandler("verify", questions.verify, _NEW),
        CommandHandler("articles", articles.articles, _NEW),
        CommandHandler("article", articles.article, _NEW),
        CommandHandler("remove", admin.remove, _NEW),
        CallbackQueryHandler(articles.list_page, articles.LIST_PAGE),
        CallbackQueryHandler(articles.article_page, articles.ARTICLE_PAGE),
        CallbackQueryHandler(admin.confirmed, admin.REMOVE),
        CallbackQueryHandler(admin.kept, admin.KEEP),
        MessageHandler(_NEW & _PRIVATE & filters.Document.ALL, uploads.upload),
        MessageHandler(_NEW & _PRIVATE & filters.COMMAND, start.help_),
        MessageHandler(_NEW & _PRIVATE & filters.TEXT, questions.private),
        MessageHandler(
            _NEW & filters.ChatType.GROUPS & filters.TEXT & ~filters.COMMAND, questions.addressed
        ),
    ]


def build(settings: Settings, library: Library) -> App:
    """Return the bot, ready to be initialized and started.

    Raises ConfigError where there is no token.
    """
    services: Any = partial(Services, library, settings)
    url = settings.bot_api_url.rstrip("/")
    application = (
        Application.builder()
        .token(settings.token)
        .base_url(f"{url}/bot")
        .base_file_url(f"{url}/file/bot")
        .context_types(ContextTypes(context=Context, bot_data=services))
        .rate_limiter(AIORateLimiter(max_retries=RETRIES))
        .concurrent_updates(ChatOrder())
        .build()
    )
    application.add_handlers(handlers())
    application.add_error_handler(errors.error)
    return application


async def run(settings: Settings, library: Library) -> None:
    """Take updates until SIGTERM or SIGINT, by webhook where one is set, else by long polling.

    Raises ConfigError where Telegram does not accept the token.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    application = build(settings, library)
    reading = loop.create_task(read_older_articles(library))
    reading.add_done_callback(_tell_of_failure)
    try:
        if not await _until_reached(application.initialize, stop):
            return
        await library.catch_up()
        with suppress(NetworkError):  # only the menu: the next start sets it
            await application.bot.set_my_commands(texts.COMMANDS)
        await take_updates(application, settings)
        await application.start()
        log.info(
            "ready: @%s answers from %d articles", application.bot.username, await _size(library)
        )
        await stop.wait()
    except InvalidToken as error:
        raise ConfigError(
            "TELEGRAM_BOT_TOKEN is not accepted by Telegram: check it with @BotFather"
        ) from error
    finally:
        reading.cancel()
        await asyncio.wait([reading])
        await shut_down(application)


def _tell_of_failure(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()):
        log.error("older articles are not all read for statements", exc_info=error)


async def read_older_articles(library: Library) -> None:
    """Read articles of an older version's library for statements, beside everything else."""
    done = 0
    async for done in library.read_for_statements():
        if done % ARTICLES_A_LINE == 0:
            log.info("%d older articles read for statements, and going on", done)
    if done:
        log.info("all %d older articles are read for statements", done)


async def _until_reached(connect: Callable[[], Awaitable[None]], stop: asyncio.Event) -> bool:
    """Connect to Telegram, trying again until it can be reached; False where stopped before."""
    wait = FIRST_WAIT
    while not stop.is_set():
        try:
            await connect()
        except InvalidToken:
            raise
        except NetworkError as error:
            log.warning("Telegram cannot be reached (%s), next try in %.0f s", error, wait)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), wait)
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            return True
    return False


async def take_updates(application: App, settings: Settings) -> None:
    """Start taking updates into the application's queue, by webhook or by long polling."""
    updater = application.updater
    if updater is None:
        raise AssertionError("the application was built with an updater")
    if settings.webhook_url is None:
        # Without end: what was asked while Telegram could not be reached is still answered.
        await updater.start_polling(allowed_updates=ALLOWED_UPDATES, bootstrap_retries=-1)
        return
    host, _, port = settings.webhook_listen.rpartition(":")
    secret = settings.webhook_secret
    await updater.start_webhook(
        listen=host,
        port=int(port),
        url_path=urlsplit(settings.webhook_url).path.lstrip("/"),
        webhook_url=settings.webhook_url,
        secret_token=secret.get_secret_value() if secret else None,
        allowed_updates=ALLOWED_UPDATES,
        bootstrap_retries=-1,
    )


async def shut_down(application: App) -> None:
    """Stop taking updates, finish those in hand, and let go of the connections."""
    if application.updater and application.updater.running:
        await application.updater.stop()
    if application.running:
        await application.stop()
    await application.shutdown()


async def _size(library: Library) -> int:
    return (await library.counts()).articles
