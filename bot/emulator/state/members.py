"""Members of a chat, as the Bot API shows them, and changes that the bot hears of."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bot.emulator.rules.errors import bad_request
from bot.emulator.state.chats import GONE, Chat

if TYPE_CHECKING:
    from bot.emulator.rules.errors import Json
    from bot.emulator.state.telegram import Telegram

_RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories",
)  # fmt: skip


def member(user: Json, status: str) -> Json:
    """Return the Bot API's ChatMember."""
    base = {"user": user, "status": status}
    if status == "creator":
        return base | {"is_anonymous": False}
    if status == "administrator":
        rights = dict.fromkeys(_RIGHTS, True)
        return base | {"can_be_edited": False, "is_anonymous": False} | rights
    if status == "kicked":
        return base | {"until_date": 0}
    return base


def change_bot(telegram: Telegram, chat: Chat, status: str, by: Json) -> None:
    """Give the bot another status in a chat ("kicked", "member", ...), and let it know."""
    bot, before = telegram.bot.as_json(), chat.bot
    chat.bot = status
    telegram.deliver({
        "my_chat_member": {
            "chat": chat.as_json(),
            "from": by,
            "date": int(time.time()),
            "old_chat_member": member(bot, before),
            "new_chat_member": member(bot, status),
        }
    })  # fmt: skip


def migrate(telegram: Telegram, group: Chat, number: int, by: Json) -> Chat:
    """Make a group a supergroup: another chat with another id, and the bot hears of it in both."""
    if group.type != "group" or group.moved_to is not None:
        raise bad_request("only a group can become a supergroup")
    moved = telegram.chats.get(number) or telegram.new_chat(number, "supergroup", group.title)
    moved.members, moved.bot = dict(group.members), group.bot
    telegram.post(group, {"migrate_to_chat_id": number}, by)
    telegram.post(moved, {"migrate_from_chat_id": group.id}, by)
    group.moved_to = number
    telegram.show(moved, {"kind": "migrated", "from": group.id, "chat": moved.as_json()})
    return moved


def of(telegram: Telegram, chat: Chat, person: int) -> Json:
    """Return the Bot API's ChatMember for the bot or a person in a chat."""
    if person == telegram.bot.id:
        return member(telegram.bot.as_json(), chat.bot)
    return member(telegram.person(person), chat.members.get(person, "left"))


def count(chat: Chat) -> int:
    """Return the number of members, the bot among them."""
    people = sum(status not in GONE for status in chat.members.values())
    return people + (chat.bot not in GONE)
