"""/remove: an owner takes an article away, after having been asked once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot import access, rendering, texts
from bot.rendering import Message
from bot.replies import acknowledge, named_article, replace, reply

if TYPE_CHECKING:
    from telegram import Update

    from bot.context import Context

# Callback data: "remove:NUMBER" and "keep".
REMOVE = r"^remove:(\d{1,15})$"
KEEP = r"^keep$"


async def remove(update: Update, context: Context) -> None:
    """Show the article that /remove names and ask whether it is meant."""
    message = update.message
    if not message:
        return
    if not access.is_owner(context.settings, update):
        await reply(message, Message(texts.NOT_YOURS_TO_REMOVE))
        return
    found = await named_article(message, context.library, texts.WHICH_TO_REMOVE)
    if found:
        buttons = [
            InlineKeyboardButton(texts.REMOVE, callback_data=f"remove:{found.number}"),
            InlineKeyboardButton(texts.KEEP, callback_data="keep"),
        ]
        question = rendering.headed(texts.CONFIRM_REMOVE, found)
        await reply(message, question, InlineKeyboardMarkup([buttons]))


async def confirmed(update: Update, context: Context) -> None:
    """Remove the article: the presser's right is looked at again, the data may be forged."""
    query = update.callback_query
    if not query or not context.matches:
        return
    if not access.is_owner(context.settings, update):
        await acknowledge(query, texts.NOT_YOURS_TO_REMOVE)
        return
    await acknowledge(query)
    gone = await context.library.remove_number(int(context.matches[0][1]))
    if gone:
        await replace(query, rendering.headed(texts.REMOVED, gone))
    else:
        await replace(query, Message(texts.GONE))


async def kept(update: Update, context: Context) -> None:
    """Leave the article where it is."""
    query = update.callback_query
    if not query:
        return
    if not access.is_owner(context.settings, update):
        await acknowledge(query, texts.NOT_YOURS_TO_REMOVE)
        return
    await acknowledge(query)
    await replace(query, Message(texts.KEPT))
