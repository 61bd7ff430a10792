"""Channels: their posts are added once an admin has decided so in private."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.access.standing import upload_collection
from bot.errors import Declined
from bot.i18n import texts
from bot.replies import acknowledge, replace
from bot.storage.roster import WHOLE_CHAT
from bot.uploads.posts import posted
from bot.views.rich_text import RichText, clip, one_line
from index import ReadingError

if TYPE_CHECKING:
    from telegram import CallbackQuery, Update

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.views.callback_data import Decide

log = logging.getLogger(__name__)

# In UTF-16 units.
LONGEST_TITLE = 120


async def decided(
    query: CallbackQuery, pressed: Decide, context: Context, standing: Standing
) -> None:
    """Add a channel's posts from now on, or not."""
    language = context.audience(query.from_user).language
    collection = await upload_collection(standing, context) if pressed.wanted else None
    try:
        chat = await context.bot.get_chat(pressed.channel)
    except TelegramError as error:
        raise Declined(texts.TOO_OLD) from error
    await acknowledge(query)
    name = clip(one_line(chat.title or ""), LONGEST_TITLE)
    await context.storage.roster.bind(
        pressed.channel, WHOLE_CHAT, [collection] if collection else []
    )
    said = (
        language.say(texts.CHANNEL_TAKEN, channel=name, collection=collection)
        if collection
        else language.say(texts.CHANNEL_PASSED, channel=name)
    )
    await replace(query, RichText(said))


async def post(update: Update, context: Context) -> None:
    """Add a post, or an edited one in its place, of a channel whose posts are wanted."""
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
