"""Changes of chats: one takes the bot in, blocks it, or becomes a supergroup.

In a channel the bot never speaks, and nobody there can tell it anything: it asks in private.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram import ChatMember
from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.access.policy import Action
from bot.access.refusals import refuse
from bot.access.standing import role_of, standing_of
from bot.i18n import texts
from bot.storage.people import Role
from bot.storage.roster import WHOLE_CHAT
from bot.views import keyboards
from bot.views.rich_text import clip, one_line

if TYPE_CHECKING:
    from telegram import Chat, ChatMemberUpdated, Update, User

    from bot.context import Context

log = logging.getLogger(__name__)

# In UTF-16 units.
LONGEST_TITLE = 120
_GONE = (ChatMember.LEFT, ChatMember.BANNED)


async def membership(update: Update, context: Context) -> None:
    """Note whether the bot may write to a chat; greet a group, or ask about a channel's posts."""
    change = update.my_chat_member
    if not change:
        return
    chat, status = change.chat, change.new_chat_member.status
    if status in _GONE:
        await context.storage.closed_chats.add(chat.id, int(context.clock.now()))
    else:
        await context.storage.closed_chats.remove(chat.id)
    if chat.type == ChatType.CHANNEL:
        if status == ChatMember.ADMINISTRATOR:
            await _ask_about_posts(chat, change.from_user, context)
        else:
            await context.storage.roster.bind(chat.id, WHOLE_CHAT, [])
    elif _joins_group(change):
        await _greet(update, context)


def _joins_group(change: ChatMemberUpdated) -> bool:
    return (
        change.chat.type in (ChatType.GROUP, ChatType.SUPERGROUP)
        and change.old_chat_member.status in _GONE
        and change.new_chat_member.status not in _GONE
    )


async def _greet(update: Update, context: Context) -> None:
    """Greet a group, or tell it that it has to be let in first."""
    standing = await standing_of(update, context)
    if standing.may(Action.ASK):
        language = context.audience(update.effective_user).language
        await context.bot.send_message(standing.chat, language.say(texts.GREETING))
    else:
        await refuse(Action.ASK, standing, update, context)


async def _ask_about_posts(channel: Chat, by: User, context: Context) -> None:
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


async def migrated(update: Update, context: Context) -> None:
    """Move all that belongs to a group to the supergroup that it became."""
    message = update.effective_message
    if not message:
        return
    # Both chats tell of it; whichever comes first, nothing is asked there in between.
    old = message.migrate_from_chat_id or message.chat_id
    new = message.migrate_to_chat_id or message.chat_id
    await context.storage.move(old, new)
    log.info("group %d is supergroup %d now", old, new)
