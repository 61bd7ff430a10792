"""Actions of people: writing, editing, deleting, files, buttons, inline queries, forwarding."""

from __future__ import annotations

import time
from itertools import count
from typing import TYPE_CHECKING

from bot.emulator.api.sending import take_away
from bot.emulator.rules.entities import found
from bot.emulator.rules.errors import Json, bad_request
from bot.emulator.rules.limits import (
    LONGEST_CAPTION,
    LONGEST_MESSAGE,
    LONGEST_QUERY,
    MOST_IN_ALBUM,
    START_PARAMETER,
    utf16,
)
from bot.emulator.state import members
from bot.emulator.state.chats import GENERAL, GONE, Chat, replied
from bot.emulator.state.users import ANONYMOUS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.emulator.state.telegram import Telegram

_albums = count(1)


def place(
    telegram: Telegram, person: int, chat: Chat, topic: int | None, reply_to: int | None = None
) -> Json:
    """Return the fields of a person's message for topic and reply.

    Writing to a bot that one had blocked unblocks it.
    """
    if not chat.has(person):
        raise bad_request("you are not in this chat")
    if topic and topic != GENERAL and topic not in chat.topics:
        raise bad_request("there is no such topic")
    if chat.is_private and chat.bot == "kicked":
        members.change_bot(telegram, chat, "member", telegram.person(person))
    elif chat.is_private and chat.bot in GONE:
        chat.bot = "member"
    fields = chat.in_topic(topic)
    if reply_to is not None:
        if reply_to not in chat.messages:
            raise bad_request("the message that this replies to is gone")
        fields |= {"reply_to_message": replied(chat.messages[reply_to])}
    return fields


def say(
    telegram: Telegram,
    person: int,
    chat: Chat,
    text: str,
    *,
    topic: int | None = None,
    reply_to: int | None = None,
    anonymous: bool = False,
) -> Json:
    """Write a message; its commands, mentions and addresses become entities."""
    fields = place(telegram, person, chat, topic, reply_to) | _written(text)
    sender = telegram.person(person)
    if anonymous:
        if not chat.is_run_by(person) or chat.is_private:
            raise bad_request("only admins of a group can be anonymous")
        sender = ANONYMOUS.as_json()
        fields |= {"sender_chat": chat.as_json()}
    return _by(chat, person, telegram.post(chat, fields, sender))


def edit(telegram: Telegram, person: int, chat: Chat, number: int, text: str) -> Json:
    """Write something else in an own message."""
    message = own(telegram, person, chat, number)
    if "text" not in message or "via_bot" in message:
        raise bad_request("this message cannot be edited")
    written = _written(text)
    if written["text"] == message["text"]:
        raise bad_request("nothing has changed")
    message.pop("entities", None)
    message |= written | {"edit_date": int(time.time())}
    telegram.show(chat, {"kind": "edited", "message": message})
    if telegram.reaches_bot(chat, message):
        telegram.deliver({"edited_message": message})
    return message


def own(telegram: Telegram, person: int, chat: Chat, number: int) -> Json:
    """Return somebody's own message, or refuse where it is not theirs or not there."""
    if not chat.has(person):
        raise bad_request("you are not in this chat")
    message = chat.messages.get(number)
    if message is None:
        raise bad_request("this message is gone")
    if chat.authors.get(number) != telegram.person(person)["id"]:
        raise bad_request("this message is somebody else's")
    return message


def delete(telegram: Telegram, person: int, chat: Chat, number: int) -> None:
    """Delete an own message, or any where one is an admin; the bot does not hear of it."""
    if not (chat.has(person) and (chat.is_private or chat.is_run_by(person))):
        own(telegram, person, chat, number)
    if number not in chat.messages:
        raise bad_request("this message is gone")
    take_away(telegram, chat, number)


def upload(
    telegram: Telegram,
    person: int,
    chat: Chat,
    files: Sequence[tuple[str, bytes]],
    *,
    topic: int | None = None,
    caption: str = "",
) -> list[Json]:
    """Send files: several are an album, one message each, the first with the caption."""
    if not 1 <= len(files) <= MOST_IN_ALBUM:
        raise bad_request(f"send 1 to {MOST_IN_ALBUM} files at a time")
    if utf16(caption) > LONGEST_CAPTION:
        raise bad_request("the caption is too long")
    if not all(content for _, content in files):
        raise bad_request("an empty file cannot be sent")
    where = place(telegram, person, chat, topic)
    album = {"media_group_id": str(next(_albums))} if len(files) > 1 else {}
    sent: list[Json] = []
    for name, content in files:
        fields = where | album | {"document": telegram.add_file(content, name)}
        if caption and not sent:
            entities = found(caption)
            fields |= {"caption": caption} | ({"caption_entities": entities} if entities else {})
        sent.append(_by(chat, person, telegram.post(chat, fields, telegram.person(person))))
    return sent


def forward(telegram: Telegram, person: int, chat: Chat, origin: Chat, number: int) -> Json:
    """Send a message on, into another chat or the same."""
    if not origin.has(person) or number not in origin.messages:
        raise bad_request("this message is gone")
    message = origin.messages[number]
    kept = ("text", "entities", "document", "caption", "caption_entities", "via_bot")
    content = {name: message[name] for name in kept if name in message}
    if not content:
        raise bad_request("this message cannot be sent on")
    source: Json = {"type": "user", "sender_user": message["from"]}
    if "sender_chat" in message:
        source = {"type": "chat", "sender_chat": message["sender_chat"]}
    where = place(telegram, person, chat, None)
    fields = where | content | {"forward_origin": source | {"date": message["date"]}}
    return _by(chat, person, telegram.post(chat, fields, telegram.person(person)))


def start(telegram: Telegram, person: int, parameter: str = "") -> Json:
    """Open the private chat with the bot and press "start", or follow a link with a parameter."""
    if parameter and not START_PARAMETER.fullmatch(parameter):
        raise bad_request("this is not a start parameter")
    chat = telegram.chats.get(person)
    if chat is None:
        chat = telegram.new_chat(person, "private", telegram.person(person)["first_name"])
        chat.members[person] = "member"
    return say(telegram, person, chat, f"/start {parameter}".strip())


def ask_inline(telegram: Telegram, person: int, chat: Chat | None, query: str, offset: str) -> str:
    """Type the bot's name and a query, and return the id of the query."""
    if len(query) > LONGEST_QUERY:
        raise bad_request("the query is too long")
    number = telegram.queries.open()
    asked = {"id": number, "from": telegram.person(person), "query": query, "offset": offset}
    if chat is not None:
        own_chat = chat.is_private and chat.id == person
        asked["chat_type"] = "sender" if own_chat else chat.type
    telegram.deliver({"inline_query": asked})
    return number


def press(telegram: Telegram, person: int, message: Json, data: str) -> str:
    """Press a button under a message, and return the id of the query that the bot gets."""
    number = telegram.queries.open()
    pressed: Json = {"id": number, "from": telegram.person(person), "data": data}
    inline = [key for key, (chat, place) in telegram.inline_messages.items()
              if (chat.id, place) == (message["chat"]["id"], message["message_id"])]  # fmt: skip
    shown = {"inline_message_id": inline[0]} if inline else {"message": message}
    instance = str(message["chat"]["id"])
    telegram.deliver({"callback_query": pressed | shown | {"chat_instance": instance}})
    if telegram.faults.strike("expired"):
        telegram.queries.expire(number)
    return number


def has_button(message: Json, data: str) -> bool:
    """Return whether a message has a button with this data."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return any(button.get("callback_data") == data for row in rows for button in row)


def _written(text: str) -> Json:
    shown = text.strip()
    if not shown:
        raise bad_request("the message is empty")
    if utf16(shown) > LONGEST_MESSAGE:
        raise bad_request("the message is too long")
    entities = found(shown)
    return {"text": shown} | ({"entities": entities} if entities else {})


def _by(chat: Chat, person: int, message: Json) -> Json:
    chat.authors[message["message_id"]] = person
    return message
