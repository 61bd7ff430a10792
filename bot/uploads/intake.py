"""Intake of an upload: each of its items is added or refused, and noted as begun and as done."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from bot.fetching import Fetched
from bot.i18n import texts
from bot.owner_alerts import Noting, note_failed
from bot.views import upload_report
from bot.views.reading_errors import refusal
from index import (
    DEFAULT_COLLECTION,
    Added,
    ArchiveUnreachable,
    DatabaseReadOnly,
    DiskFull,
    ReadingError,
)

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator

    from bot.context import Context
    from bot.i18n.language import Language
    from bot.uploads.batches import Item
    from bot.uploads.downloads import Content
    from bot.uploads.posts import Post
    from bot.views.tally import Tally
    from index import Article

# Reasons why an article cannot be stored, in words for its sender.
UNWRITABLE: dict[type[Exception], str] = {
    ArchiveUnreachable: texts.ARCHIVE_UNREACHABLE,
    DiskFull: texts.DISK_FULL,
    DatabaseReadOnly: texts.READ_ONLY,
}


@dataclass(frozen=True, slots=True)
class Intake:
    """Intake of the upload with this id; `tally` holds what becomes of its items."""

    upload: str
    tally: Tally
    language: Language
    context: Context

    async def take(self, item: Item, content: Content) -> None:
        """Add an item, and note that it is begun and done: after a kill it is known what is left.

        The tally has it begun already.
        """
        uploads, number = self.context.storage.uploads, item.message.message_id
        try:
            with Noting(self.context):
                await uploads.try_item(self.upload, number)
            await self._add(item, content)
        except asyncio.CancelledError:
            with Noting(self.context):
                await uploads.put_back(self.upload, number)
            raise
        said = upload_report.unwritten(self.tally, self.language)
        with Noting(self.context):
            await uploads.done(self.upload, number, said)

    async def _add(self, item: Item, content: Content) -> None:
        tally, library = self.tally, self.context.library
        collection = item.collection
        if collection is None:
            tally.refuse(self.language.say(texts.CANNOT_ADD_THERE))
            return
        before, is_new = len(tally.written), False
        try:
            is_new = collection not in (DEFAULT_COLLECTION, *await library.collections())
            async for outcome in self._outcomes(item, content, collection):
                if isinstance(outcome, Added):
                    tally.take(outcome)
                elif isinstance(outcome, ReadingError):
                    tally.refuse(refusal(outcome, self.language))
                else:
                    tally.refuse(outcome)
        except (ArchiveUnreachable, DiskFull, DatabaseReadOnly) as error:
            tally.refuse(self.language.say(UNWRITABLE[type(error)]))
            await note_failed(self.context.bot, self.context.bot_data, error)
        if is_new and len(tally.written) > before:
            # Said, for somebody who mistyped a name would look for the articles elsewhere.
            tally.made.append(collection)

    async def _outcomes(
        self, item: Item, content: Content, collection: str
    ) -> AsyncIterator[Added | ReadingError | str]:
        """Yield the outcome of each article, or the sentence that says why there is none."""
        add_each = partial(self.context.library.add_each, collection=collection, upload=self.upload)
        # Read beside the loop, for many messages may be one text.
        posted = await asyncio.to_thread(_read, item.post) if item.post else []
        for article in posted:
            if isinstance(article, ReadingError):
                yield article
                continue
            async for outcome in add_each(article):
                yield outcome
        if isinstance(content, str):
            yield content
        elif content is not None:
            if isinstance(content, Fetched):
                file = self._of_file(content.content, content.name, collection, content.url)
            else:
                file = self._of_file(content, item.name, collection)
            async with aclosing(file) as read:
                async for outcome in read:
                    yield outcome

    async def _of_file(
        self, content: bytes, name: str, collection: str, url: str | None = None
    ) -> AsyncGenerator[Added | ReadingError]:
        """Yield the outcome of each article of a file, and note how many of how many there are."""
        begun = self.tally.begun = self.context.library.begin(content, name)
        try:
            async for outcome in self.context.library.add_each(
                begun, name=name, collection=collection, upload=self.upload, url=url
            ):
                self.tally.done, self.tally.total = self.tally.done + 1, begun.count
                yield outcome
        finally:
            begun.cancel()


def _read(post: Post) -> list[Article | ReadingError]:
    return list(post.articles())
