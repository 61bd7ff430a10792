"""A question comes in, and the articles' own words go out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telegram.constants import ChatType, MessageEntityType

from bot import rendering, texts
from bot.rendering import Message
from bot.replies import after_command, reply, typing
from index import QuoteChanged

if TYPE_CHECKING:
    from telegram import Message as Received
    from telegram import Update

    from bot.context import Context

# In characters. A longer message is a text and not a question; its beginning says enough.
LONGEST_QUESTION = 1_000


async def ask(update: Update, context: Context) -> None:
    """Answer /ask, or say how it is used."""
    if message := update.message:
        await _answer(message, after_command(message), context)


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
    async with typing(message):
        found = await context.library.ask(question[:LONGEST_QUESTION], limit=rendering.MOST_QUOTES)
    try:
        await context.library.verify(found.quotes)
    except QuoteChanged:
        await reply(message, Message(texts.CHANGED))
        return
    if not found.answered and not (await context.library.counts()).articles:
        await reply(message, Message(texts.EMPTY_LIBRARY))
        return
    await reply(message, rendering.answer(found))


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
