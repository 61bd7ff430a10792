"""Refusals: how a sender hears that an action is not allowed, and how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.access.policy import OF_OTHERS, REFUSALS, TABLE, Action, ChatKind
from bot.access.standing import has_sender_chat
from bot.i18n import texts
from bot.replies import acknowledge_with, expected, reply
from bot.storage.people import Role
from bot.views.rich_text import RichText

if TYPE_CHECKING:
    from telegram import Update

    from bot.access.policy import Standing
    from bot.context import Context


async def refuse(action: Action, standing: Standing, update: Update, context: Context) -> None:
    """Refuse an action: an album once, a chat that is not let in once, a bot in silence."""
    if query := update.inline_query:
        with expected("query is too old", "query id is invalid"):
            await query.answer([], cache_time=0, is_personal=True)
    elif pressed := update.callback_query:
        readable = pressed.message and pressed.message.is_accessible
        sentence = reason(action, standing) if readable else texts.TOO_OLD
        await acknowledge_with(pressed, sentence, context)
    elif _is_answered(standing, update) and not _is_refused_already(update, context):
        await _refuse_aloud(action, standing, update, context)


async def _refuse_aloud(
    action: Action, standing: Standing, update: Update, context: Context
) -> None:
    if standing.may(Action.ASK) or standing.role > Role.READER:
        await _tell(update, context, reason(action, standing))
    elif await context.storage.roster.note_told(standing.chat, int(context.clock.now())):
        await _tell(update, context, texts.NOT_LET_IN, number=str(standing.chat))


def reason(action: Action, standing: Standing) -> str:
    """Return why an action is refused: to them, there, or in another's words."""
    private, group, *_ = TABLE[action]
    if not standing.own_words and action not in OF_OTHERS:
        return texts.NOT_YOUR_WORDS
    if standing.kind is not ChatKind.PRIVATE and private is not None and standing.role >= private:
        return texts.IN_PRIVATE
    if standing.kind is ChatKind.PRIVATE and private is None and group and standing.role >= group:
        return texts.IN_GROUPS
    return REFUSALS.get(action, texts.NOT_YOURS)


def _is_answered(standing: Standing, update: Update) -> bool:
    """Whether the sender is spoken to: people are, and senders in the name of a chat."""
    in_person = standing.person is not None or has_sender_chat(update)
    return in_person and standing.kind is not ChatKind.CHANNEL


def _is_refused_already(update: Update, context: Context) -> bool:
    """Whether a message is of a refused album; each of its files is a message of its own."""
    album = update.message.media_group_id if update.message else None
    if album is None:
        return False
    if context.batches.is_refused(album):
        return True
    context.batches.refuse(album)
    return False


async def _tell(update: Update, context: Context, sentence: str, **values: str) -> None:
    language = context.audience(update.effective_user).language
    text = language.say(sentence, **values)
    if message := update.effective_message:
        await reply(message, RichText(text), context)
    elif chat := update.effective_chat:
        await context.bot.send_message(chat.id, text)
