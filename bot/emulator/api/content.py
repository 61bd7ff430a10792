"""Content of a bot's message: text or caption with entities, buttons, place and reply.

Pure but for the chat, whose messages are looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.emulator.rules.entities import checked, completed, trimmed
from bot.emulator.rules.errors import Json, bad_request, forbidden
from bot.emulator.rules.html import parsed
from bot.emulator.rules.limits import (
    check_caption,
    check_keyboard,
    check_quote,
    check_raw,
    check_text,
)
from bot.emulator.state.chats import GENERAL, Chat, replied, shown_text

if TYPE_CHECKING:
    from bot.emulator.state.telegram import Telegram

_WHERE = {
    "private": "user", "group": "group chat", "supergroup": "supergroup chat",
    "channel": "channel chat",
}  # fmt: skip


def is_set(value: object) -> bool:
    """Return whether a flag is set, as JSON or as a form's field."""
    return value in (True, "true", "True", "1", 1)


def text_of(fields: Json) -> Json:
    """Return the text of a message, with its entities; refuse it as Telegram does."""
    text, entities = _marked(fields, fields.get("text", ""), "entities")
    check_text(text)
    return {"text": text} | ({"entities": entities} if entities else {})


def caption_of(fields: Json) -> Json:
    """Return the caption of a file, if there is one, with its entities."""
    text, entities = _marked(fields, fields.get("caption", ""), "caption_entities")
    check_caption(text)
    caption = {"caption": text} if text else {}
    return caption | ({"caption_entities": entities} if entities else {})


def buttons_of(fields: Json) -> Json:
    """Return the buttons under a message, if there are any."""
    markup = fields.get("reply_markup")
    if not markup:
        return {}
    check_keyboard(markup)
    # A message does not show keyboards of other kinds: they are in the place of the phone's own.
    return {"reply_markup": markup} if markup.get("inline_keyboard") else {}


def _marked(fields: Json, raw: str, name: str) -> tuple[str, list[Json]]:
    mode = fields.get("parse_mode")
    if not mode:
        text, entities = raw, list(fields.get(name) or [])
    elif mode.upper() == "HTML":
        check_raw(raw)
        text, entities = parsed(raw)
    else:
        raise bad_request(f"unsupported parse_mode: this Telegram reads HTML, not {mode}")
    text, entities = trimmed(text, checked(text, entities))
    return text, completed(text, entities)


def place_of(telegram: Telegram, fields: Json) -> tuple[Chat, Json]:
    """Return the chat that a message is for, and the message's fields for topic and reply.

    Raises Refusal where the chat is not there, has moved, or is closed to the bot, where the topic
    is not there, and where the message to reply to is not there, unless the fields allow that.
    """
    chat = writable(telegram, fields.get("chat_id"))
    topic = int(fields.get("message_thread_id") or 0)
    if topic and (topic == GENERAL or topic not in chat.topics):
        raise bad_request("message thread not found")
    return chat, chat.in_topic(topic) | _reply(chat, fields)


def writable(telegram: Telegram, number: object) -> Chat:
    """Return a chat that the bot may write to, or refuse."""
    chat = telegram.chat(number)
    if chat.moved_to is not None:
        raise bad_request(
            "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.moved_to
        )
    if chat.bot == "kicked":
        blocked = "blocked by" if chat.is_private else "kicked from"
        raise forbidden(f"bot was {blocked} the {_WHERE[chat.type]}")
    if chat.bot == "left":
        if chat.is_private:
            raise forbidden("bot can't initiate conversation with a user")
        raise forbidden(f"bot is not a member of the {_WHERE[chat.type]}")
    return chat


def _reply(chat: Chat, fields: Json) -> Json:
    parameters = fields.get("reply_parameters") or {}
    number = parameters.get("message_id", fields.get("reply_to_message_id"))
    if not number:
        return {}
    message = chat.messages.get(int(number))
    if message is None:
        allowed = parameters.get(
            "allow_sending_without_reply", fields.get("allow_sending_without_reply")
        )
        if is_set(allowed):
            return {}
        raise bad_request("message to be replied not found")
    answer: Json = {"reply_to_message": replied(message)}
    if quote := parameters.get("quote"):
        check_quote(quote, shown_text(message))
        answer["quote"] = {"text": quote, "position": shown_text(message).index(quote)}
    return answer
