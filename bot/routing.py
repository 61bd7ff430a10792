"""What the bot reacts to, and with what: one ordered table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram import ChatMember
from telegram.constants import ChatType
from telegram.ext import (
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.access.throttling import limited
from bot.handlers import (
    admin,
    articles,
    buttons,
    channels,
    chats,
    collections,
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
from bot.storage.roster import WHOLE_CHAT
from bot.views import callback_data

if TYPE_CHECKING:
    from telegram import Update
    from telegram.ext import BaseHandler

    from bot.context import Context
    from bot.uploads.batches import Batches

_ANY = filters.UpdateType.MESSAGES
_NEW = filters.UpdateType.MESSAGE
_PRIVATE = filters.ChatType.PRIVATE
_WORDS = filters.TEXT | filters.CAPTION
_GROUPS = filters.ChatType.GROUPS


def handlers(batches: Batches) -> list[BaseHandler[Update, Context, Any]]:
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
        CallbackQueryHandler(unanswered.page, callback_data.UNANSWERED.pattern),
        CallbackQueryHandler(unanswered.told, callback_data.TELL.pattern),
        CallbackQueryHandler(buttons.quote, callback_data.QUOTE.pattern),
        CallbackQueryHandler(buttons.whole, callback_data.WHOLE.pattern),
        CallbackQueryHandler(buttons.file, callback_data.FILE.pattern),
        CallbackQueryHandler(buttons.mark, callback_data.RATING.pattern),
        CallbackQueryHandler(questions.example, callback_data.EXAMPLE.pattern),
        CallbackQueryHandler(articles.list_page, callback_data.LIST_PAGE.pattern),
        CallbackQueryHandler(articles.article_page, callback_data.ARTICLE_PAGE.pattern),
        CallbackQueryHandler(admin.confirmed, callback_data.REMOVE.pattern),
        CallbackQueryHandler(admin.kept, callback_data.KEEP.pattern),
        CallbackQueryHandler(uploads.undo, callback_data.UNDO.pattern),
        CallbackQueryHandler(channels.decided, callback_data.CHANNEL.pattern),
        CallbackQueryHandler(buttons.unknown),
        InlineQueryHandler(inline.inline),
        ChatMemberHandler(membership, ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(filters.UpdateType.CHANNEL_POSTS & _WORDS, channels.post),
        MessageHandler(filters.StatusUpdate.MIGRATE, chats.migrated),
        MessageHandler(_NEW & _PRIVATE & filters.Document.ALL, uploads.document),
        MessageHandler(_NEW & _PRIVATE & filters.FORWARDED & _WORDS, forwarded),
        MessageHandler(
            _NEW & filters.TEXT & ~filters.COMMAND & uploads.GoesOn(batches), uploads.rest
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


def limited_handlers(batches: Batches) -> list[BaseHandler[Update, Context, Any]]:
    """Return the handlers, passed over for who asks too much at once."""
    table = handlers(batches)
    for handler in table:
        if handler.callback not in _UNLIMITED:
            handler.callback = limited(handler.callback)
    return table
