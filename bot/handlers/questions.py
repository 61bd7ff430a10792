"""A question comes in, and the articles' own words go out."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from telegram.constants import ChatType, MessageEntityType

from bot import rendering, texts
from bot.rendering import Message
from bot.replies import after_command, reply, typing
from index import QuoteChanged

if TYPE_CHECKING:
    from telegram import Message as Received
    from telegram import Update

    from bot.context import Context

# What a private chat asks within ten minutes may go on from what it asked before.
SOON = timedelta(minutes=10)
# So many answers of a chat can be replied to with another question.
REMEMBERED = 20
RECENT = "recent"


class Recent(NamedTuple):
    """An answer that was sent, and the question it answered."""

    message_id: int
    question: str
    at: datetime


# In characters. A longer message is a text and not a question; its beginning says enough.
LONGEST_QUESTION = 1_000


async def ask(update: Update, context: Context) -> None:
    """Answer /ask, or say how it is used."""
    if message := update.message:
        await _answer(message, after_command(message), context)


async def verify(update: Update, context: Context) -> None:
    """Tell whether the words after /verify stand in an article."""
    if not (message := update.message):
        return
    words = after_command(message)[:LONGEST_QUESTION]
    if not any(character.isalnum() for character in words):
        await reply(message, Message(texts.VERIFY_WHAT))
        return
    async with typing(message):
        found = await context.library.find_words(words)
    try:
        await context.library.verify([found.quote] if found.quote else [])
    except QuoteChanged:
        await reply(message, Message(texts.CHANGED))
        return
    await reply(message, rendering.verification(found))


async def private(update: Update, context: Context) -> None:
    """Answer any text in a private chat."""
    if message := update.message:
        await _answer(message, message.text or "", context)


async def addressed(update: Update, context: Context) -> None:
    """Answer a group message that mentions the bot or replies to it; no other."""
    message = update.message
    if message and message.text and _is_for(message, context.bot.username, context.bot.id):
        question = _without_mention(message.text, context.bot.username)
        await _answer(message, question, context)


async def _answer(message: Received, question: str, context: Context) -> None:
    if not question.strip():
        example = texts.EXAMPLE
        await reply(message, Message(texts.ASK_WHAT.format(example=example)))
        return
    if not any(character.isalnum() for character in question):
        await reply(message, Message(texts.NO_QUESTION))
        return
    asked = question[:LONGEST_QUESTION]
    async with typing(message):
        found = await context.library.ask(
            asked, previous=_previous(message, context), limit=rendering.MOST_QUOTES
        )
    try:
        await context.library.verify(found.quotes)
    except QuoteChanged:
        await reply(message, Message(texts.CHANGED))
        return
    if not found.answered and not (await context.library.counts()).articles:
        await reply(message, Message(texts.EMPTY_LIBRARY))
        return
    sent = await reply(message, rendering.answer(found))
    _remember(sent, found.searched, context)


def _previous(message: Received, context: Context) -> str | None:
    """Return the question that a message may go on from: by a reply, or soon after it."""
    recent: list[Recent] = (context.chat_data or {}).get(RECENT, [])
    answered = message.reply_to_message
    if answered:
        return next((r.question for r in recent if r.message_id == answered.message_id), None)
    if message.chat.type != ChatType.PRIVATE or not recent:
        return None
    return recent[-1].question if message.date - recent[-1].at <= SOON else None


def _remember(sent: Received, question: str, context: Context) -> None:
    """Keep the last questions of a chat, so that what follows can go on from them."""
    if context.chat_data is not None:
        recent = context.chat_data.get(RECENT, [])
        context.chat_data[RECENT] = [
            *recent[-REMEMBERED:],
            Recent(sent.message_id, question, sent.date),
        ]


def _is_for(message: Received, username: str, bot_id: int) -> bool:
    if message.chat.type not in (ChatType.GROUP, ChatType.SUPERGROUP):
        return False
    answered = message.reply_to_message
    if answered and answered.from_user and answered.from_user.id == bot_id:
        return True
    mentions = message.parse_entities([MessageEntityType.MENTION]).values()
    return any(mention.casefold() == f"@{username}".casefold() for mention in mentions)


def _without_mention(text: str, username: str) -> str:
    return re.sub(rf"@{re.escape(username)}\b", " ", text, flags=re.IGNORECASE).strip()
