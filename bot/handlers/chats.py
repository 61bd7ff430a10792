"""What happens to a chat: the bot joins or is blocked, a group becomes a supergroup."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram import ChatMember
from telegram.constants import ChatType

from bot.access.policy import Action
from bot.access.standing import may
from bot.i18n import texts

if TYPE_CHECKING:
    from telegram import Update

    from bot.context import Context

log = logging.getLogger(__name__)

_GONE = (ChatMember.LEFT, ChatMember.BANNED)


async def membership(update: Update, context: Context) -> None:
    """Note that the bot may write to a chat, or may not; greet a group that takes it in."""
    change = update.my_chat_member
    if not change:
        return
    chat = change.chat
    if change.new_chat_member.status in _GONE:
        await context.storage.close_chat(chat.id, int(context.clock.now()))
        return
    await context.storage.reopen_chat(chat.id)
    joined = change.old_chat_member.status in _GONE
    if not joined or chat.type not in (ChatType.GROUP, ChatType.SUPERGROUP):
        return
    if await may(Action.ASK, update, context):
        language = context.audience(change.from_user).language
        await context.bot.send_message(chat.id, language.say(texts.GREETING))


async def migrated(update: Update, context: Context) -> None:
    """Give what belongs to a group to the supergroup that it became."""
    message = update.effective_message
    if not message:
        return
    # Both chats tell of it; whichever comes first, nothing is asked there in between.
    old = message.migrate_from_chat_id or message.chat_id
    new = message.migrate_to_chat_id or message.chat_id
    await context.storage.move(old, new)
    log.info("group %d is supergroup %d now", old, new)
