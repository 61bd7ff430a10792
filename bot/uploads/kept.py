"""Kept items: what is written down of each item of an upload, until it is in or refused. Pure."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from telegram import Chat, Document, Message, User
from telegram.constants import ChatType

from bot.uploads.batches import Item
from bot.uploads.posts import Post

if TYPE_CHECKING:
    from collections.abc import Mapping

    from telegram import Bot

    from bot.storage.uploads import Upload


def written(item: Item) -> str:
    """Return an item as JSON, without its message: its sender is noted with the upload."""
    kept = {
        "name": item.name,
        "album": item.message.media_group_id,
        "document": item.document.to_dict() if item.document else None,
        "post": asdict(item.post) if item.post else None,
        "address": item.address,
        "collection": item.collection,
        "tagged": item.tagged,
    }
    return json.dumps(kept, default=date.isoformat)


def read(content: str, upload: Upload, number: int, bot: Bot) -> Item:
    """Return the item of an upload that came in the message with this number.

    Raises ValueError, TypeError, KeyError or AttributeError where another version has written it.
    """
    kept = json.loads(content)
    document, post = kept["document"], kept["post"]
    return Item(
        message_of(upload, bot, number, kept["album"]),
        kept["name"],
        document=Document.de_json(document, bot) if document else None,
        post=_post(post) if post else None,
        address=kept["address"],
        collection=kept["collection"],
        tagged=kept["tagged"],
    )


def message_of(
    upload: Upload, bot: Bot, number: int | None = None, album: str | None = None
) -> Message:
    """Return a message of an upload, as far as it takes to reply to it: by default the first."""
    private = upload.chat == upload.person
    message = Message(
        upload.message if number is None else number,
        datetime.fromtimestamp(0, UTC),
        Chat(upload.chat, ChatType.PRIVATE if private else ChatType.SUPERGROUP),
        from_user=User(upload.person, "", is_bot=False, language_code=upload.language)
        if upload.person
        else None,
        message_thread_id=upload.topic,
        is_topic_message=upload.topic is not None,
        media_group_id=album,
    )
    message.set_bot(bot)
    return message


def _post(kept: Mapping[str, Any]) -> Post:
    published = kept["published"]
    return Post(**{**kept, "published": date.fromisoformat(published) if published else None})
