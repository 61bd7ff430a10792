"""The table of routes: which handler reacts to which updates, and for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.ext import ChatMemberHandler, MessageHandler, filters

from bot.access.policy import Action
from bot.access.routes import (
    NEW,
    Route,
    any_button,
    button,
    command,
    inline,
    message,
    message_by_right,
)
from bot.access.words import CaptionAsks, CaptionCommand, ForBot, Says
from bot.handlers import (
    admin,
    articles,
    buttons,
    channels,
    chats,
    collections,
    corrections,
    exports,
    privacy,
    questions,
    roles,
    small_talk,
    speakers,
    start,
    statistics,
    unanswered,
    undoing,
    uploads,
)
from bot.handlers.inline import offer_quotes
from bot.uploads.filters import GoesOn, IsLink, LooksLikeArticle, NotOwn
from bot.views import callback_data

if TYPE_CHECKING:
    from bot.uploads.batches import Batches

_ANY = filters.UpdateType.MESSAGES
_PRIVATE = filters.ChatType.PRIVATE
_GROUPS = filters.ChatType.GROUPS
_WORDS = filters.TEXT | filters.CAPTION
_TEXT = filters.TEXT & ~filters.COMMAND
# A picture or a film that is sent as a file is no article: its caption is a question.
_SHOWN = filters.CAPTION & (
    filters.Document.IMAGE | filters.Document.VIDEO | filters.Document.AUDIO
)
_DOCUMENT = filters.Document.ALL & ~filters.ANIMATION & ~_SHOWN  # animations are sent as both
_CAPTIONED = filters.CAPTION & ~CaptionCommand()
_ASKING = _TEXT | _CAPTIONED & ~_DOCUMENT
_WORDLESS = (filters.ATTACHMENT | filters.Dice.ALL) & ~filters.CAPTION
_FORWARDED = NEW & _PRIVATE & filters.FORWARDED & _WORDS


def routes(batches: Batches) -> list[Route]:
    """Return what the bot reacts to. Order matters: the first that fits an update gets it."""
    return [*_commands(), *_buttons(), *_happenings(), *_messages(batches)]


def _commands() -> list[Route]:
    """Return the routes of commands. `bot.command_menu` offers each to whom its action allows."""
    return [
        command("start", Action.READ, start.start),
        command("help", Action.ASK, start.help_),
        command("ask", Action.ASK, questions.ask, _ANY),
        command("who", Action.ASK, questions.who, _ANY),
        command("search", Action.ASK, questions.search, _ANY),
        command("verify", Action.ASK, questions.verify, _ANY),
        command("latest", Action.READ, articles.latest),
        command("articles", Action.READ, articles.articles),
        command("article", Action.READ, articles.article),
        command("add", Action.UPLOAD, uploads.add),
        command("remove", Action.REMOVE, admin.remove),
        command("restore", Action.REMOVE, admin.restore),
        command("export", Action.EXPORT, exports.export),
        command("grant", Action.GRANT, roles.grant),
        command("revoke", Action.GRANT, roles.revoke),
        command("admins", Action.ROLES, roles.admins),
        command("allow", Action.LET_IN, roles.allow),
        command("deny", Action.LET_IN, roles.deny),
        command("access", Action.ACCESS, roles.access),
        command("collections", Action.READ, collections.collections),
        command(
            "collection", Action.COLLECT, collections.set_open, NEW & collections.OpensOrCloses()
        ),
        command("collection", Action.AIM, collections.choose),
        command("bind", Action.BIND, collections.bind),
        command("unbind", Action.BIND, collections.unbind),
        command("stats", Action.STATISTICS, statistics.stats),
        command("unanswered", Action.UNANSWERED, unanswered.listed),
        command("speakers", Action.SPEAKERS, speakers.speakers),
        command("privacy", Action.PRIVACY, privacy.privacy),
        command("forgetme", Action.FORGET, privacy.forget_me),
    ]


def _buttons() -> list[Route]:
    """Return the routes of buttons, the last of which fits any."""
    return [
        button(callback_data.UNANSWERED, Action.UNANSWERED, unanswered.page),
        button(callback_data.TELL, Action.UPLOAD, unanswered.told),
        button(callback_data.QUOTE, Action.READ, buttons.quote),
        button(callback_data.WHOLE, Action.READ, buttons.whole),
        button(callback_data.FILE, Action.READ, buttons.file),
        button(callback_data.FIGURES, Action.READ, buttons.other_figures),
        button(callback_data.RATING, Action.READ, buttons.rate, changing=True),
        button(callback_data.WRONG_SPEAKER, Action.CORRECT, corrections.choose),
        button(callback_data.CORRECT, Action.CORRECT, corrections.correct),
        button(callback_data.NOBODY, Action.CORRECT, corrections.nobody),
        button(callback_data.UNCORRECT, Action.CORRECT, corrections.undo),
        button(callback_data.SPEAKERS, Action.SPEAKERS, speakers.page),
        button(callback_data.SPEAKER, Action.SPEAKERS, speakers.speaker),
        button(callback_data.MERGE, Action.SPEAKERS, speakers.merge),
        button(callback_data.SPLIT, Action.SPEAKERS, speakers.split),
        button(callback_data.EXAMPLE, Action.ASK, questions.example),
        button(callback_data.FORGET, Action.FORGET, privacy.decided),
        button(callback_data.ASK_TEXT, Action.ASK, questions.after_all),
        button(callback_data.TAKE_TEXT, Action.UPLOAD, uploads.take_offered),
        button(callback_data.TAKE_LINKED, Action.UPLOAD, uploads.take_linked),
        button(callback_data.LIST_PAGE, Action.READ, articles.list_page),
        button(callback_data.ARTICLE_PAGE, Action.READ, articles.article_page),
        button(callback_data.STORED, Action.READ, articles.stored),
        button(callback_data.REMOVE, Action.REMOVE, admin.confirmed),
        button(callback_data.KEEP, Action.REMOVE, admin.kept),
        button(callback_data.UNDO, Action.UPLOAD, undoing.undo),
        button(callback_data.CHANNEL, Action.COLLECT, channels.decided),
        any_button(buttons.unknown, open_because="it only says that the button is too old"),
    ]


def _happenings() -> list[Route]:
    """Return the routes of inline queries, and of what happens in chats and channels."""
    return [
        inline(Action.ASK, offer_quotes),
        Route(
            ChatMemberHandler(chats.membership, ChatMemberHandler.MY_CHAT_MEMBER),
            open_because="Telegram tells of it; whom to speak to is decided in there",
            changing=True,
        ),
        Route(
            MessageHandler(filters.UpdateType.CHANNEL_POSTS & _WORDS, channels.post),
            open_because="an admin has decided for the channel, and nobody is answered",
            changing=True,
        ),
        Route(
            MessageHandler(filters.StatusUpdate.MIGRATE, chats.migrated),
            open_because="Telegram tells of it, and nobody is answered",
            changing=True,
        ),
    ]


def _messages(batches: Batches) -> list[Route]:
    """Return the routes of messages without a command of their own."""
    return [
        message_by_right(
            NEW & _PRIVATE & _DOCUMENT & CaptionAsks(),
            (Action.UPLOAD, uploads.document),
            (Action.ASK, questions.private),
        ),
        message(NEW & _PRIVATE & _DOCUMENT, Action.UPLOAD, uploads.document),
        message_by_right(
            NEW & _PRIVATE & _TEXT & IsLink(),
            (Action.UPLOAD, uploads.offer_linked),
            (Action.ASK, questions.private),
        ),
        # From everybody else, as of the bot's own words, it is a question.
        message_by_right(
            _FORWARDED & NotOwn(),
            (Action.UPLOAD, uploads.forwarded),
            (Action.ASK, questions.private),
        ),
        message(_FORWARDED, Action.ASK, questions.private),
        message(NEW & _TEXT & GoesOn(batches), Action.UPLOAD, uploads.rest),
        message(NEW & _PRIVATE & filters.COMMAND, Action.ASK, start.help_),
        message_by_right(
            NEW & _PRIVATE & _TEXT & LooksLikeArticle(),
            (Action.UPLOAD, uploads.offer),
            (Action.ASK, questions.private),
        ),
        *_in_plain_words(NEW & (_PRIVATE | _GROUPS & ForBot()) & _TEXT),
        *_captioned(),
        message(_ANY & _PRIVATE & _ASKING, Action.ASK, questions.private),
        # Nobody uploads in a group: there the caption of a file asks, too.
        message(_ANY & _GROUPS & (_TEXT | _CAPTIONED) & ForBot(), Action.ASK, questions.addressed),
        message(NEW & _PRIVATE & _WORDLESS, Action.ASK, questions.wordless),
    ]


def _captioned() -> list[Route]:
    """Return the routes of commands that are the caption of a picture."""
    return [
        message(_ANY & CaptionCommand("ask"), Action.ASK, questions.ask),
        message(_ANY & CaptionCommand("who"), Action.ASK, questions.who),
        message(_ANY & CaptionCommand("search"), Action.ASK, questions.search),
        message(_ANY & CaptionCommand("verify"), Action.ASK, questions.verify),
        message(NEW & _PRIVATE & CaptionCommand(), Action.ASK, start.help_),
    ]


def _in_plain_words(where: filters.BaseFilter) -> list[Route]:
    """Return the routes of what has a command, but is said in words: "what can you do?"."""
    return [
        message(where & Says("help"), Action.ASK, start.help_),
        message(where & Says("who"), Action.ASK, start.introduce),
        message(where & Says("greeting"), Action.ASK, start.greet),
        message(where & Says("salute"), Action.ASK, start.salute),
        message(where & Says("articles"), Action.READ, articles.articles),
        message(where & Says("newest"), Action.READ, articles.latest),
        message(where & Says("more"), Action.READ, small_talk.more),
    ]
