"""Saying something to the bot, and what a message shows: its links, its styles, its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from tests.local_telegram import Chat, Json


async def says(chat: Chat, text: str, user: int = OWNER, **more: Any) -> str:
    """Say something as a person, and return the text of the reply."""
    await chat.says(text, user=user, **more)
    return str((await chat.reply())["text"])


def links(message: Json) -> dict[str, str]:
    """Return what links in a message, and where to."""
    return {_of(message, e): e["url"] for e in message["entities"] if e["type"] == "text_link"}


def marked(message: Json, kind: str) -> str:
    """Return the first stretch of a message that has this kind of entity."""
    return _of(message, next(e for e in message["entities"] if e["type"] == kind))


def labels(message: Json) -> list[str]:
    """Return what the buttons under a message say."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def _of(message: Json, entity: Json) -> str:
    units: bytes = message["text"].encode("utf-16-le")
    start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
    return units[start:end].decode("utf-16-le")
