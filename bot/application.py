"""The composition root: everything the bot is made of, wired in one place."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import sys
from collections import Counter
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from telegram import ChatMember
from telegram.constants import ChatType
from telegram.error import InvalidToken
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

from bot import keyboards, language
from bot.admitting import limited
from bot.background import keep_up, read_older_articles
from bot.calling import JsonRequest
from bot.clock import SystemClock
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
    privacy,
    questions,
    roles,
    start,
    statistics,
    unanswered,
    uploads,
)
from bot.intake import Intake
from bot.limits import Limits
from bot.ordering import ChatOrder
from bot.receiving import UpdatesRequest, poll, until_reached
from bot.repeats import Repeats
from bot.retrying import Retrying
from bot.roster import WHOLE_CHAT, Role
from bot.tidying import tidy_in_time
from bot.uploading import tell_of_interrupted
from bot.webhook import Webhook

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import TypeAlias

    from telegram import Update
    from telegram.ext import BaseHandler, BaseRateLimiter

    from bot.clock import Clock
    from bot.config import Settings
    from bot.storage import Storage
    from index import Library

    App: TypeAlias = Application[Any, Context, Any, Any, Services, Any]

log = logging.getLogger(__name__)

# Who stops a program waits about ten seconds before they kill it.
STOPPED_WITHIN = 6.0

# The thread that answers has much to do at a time, the event loop little: while an answer is being
# looked for, news waits for so long, and not for Python's five milliseconds. In seconds.
TURN = 0.0005

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
        CommandHandler("stats", statistics.stats, _NEW),
        CommandHandler("unanswered", unanswered.listed, _NEW),
        CommandHandler("privacy", privacy.privacy, _NEW),
        CommandHandler("forgetme", privacy.forget_me, _NEW),
        CallbackQueryHandler(unanswered.page, keyboards.UNANSWERED),
        CallbackQueryHandler(unanswered.told, keyboards.TELL),
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


# What nobody asks for; `addressed` looks itself, once it knows that the bot is meant.
_UNLIMITED = (questions.addressed, channels.post, membership, chats.migrated)


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

    It goes by `clock`, or else the machine's; requests to Telegram go through `limiter`, or else
    one that keeps to Telegram's rates.

    Raises ConfigError where there is no token.
    """
    gathering = Gathering(pace or Pace())
    clock = clock or SystemClock()
    troubles = Counter[str]()
    intake = Intake(storage, clock, troubles)
    services: Any = partial(
        Services,
        library,
        settings,
        storage,
        intake,
        gathering,
        clock,
        Limits(settings.person_rate, settings.group_rate),
        Repeats(),
        troubles,
    )
    url = settings.bot_api_url.rstrip("/")
    application = (
        Application.builder()
        .token(settings.token)
        .base_url(f"{url}/bot")
        .base_file_url(f"{url}/file/bot")
        .context_types(ContextTypes(context=Context, bot_data=services))
        .rate_limiter(limiter or Retrying(troubles))
        .request(JsonRequest())
        .get_updates_request(UpdatesRequest(connections=1))
        .concurrent_updates(ChatOrder(intake))
        .build()
    )
    for handler in handlers(gathering):
        if handler.callback not in _UNLIMITED:
            handler.callback = limited(handler.callback)
        application.add_handler(handler)
    application.add_error_handler(errors.error)
    return application


async def run(settings: Settings, library: Library, storage: Storage) -> None:
    """Take updates until SIGTERM or SIGINT, by webhook where one is set, else by long polling.

    Raises ConfigError where Telegram does not accept the token.
    """
    sys.setswitchinterval(TURN)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    application = build(settings, library, storage)
    webhook = Webhook(application, settings) if settings.webhook_url else None
    tasks: list[asyncio.Task[None]] = []

    def beside(work: Coroutine[Any, Any, None]) -> None:
        tasks.append(loop.create_task(work))
        tasks[-1].add_done_callback(_tell_of_failure)

    beside(read_older_articles(library))
    beside(tidy_in_time(application))
    try:
        if not await until_reached(application.initialize, stop):
            return
        await _get_ready(library)
        beside(keep_up(library, application.bot_data.clock))
        # Many requests, and nobody has to wait for a menu.
        people = {person.id: role for person, role in await storage.roster.people()}
        people |= dict.fromkeys(settings.owners, Role.OWNER)
        beside(set_commands(application.bot, people))
        # Those of before: none of this run is under way yet.
        cut_off = await storage.uploads.untold()
        beside(tell_of_interrupted(application.bot, application.bot_data, cut_off))
        await handle_again(application)
        if webhook:
            webhook.listen()
        take_updates = webhook.tell if webhook else partial(poll, application)
        if not await until_reached(take_updates, stop):
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
    """Load what answers need: who asks first does not wait for it."""
    await library.catch_up()
    await asyncio.to_thread(language.load)
    if (os.cpu_count() or 1) > 1:
        await library.answer_elsewhere()
    # What is there now stays: the collector of garbage need not look through it again and again.
    gc.freeze()


async def handle_again(application: App) -> None:
    """Let the questions that the end of the program cut off be answered, before all others."""
    for update in await application.bot_data.intake.cut_off(application.bot):
        log.info("update %d is handled again: it was cut off", update.update_id)
        application.update_queue.put_nowait(update)


def _tell_of_failure(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()):
        log.error("work beside the answering has ended", exc_info=error)


async def shut_down(application: App, within: float = STOPPED_WITHIN) -> None:
    """Stop taking updates, finish those in hand in so many seconds, and let go of what is open.

    Half of the time again is for Telegram to hear which updates need not come again.
    """
    if application.updater and application.updater.running:
        with suppress(TimeoutError):
            async with asyncio.timeout(within / 2):
                await application.updater.stop()
    await application.bot_data.gathering.stop()
    if application.running:
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                await application.stop()
    await application.shutdown()
