"""The composition root: everything the bot is made of, wired in one place."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
import time
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from telegram import ChatMember
from telegram.constants import ChatType
from telegram.error import InvalidToken, NetworkError
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot import keyboards
from bot.commands import set_commands
from bot.config import ConfigError
from bot.context import Context, Services
from bot.gathering import Gathering, Pace
from bot.handlers import (
    admin,
    articles,
    buttons,
    channels,
    chats,
    collections,
    errors,
    exports,
    inline,
    questions,
    roles,
    start,
    uploads,
)
from bot.ordering import ChatOrder
from bot.receiving import UpdatesRequest, take_updates, wanted_by
from bot.retrying import Retrying
from bot.roster import WHOLE_CHAT, Role
from bot.uploading import tell_of_interrupted

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import TypeAlias

    from telegram import Update
    from telegram.ext import BaseHandler

    from bot.config import Settings
    from bot.storage import Storage
    from index import Library

    App: TypeAlias = Application[Any, Context, Any, Any, Services, Any]

log = logging.getLogger(__name__)

# Older articles read for statements between two lines of the log.
ARTICLES_A_LINE = 500
# Waits between tries to reach Telegram at start, in seconds: doubled up to the longest.
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0

# How long a thread may keep others from running, in seconds. A question goes through several, while
# an upload keeps one busy: with Python's 5 ms it would wait that long each time.
THREAD_TURN = 0.0005

# What the bot forgets is looked for so often, in seconds.
TIDYING = 3600
DAY = 24 * 3600

_ANY = filters.UpdateType.MESSAGES
_NEW = filters.UpdateType.MESSAGE
_PRIVATE = filters.ChatType.PRIVATE
_WORDS = filters.TEXT | filters.CAPTION
_GROUPS = filters.ChatType.GROUPS


def handlers(gathering: Gathering) -> list[BaseHandler[Update, Context, Any]]:
    """Return what the bot reacts to. Order matters: the first that fits an update gets it."""
    return [
        CommandHandler("start", start.start, _NEW),
        CommandHandler("help", start.help_, _NEW),
        CommandHandler("ask", questions.ask, _ANY),
        CommandHandler("who", questions.who, _ANY),
        CommandHandler("search", questions.search, _NEW),
        CommandHandler("verify", questions.verify, _NEW),
        CommandHandler("latest", articles.latest, _NEW),
        CommandHandler("articles", articles.articles, _NEW),
        CommandHandler("article", articles.article, _NEW),
        CommandHandler("add", uploads.add, _NEW),
        CommandHandler("remove", admin.remove, _NEW),
        CommandHandler("restore", admin.restore, _NEW),
        CommandHandler("export", exports.export, _NEW),
        CommandHandler("grant", roles.grant, _NEW),
        CommandHandler("revoke", roles.revoke, _NEW),
        CommandHandler("admins", roles.admins, _NEW),
        CommandHandler("allow", roles.allow, _NEW),
        CommandHandler("deny", roles.deny, _NEW),
        CommandHandler("access", roles.access, _NEW),
        CommandHandler("collections", collections.collections, _NEW),
        CommandHandler("collection", collections.collection, _NEW),
        CommandHandler("bind", collections.bind, _NEW),
        CommandHandler("unbind", collections.unbind, _NEW),
        CallbackQueryHandler(buttons.quote, keyboards.QUOTE),
        CallbackQueryHandler(buttons.whole, keyboards.WHOLE),
        CallbackQueryHandler(buttons.file, keyboards.FILE),
        CallbackQueryHandler(buttons.mark, keyboards.MARK),
        CallbackQueryHandler(questions.example, keyboards.EXAMPLE),
        CallbackQueryHandler(articles.list_page, keyboards.LIST_PAGE),
        CallbackQueryHandler(articles.article_page, keyboards.ARTICLE_PAGE),
        CallbackQueryHandler(admin.confirmed, keyboards.REMOVE),
        CallbackQueryHandler(admin.kept, keyboards.KEEP),
        CallbackQueryHandler(uploads.undo, keyboards.UNDO),
        CallbackQueryHandler(channels.decided, keyboards.CHANNEL),
        CallbackQueryHandler(buttons.unknown),
        InlineQueryHandler(inline.inline),
        ChatMemberHandler(membership, ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(filters.UpdateType.CHANNEL_POSTS & _WORDS, channels.post),
        MessageHandler(filters.StatusUpdate.MIGRATE, chats.migrated),
        MessageHandler(_NEW & _PRIVATE & filters.Document.ALL, uploads.document),
        MessageHandler(_NEW & _PRIVATE & filters.FORWARDED & _WORDS, forwarded),
        MessageHandler(
            _NEW & filters.TEXT & ~filters.COMMAND & uploads.GoesOn(gathering), uploads.rest
        ),
        MessageHandler(_NEW & _PRIVATE & filters.COMMAND, start.help_),
        MessageHandler(_ANY & _PRIVATE & filters.TEXT & ~filters.COMMAND, questions.private),
        MessageHandler(_ANY & _GROUPS & filters.TEXT & ~filters.COMMAND, questions.addressed),
    ]


async def membership(update: Update, context: Context) -> None:
    """Note what has become of the bot in a chat, and ask about the posts of a channel."""
    await chats.membership(update, context)
    change = update.my_chat_member
    if change and change.chat.type == ChatType.CHANNEL:
        if change.new_chat_member.status == ChatMember.ADMINISTRATOR:
            await channels.joined(change.chat, change.from_user, context)
        else:
            await context.storage.roster.bind(change.chat.id, WHOLE_CHAT, [])


async def forwarded(update: Update, context: Context) -> None:
    """Add a post that is forwarded by who may add; from anyone else it is a question."""
    if not await uploads.forwarded(update, context):
        await questions.private(update, context)


def build(settings: Settings, library: Library, storage: Storage, pace: Pace | None = None) -> App:
    """Return the bot, ready to be initialized and started.

    Raises ConfigError where there is no token.
    """
    gathering = Gathering(pace or Pace())
    services: Any = partial(Services, library, settings, storage, gathering)
    url = settings.bot_api_url.rstrip("/")
    application = (
        Application.builder()
        .token(settings.token)
        .base_url(f"{url}/bot")
        .base_file_url(f"{url}/file/bot")
        .context_types(ContextTypes(context=Context, bot_data=services))
        .rate_limiter(Retrying())
        .get_updates_request(UpdatesRequest(connection_pool_size=1))
        .concurrent_updates(ChatOrder(wanted_by(storage)))
        .build()
    )
    application.add_handlers(handlers(gathering))
    application.add_error_handler(errors.error)
    return application


async def run(settings: Settings, library: Library, storage: Storage) -> None:
    """Take updates until SIGTERM or SIGINT, by webhook where one is set, else by long polling.

    Raises ConfigError where Telegram does not accept the token.
    """
    sys.setswitchinterval(THREAD_TURN)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    application = build(settings, library, storage)
    beside = [
        loop.create_task(read_older_articles(library)),
        loop.create_task(forget_in_time(storage, library, settings)),
    ]
    for task in beside:
        task.add_done_callback(_tell_of_failure)
    try:
        if not await _until_reached(application.initialize, stop):
            return
        await library.catch_up()
        # Many requests, and nobody has to wait for a menu.
        people = {person.id: role for person, role in await storage.roster.people()}
        people |= dict.fromkeys(settings.owners, Role.OWNER)
        beside.append(loop.create_task(set_commands(application.bot, people)))
        beside[-1].add_done_callback(_tell_of_failure)
        # Those of before: none of this run is under way yet.
        cut_off = await storage.uploads.under_way()
        telling = tell_of_interrupted(application.bot, application.bot_data, cut_off)
        beside.append(loop.create_task(telling))
        beside[-1].add_done_callback(_tell_of_failure)
        await take_updates(application, settings)
        await application.start()
        log.info(
            "ready: @%s answers from %d articles", application.bot.username, await _size(library)
        )
        if not application.bot.can_read_all_group_messages:
            log.info("privacy mode is on: in groups /ask and replies arrive, plain mentions do not")
        await stop.wait()
    except InvalidToken as error:
        raise ConfigError(
            "TELEGRAM_BOT_TOKEN is not accepted by Telegram: check it with @BotFather"
        ) from error
    finally:
        for task in beside:
            task.cancel()
        await asyncio.wait(beside)
        await shut_down(application)


def _tell_of_failure(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()):
        log.error("work beside the answering has ended", exc_info=error)


async def read_older_articles(library: Library) -> None:
    """Read articles of an older version's library for statements, beside everything else."""
    done = 0
    async for done in library.read_for_statements():
        if done % ARTICLES_A_LINE == 0:
            log.info("%d older articles read for statements, and going on", done)
    if done:
        log.info("all %d older articles are read for statements", done)


async def forget_in_time(storage: Storage, library: Library, settings: Settings) -> None:
    """Delete questions, answers and removed articles when their time has come."""
    while True:
        now = int(time.time())
        if gone := await library.forget_removed(now - settings.keep_removed_days * DAY):
            log.info("%d removed or replaced articles are forgotten", gone)
        gone = await storage.forget(now, now - settings.keep_days * DAY)
        if gone:
            log.info("%d answers of more than %d days ago are forgotten", gone, settings.keep_days)
        await asyncio.sleep(TIDYING)


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


async def shut_down(application: App) -> None:
    """Stop taking updates, finish those in hand, and let go of the connections."""
    if application.updater and application.updater.running:
        await application.updater.stop()
    await application.bot_data.gathering.stop()
    if application.running:
        await application.stop()
    await application.shutdown()


async def _size(library: Library) -> int:
    return (await library.counts()).articles
