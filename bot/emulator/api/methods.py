"""Table of the Bot API's methods, and those that are neither messages nor updates."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from bot.emulator.api import sending
from bot.emulator.api.content import buttons_of, text_of, writable
from bot.emulator.rules.errors import Json, Refusal, bad_request
from bot.emulator.rules.limits import check_acknowledgement, check_results
from bot.emulator.state import members
from bot.emulator.state.chats import RUNNING

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.emulator.state.telegram import Telegram


async def call(telegram: Telegram, method: str, fields: Json) -> Any:  # noqa: ANN401 - JSON
    """Carry out a method and return its result; raise Refusal where that cannot be."""
    if method not in METHODS:
        raise Refusal(404, "Not Found: method not found")
    result = METHODS[method](telegram, fields)
    return await result if inspect.isawaitable(result) else result


def get_me(telegram: Telegram, _fields: Json) -> Json:
    """Return the bot."""
    return telegram.bot.as_json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": not telegram.privacy,
        "supports_inline_queries": True,
    }


def get_file(telegram: Telegram, fields: Json) -> Json:
    """Return the path that a file can be fetched at, if it is not too large for that."""
    number = fields["file_id"]
    content = telegram.files.get(number)
    if content is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    largest = telegram.largest_download
    if largest is not None and len(content) > largest:
        raise bad_request("file is too big")
    return {
        "file_id": number, "file_unique_id": number, "file_size": len(content),
        "file_path": telegram.file_paths.get(number, f"documents/{number}"),
    }  # fmt: skip


def answer_callback_query(telegram: Telegram, fields: Json) -> bool:
    """Acknowledge a pressed button."""
    check_acknowledgement(fields)
    telegram.queries.answer(str(fields["callback_query_id"]), fields)
    return True


def answer_inline_query(telegram: Telegram, fields: Json) -> bool:
    """Offer results to somebody who types."""
    check_results(fields)
    for result in fields["results"]:
        if content := result.get("input_message_content"):
            text_of(content | {"text": content.get("message_text", "")})
        elif result["type"] == "article":
            raise bad_request("can't parse inline query result: there is no message content")
        buttons_of(result)
    telegram.queries.answer(str(fields["inline_query_id"]), fields)
    return True


def set_my_commands(telegram: Telegram, fields: Json) -> bool:
    """Offer other commands."""
    telegram.menus.set(fields)
    return _menus_changed(telegram)


def delete_my_commands(telegram: Telegram, fields: Json) -> bool:
    """Offer the commands of the next wider scope again."""
    telegram.menus.delete(fields)
    return _menus_changed(telegram)


def _menus_changed(telegram: Telegram) -> bool:
    for chat in telegram.chats.values():
        telegram.show(chat, {"kind": "commands", "chat": chat.id})
    return True


def get_chat(telegram: Telegram, fields: Json) -> Json:
    """Return the Bot API's ChatFullInfo."""
    chat = writable(telegram, fields["chat_id"])
    gifts = dict.fromkeys(
        (
            "unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
            "gifts_from_channels",
        ),
        False,
    )  # fmt: skip
    return chat.as_json() | {
        "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts
    }  # fmt: skip


def get_chat_member(telegram: Telegram, fields: Json) -> Json:
    """Return the Bot API's ChatMember of somebody in a chat."""
    chat = writable(telegram, fields["chat_id"])
    return members.of(telegram, chat, int(fields["user_id"]))


def get_chat_administrators(telegram: Telegram, fields: Json) -> list[Json]:
    """Return the admins of a chat."""
    chat = writable(telegram, fields["chat_id"])
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    people = [members.of(telegram, chat, p) for p in chat.members if chat.is_run_by(p)]
    own = [members.of(telegram, chat, telegram.bot.id)] if chat.bot in RUNNING else []
    return people + own


def leave_chat(telegram: Telegram, fields: Json) -> bool:
    """Go out of a group."""
    chat = writable(telegram, fields["chat_id"])
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    members.change_bot(telegram, chat, "left", telegram.bot.as_json())
    return True


METHODS: dict[str, Callable[[Telegram, Json], Any]] = {
    "getMe": get_me,
    "getUpdates": lambda telegram, fields: telegram.updates.poll(fields),
    "setWebhook": lambda telegram, fields: telegram.hook.set(fields),
    "deleteWebhook": lambda telegram, fields: telegram.hook.set(
        {name: value for name, value in fields.items() if name == "drop_pending_updates"}
    ),
    "getWebhookInfo": lambda telegram, _fields: telegram.hook.info(),
    "sendMessage": sending.send_message,
    "sendDocument": sending.send_document,
    "sendPhoto": sending.send_photo,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": sending.edit_message_text,
    "editMessageCaption": sending.edit_message_caption,
    "editMessageReplyMarkup": sending.edit_message_reply_markup,
    "deleteMessage": sending.delete_message,
    "answerCallbackQuery": answer_callback_query,
    "answerInlineQuery": answer_inline_query,
    "getFile": get_file,
    "setMyCommands": set_my_commands,
    "getMyCommands": lambda telegram, fields: telegram.menus.get(fields),
    "deleteMyCommands": delete_my_commands,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": lambda telegram, fields: members.count(
        writable(telegram, fields["chat_id"])
    ),
    "leaveChat": leave_chat,
}
