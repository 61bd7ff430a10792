"""Uploads that people send to the bot: notes, posts of a channel, documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from tests.local_telegram import Chat, Json, Telegram

NOTES = {
    "heron": "Herons nest again\n\nThe heron nests again by the mill in Ulme.",
    "plover": "Plovers leave\n\nThe plover has left the salt marsh near Ostrow.",
    "curlew": "Curlews counted\n\nOnly nine curlews were counted on the moor.",
}
CHANNEL = {"id": -1001234567890, "type": "channel", "title": "Lenn Courier"}


async def uploads_notes(chat: Chat, **more: Any) -> None:
    for name, text in NOTES.items():
        await chat.uploads(f"{name}.txt", text.encode(), user=OWNER, **more)


def forwarded(text: str, number: int = 77, **more: Any) -> Json:
    """Return the fields of a channel's post that somebody forwards."""
    origin = {
        "type": "channel",
        "date": 1_507_600_000,
        "chat": CHANNEL | {"username": "lenncourier"},
        "message_id": number,
    }
    return {"text": text, "forward_origin": origin} | more


def telegram_document(telegram: Telegram, name: str, content: bytes) -> Json:
    file_id = f"file-{len(telegram.files)}"
    telegram.files[file_id] = content
    return {"file_id": file_id, "file_unique_id": file_id, "file_name": name}
