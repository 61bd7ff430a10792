"""What is written down of each item of an upload is the item again."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from telegram import Bot, Chat, Document, Message, User

from bot.storage.uploads import Upload
from bot.uploads import kept
from bot.uploads.batches import Item
from bot.uploads.posts import Post, pasted

BOT = Bot("1:x")
UPLOAD = Upload("u", 5, None, 5, 10, "de")
MESSAGE = Message(
    11,
    datetime(2026, 1, 2, tzinfo=UTC),
    Chat(5, "private"),
    from_user=User(5, "Ann", is_bot=False),
    media_group_id="album",
)
ITEMS = (
    Item(MESSAGE, "a.txt", document=Document("f", "u", "a.txt", file_size=3), collection="news"),
    Item(MESSAGE, "text-1", post=pasted("A note\ud800 \x00."), collection=None),
    Item(MESSAGE, "p", post=Post("p", "A post.", date(2026, 1, 2), "Ann", "Courier", "https://x")),
    Item(MESSAGE, "https://x", address="https://x", collection="default", tagged=True),
)


@pytest.mark.parametrize("item", ITEMS)
def test_an_item_is_read_as_it_was(item: Item) -> None:
    again = kept.read(kept.written(item), UPLOAD, 11, BOT)
    assert (again.name, again.post, again.address) == (item.name, item.post, item.address)
    assert (again.document, again.collection, again.tagged) == (
        item.document, item.collection, item.tagged,
    )  # fmt: skip
    assert again.message.message_id == 11
    assert again.message.media_group_id == "album"


def test_a_document_can_be_fetched_again() -> None:
    again = kept.read(kept.written(ITEMS[0]), UPLOAD, 11, BOT)
    assert again.document
    assert again.document.get_bot() is BOT


def test_what_is_written_is_what_sqlite_takes() -> None:
    assert kept.written(ITEMS[1]).isascii()


@pytest.mark.parametrize(
    ("upload", "kind", "person", "topic"),
    [
        (UPLOAD, "private", 5, None),
        (Upload("u", -7, 3, 5, 10, None), "supergroup", 5, 3),
        (Upload("u", -7, None, 0, 10, None), "supergroup", None, None),
    ],
)
def test_the_first_message_of_an_upload_can_be_replied_to(
    upload: Upload, kind: str, person: int | None, topic: int | None
) -> None:
    first = kept.message_of(upload, BOT)
    assert (first.message_id, first.chat_id, first.chat.type) == (10, upload.chat, kind)
    assert (first.from_user.id if first.from_user else None) == person
    assert (first.message_thread_id, first.is_topic_message) == (topic, topic is not None)
    assert first.get_bot() is BOT
