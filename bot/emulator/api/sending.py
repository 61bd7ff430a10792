"""Methods of the Bot API that write: messages, files, edits, deletions, "typing"."""

from __future__ import annotations

import struct
import time
from typing import TYPE_CHECKING

from bot.emulator.api.content import buttons_of, caption_of, place_of, text_of, writable
from bot.emulator.rules.errors import Json, bad_request
from bot.emulator.state.chats import RUNNING

if TYPE_CHECKING:
    from bot.emulator.state.chats import Chat
    from bot.emulator.state.telegram import Telegram

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
# The signature of a PNG, and the bytes after which its header has told width and height.
PNG, PNG_HEADER_BYTES = b"\x89PNG\r\n\x1a\n", 24
ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip


def send_message(telegram: Telegram, fields: Json) -> Json:
    """Send a text."""
    chat, place = place_of(telegram, fields)
    content = text_of(fields) | buttons_of(fields)
    _count(telegram, chat)
    return telegram.post(chat, place | content)


def send_document(telegram: Telegram, fields: Json) -> Json:
    """Send a file: one that comes with the request, or one that is here by its file_id."""
    chat, place = place_of(telegram, fields)
    content = caption_of(fields) | buttons_of(fields)
    _count(telegram, chat)
    return telegram.post(chat, place | {"document": _document(telegram, fields)} | content)


def send_photo(telegram: Telegram, fields: Json) -> Json:
    """Send a picture that comes with the request: a PNG, in one size."""
    chat, place = place_of(telegram, fields)
    content = caption_of(fields) | buttons_of(fields)
    file = fields.get("photo")
    octets = file["body"] if isinstance(file, dict) else b""
    if not octets.startswith(PNG) or len(octets) < PNG_HEADER_BYTES:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = struct.unpack(">II", octets[PNG_HEADER_BYTES - 8 : PNG_HEADER_BYTES])
    _count(telegram, chat)
    size = telegram.add_file(octets, None) | {"width": width, "height": height}
    return telegram.post(chat, place | {"photo": [size]} | content)


def _document(telegram: Telegram, fields: Json) -> Json:
    file = fields.get("document")
    if isinstance(file, str):
        if file not in telegram.files:
            raise bad_request("wrong file identifier/HTTP URL specified")
        content = telegram.files[file]
        name = telegram.file_names.get(file)
        document = {"file_id": file, "file_unique_id": file, "file_size": len(content)}
        return document | ({"file_name": name} if name else {})
    if not file or not file["body"]:
        raise bad_request("file must be non-empty")
    return telegram.add_file(file["body"], file["filename"])


def send_chat_action(telegram: Telegram, fields: Json) -> bool:
    """Show an action of the bot, such as "typing"."""
    chat, place = place_of(telegram, fields)
    if fields["action"] not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    topic = place.get("message_thread_id")
    telegram.show(chat, {"kind": "typing", "chat": chat.id, "topic": topic})
    return True


def edit_message_text(telegram: Telegram, fields: Json) -> Json | bool:
    """Show another text in a message of the bot's, or in one posted through it."""
    return _edited(telegram, fields, text_of(fields) | buttons_of(fields), ("text", "entities"))


def edit_message_caption(telegram: Telegram, fields: Json) -> Json | bool:
    """Show another caption under a file of the bot's."""
    content = caption_of(fields) | buttons_of(fields)
    return _edited(telegram, fields, content, ("caption", "caption_entities"))


def edit_message_reply_markup(telegram: Telegram, fields: Json) -> Json | bool:
    """Show other buttons under a message of the bot's."""
    return _edited(telegram, fields, buttons_of(fields), ())


def _edited(telegram: Telegram, fields: Json, content: Json, names: tuple[str, ...]) -> Json | bool:
    inline = fields.get("inline_message_id")
    if inline is not None:
        if inline not in telegram.inline_messages:
            raise bad_request("MESSAGE_ID_INVALID")
        chat, number = telegram.inline_messages[inline]
    else:
        chat, number = writable(telegram, fields.get("chat_id")), int(fields["message_id"])
    message = chat.messages.get(number)
    if message is None:
        raise bad_request("message to edit not found")
    if inline is None and message["from"]["id"] != telegram.bot.id:
        raise bad_request("message can't be edited")
    if "text" in content and "text" not in message:
        raise bad_request("there is no text in the message to edit")
    shown = (*names, "reply_markup")
    if all(message.get(name) == content.get(name) for name in shown):
        raise bad_request(NOT_MODIFIED)
    _count(telegram, chat)
    for name in shown:
        message.pop(name, None)
    message |= content | {"edit_date": int(time.time())}
    telegram.show(chat, {"kind": "edited", "message": message})
    return True if inline is not None else message


def delete_message(telegram: Telegram, fields: Json) -> bool:
    """Delete a message: the bot's own, any in a private chat, any where the bot is an admin."""
    chat = writable(telegram, fields.get("chat_id"))
    message = chat.messages.get(int(fields["message_id"]))
    if message is None:
        raise bad_request("message to delete not found")
    own = message["from"]["id"] == telegram.bot.id
    if not (own or chat.is_private or chat.bot in RUNNING):
        raise bad_request("message can't be deleted")
    take_away(telegram, chat, int(fields["message_id"]))
    return True


def take_away(telegram: Telegram, chat: Chat, number: int) -> None:
    """Remove a message from its chat, and show that."""
    del chat.messages[number]
    telegram.show(chat, {"kind": "deleted", "chat": chat.id, "message_id": number})


def _count(telegram: Telegram, chat: Chat) -> None:
    if telegram.rates:
        telegram.rates.count(chat.id)
