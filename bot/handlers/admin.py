"""/remove: an admin takes an article away, after having been asked once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import keyboards, rendering, texts
from bot.access import Action, may
from bot.drafting import Message
from bot.replies import acknowledge, after_command, named_article, replace, reply

if TYPE_CHECKING:
    from telegram import Update

    from bot.context import Context


async def remove(update: Update, context: Context) -> None:
    """Show the article that /remove names and ask whether it is meant."""
    message = update.message
    standing = message and await may(Action.REMOVE, update, context)
    if not message or not standing:
        return
    found = await named_article(
        message,
        after_command(message),
        texts.WHICH_TO_REMOVE,
        context,
        collections=standing.collections,
    )
    if found and found.number is not None:
        audience = context.audience(message.from_user)
        heading = audience.language.say(texts.CONFIRM_REMOVE)
        buttons = keyboards.removal(found.number, audience.language)
        await reply(message, rendering.headed(heading, found, audience), context, buttons)


async def confirmed(update: Update, context: Context) -> None:
    """Remove the article: the presser's right is looked at again, the data may be forged."""
    query = update.callback_query
    if not query or not context.matches:
        return
    standing = await may(Action.REMOVE, update, context)
    if not standing:
        return
    await acknowledge(query)
    audience = context.audience(query.from_user)
    number = int(context.matches[0][1])
    gone = await context.library.remove_number(number, collections=standing.collections)
    if gone:
        await replace(query, rendering.headed(audience.language.say(texts.REMOVED), gone, audience))
    else:
        await replace(query, Message(audience.language.say(texts.GONE)))


async def kept(update: Update, context: Context) -> None:
    """Leave the article where it is."""
    query = update.callback_query
    if query and await may(Action.REMOVE, update, context):
        await acknowledge(query)
        await replace(query, Message(context.audience(query.from_user).language.say(texts.KEPT)))
