"""Batches: messages that one person sends in quick succession become one upload."""

from __future__ import annotations

import asyncio
import secrets
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Hashable, Sequence

    from telegram import Document, Message

    from bot.uploads.posts import Post

# Telegram's apps part a text that is longer than a message, at most so far before its end.
PARTED_CHARS = 4096 - 512
# While more and more comes, the first of it waits so many times as long as for the next.
MOST_QUIETS = 3
# Number of refused albums remembered: each of their documents comes by itself.
REFUSED_ALBUMS = 100


@dataclass(frozen=True, slots=True)
class Item:
    """A document, a text or an address that was sent to be added.

    `collection` is where it goes, None where it may not go; `tagged` whether that was named with
    the item itself.
    """

    message: Message
    name: str
    document: Document | None = None
    post: Post | None = None
    address: str | None = None
    collection: str | None = None
    tagged: bool = False


@dataclass(slots=True)
class Batch:
    """One upload in the making; `key` is its sender and the chat and topic it is sent in."""

    key: Hashable
    id: str = field(default_factory=lambda: secrets.token_hex(8))
    items: list[Item] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)


class Batches:
    """The uploads that are under way, one for each person and place.

    A batch is at its end when nothing has been added to it for `quiet_s` seconds.
    """

    def __init__(self, quiet_s: float) -> None:
        self._quiet_s = quiet_s
        self._batches: dict[Hashable, Batch] = {}
        self._refused: deque[str] = deque(maxlen=REFUSED_ALBUMS)

    def put(self, key: Hashable, item: Item) -> tuple[Batch, bool]:
        """Put an item into the batch of its key; return that, and whether it has just begun."""
        new = key not in self._batches
        batch = self._batches.setdefault(key, Batch(key))
        batch.items.append(item)
        batch.news.set()
        return batch, new

    def take_up(self, batch: Batch) -> None:
        """Have what is left of an upload of an earlier run go on: more may come for it."""
        if batch.key in self._batches:
            batch.key = batch.id  # each goes on by itself
        if batch.items:
            self._batches[batch.key] = batch

    def goes_on(self, key: Hashable) -> bool:
        """Whether a text from there is the rest of one that was too long for one message."""
        batch = self._batches.get(key)
        post = batch.items[-1].post if batch and batch.items else None
        return post is not None and post.pasted and len(post.last_part) >= PARTED_CHARS

    def go_on(self, key: Hashable, text: str) -> Batch:
        """Append the rest of a text to the last item of a batch, and return the batch."""
        batch = self._batches[key]
        item = batch.items[-1]
        if item.post:
            batch.items[-1] = replace(item, post=item.post.longer_by(text))
        batch.news.set()
        return batch

    def __len__(self) -> int:
        return len(self._batches)

    async def rounds(self, batch: Batch) -> AsyncGenerator[list[Item]]:
        """Yield the items of a batch once nothing more comes, until there are no more."""
        try:
            while batch.items:
                await self._until_quiet(batch)
                items, batch.items = batch.items, []
                yield items
        finally:
            # Of two with one key, of an earlier run and of this one, only one is there.
            if self._batches.get(batch.key) is batch:
                del self._batches[batch.key]

    async def _until_quiet(self, batch: Batch) -> None:
        """Wait until nothing more comes, but not for ever: some send hundreds of files."""
        loop = asyncio.get_running_loop()
        latest = loop.time() + MOST_QUIETS * self._quiet_s
        with suppress(TimeoutError):
            while loop.time() < latest:
                batch.news.clear()
                async with asyncio.timeout(self._quiet_s):
                    await batch.news.wait()

    def refuse(self, album: str) -> None:
        """Note that an album is refused."""
        self._refused.append(album)

    def is_refused(self, album: str) -> bool:
        """Whether an album has been refused, so that it need not be said again."""
        return album in self._refused


def in_albums(items: Sequence[Item]) -> list[Item]:
    """Return items in the collections that were named with them or with another of their album.

    Those whose collection was named with neither are the same as they came.
    """
    albums = {
        album: one.collection
        for one in items
        if one.tagged and (album := one.message.media_group_id) is not None
    }
    return [
        replace(one, collection=albums[album])
        if not one.tagged and (album := one.message.media_group_id) in albums
        else one
        for one in items
    ]


def key_of(message: Message) -> Hashable:
    """Return whose and where the upload is that a message belongs to."""
    person = message.from_user.id if message.from_user else None
    return message.chat_id, message.message_thread_id, person
