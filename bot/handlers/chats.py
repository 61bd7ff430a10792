"""What happens to a chat: the bot joins or is blocked, a group becomes a supergroup."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram import ChatMember
from telegram.constants import ChatType

from bot import texts

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
        await context.storage.close_chat(chat.id)
        return
    await context.storage.reopen_chat(chat.id)
    joined = change.old_chat_member.status in _GONE
    if joined and chat.type in (ChatType.GROUP, ChatType.SUPERGROUP):
        language = context.audience(change.from_user).language
        await context.bot.send_message(chat.id, language.say(texts.GREETING))


async def migrated(update: Update, context: Context) -> None:
    """Give what belongs to a group to the supergroup that it became."""
    message = update.effective_message
    if message and message.migrate_to_chat_id:
        await context.storage.move(message.chat_id, message.migrate_to_chat_id)
        log.info("group %d is supergroup %d now", message.chat_id, message.migrate_to_chat_id)
