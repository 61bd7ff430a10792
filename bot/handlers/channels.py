"""Channels: who makes the bot an administrator of one is asked whether its posts are added.

In a channel the bot never speaks, and nobody there can tell it anything: it is all in private.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.access.policy import Action
from bot.access.standing import aim, may, role_of
from bot.i18n import texts
from bot.replies import acknowledge, replace
from bot.storage.roster import WHOLE_CHAT, Role
from bot.uploads.posts import posted
from bot.views import keyboards
from bot.views.rich_text import RichText, clip, one_line
from index import ReadingError

if TYPE_CHECKING:
    from telegram import Chat, Update, User

    from bot.context import Context

log = logging.getLogger(__name__)

# In UTF-16 units.
LONGEST_TITLE = 120


async def joined(channel: Chat, by: User, context: Context) -> None:
    """Ask an admin who took the bot into a channel whether its posts are to be added."""
    if await role_of(by.id, context) < Role.ADMIN:
        return
    language = context.audience(by).language
    name = clip(one_line(channel.title or ""), LONGEST_TITLE)
    try:
        await context.bot.send_message(
            by.id,
            language.say(texts.CHANNEL_OFFER, channel=name),
            reply_markup=keyboards.channel(channel.id, language),
        )
    except TelegramError as error:
        log.info("nobody could be asked about channel %d: %s", channel.id, error)


async def decided(update: Update, context: Context) -> None:
    """Add a channel's posts from now on, or not: the data may be forged, the right is looked at."""
    query = update.callback_query
    standing = query and await may(Action.COLLECT, update, context)
    if not query or not context.matches or not standing:
        return
    language = context.audience(query.from_user).language
    channel, wanted = int(context.matches[0][1]), context.matches[0][2] == "1"
    collection = await aim(standing, context) if wanted else None
    try:
        chat = await context.bot.get_chat(channel)
    except TelegramError:
        await acknowledge(query, language.say(texts.TOO_OLD))
        return
    await acknowledge(query)
    name = clip(one_line(chat.title or ""), LONGEST_TITLE)
    await context.storage.roster.bind(channel, WHOLE_CHAT, [collection] if collection else [])
    said = (
        language.say(texts.CHANNEL_TAKEN, channel=name, collection=collection)
        if collection
        else language.say(texts.CHANNEL_PASSED, channel=name)
    )
    await replace(query, RichText(said))


async def post(update: Update, context: Context) -> None:
    """Add a post, or an edited one in place of what it was, of a channel that was decided for."""
    message = update.channel_post or update.edited_channel_post
    if not message:
        return
    bound = await context.storage.roster.bound(message.chat_id, WHOLE_CHAT)
    if not bound:
        return
    for article in posted(message).articles():
        if isinstance(article, ReadingError):
            log.info("a post of channel %d is not added: %s", message.chat_id, article)
        else:
            await context.library.add(article, collection=min(bound))
