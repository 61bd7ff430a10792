"""Upload pipeline: a batch becomes articles beside everything else, with one summary at the end."""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing, closing
from dataclasses import replace
from typing import TYPE_CHECKING

from telegram import InputFile, ReplyParameters

from bot.background import to_its_end
from bot.fetching import Fetched
from bot.i18n import texts
from bot.owner_alerts import Noting, note_failed
from bot.replies import reply
from bot.unanswered.notify import offer_to_tell
from bot.uploads import kept
from bot.uploads.downloads import fetched_ahead
from bot.uploads.posts import linked
from bot.uploads.progress import Progress
from bot.views import keyboards, upload_report
from bot.views.reading_errors import refusal
from bot.views.rich_text import LONGEST_MESSAGE, RichText, clip, file_name
from bot.views.upload_report import Tally
from index import (
    DEFAULT_COLLECTION,
    Added,
    ArchiveUnreachable,
    DatabaseReadOnly,
    DiskFull,
    ReadingError,
)

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Iterator

    from telegram import Message

    from bot.context import Context
    from bot.i18n.language import Language
    from bot.uploads.batches import Batch, Item
    from bot.uploads.downloads import Content
    from bot.uploads.posts import Post
    from index import Article

log = logging.getLogger(__name__)

# Reasons why an article cannot be stored, in words for its sender.
UNWRITABLE: dict[type[Exception], str] = {
    ArchiveUnreachable: texts.ARCHIVE_UNREACHABLE,
    DiskFull: texts.DISK_FULL,
    DatabaseReadOnly: texts.READ_ONLY,
}


async def upload(batch: Batch, context: Context) -> None:
    """Add all items of an upload, and say what has become of them."""
    await complete(batch, batch.items[0].message, Tally(name=batch.items[0].name), context)


async def complete(batch: Batch, first: Message, tally: Tally, context: Context) -> None:
    """Add what is left of an upload that begins with a message, to what is done of it already."""
    language = context.audience(first.from_user).language
    # Where nothing is left, the end of the program may have come while they were compared.
    compares = bool(batch.items)
    async with Progress(first, lambda: upload_report.progress(tally, language), context):
        async with aclosing(context.batches.rounds(batch)) as rounds:
            async for items in rounds:
                in_albums = [item async for item in _in_albums(items, batch.id, context)]
                with closing(fetched_ahead(in_albums, language, context)) as ahead:
                    for item, fetching in ahead:
                        tally.name, tally.files = item.name, tally.files + 1
                        await _in_turn(item, await fetching, batch.id, tally, language, context)
        with Noting(context):
            await context.library.catch_up()
        tally.comparing = True
        with Noting(context):
            await _compare(tally if compares else Tally(), context)
    summary = clip(upload_report.summary(tally, language), LONGEST_MESSAGE)
    with Noting(context):
        await context.storage.uploads.finish(batch.id, int(context.clock.now()), summary)
    await to_its_end(_tell(first, batch.id, summary, tally, language, context))
    await offer_to_tell(first, [item.article for item in tally.written], context)


async def _in_albums(
    items: Iterable[Item], upload_id: str, context: Context
) -> AsyncIterator[Item]:
    """Yield each item in its collection, as `_as_albums` tells it, and note where that is new."""
    listed = list(items)
    for before, item in zip(listed, _as_albums(listed), strict=True):
        if item is not before:
            with Noting(context):
                await context.storage.uploads.wait(
                    upload_id, item.message.message_id, item.name, kept.written(item)
                )
        yield item


def _as_albums(items: Iterable[Item]) -> Iterator[Item]:
    """Yield each item, in the collection that was named with it or with another of its album."""
    listed = list(items)
    albums = {one.message.media_group_id: one.collection for one in listed if one.tagged}
    for item in listed:
        group = item.message.media_group_id
        goes_along = group is not None and group in albums and not item.tagged
        yield replace(item, collection=albums[group]) if goes_along else item


async def _in_turn(
    item: Item,
    content: Content,
    upload_id: str,
    tally: Tally,
    language: Language,
    context: Context,
) -> None:
    """Add an item, and note that it is begun and done: after a kill it is known what is left."""
    uploads, number = context.storage.uploads, item.message.message_id
    before = len(tally.added), len(tally.failures), len(tally.made)
    try:
        with Noting(context):
            await uploads.try_item(upload_id, number)
        await _add(item, content, upload_id, tally, language, context)
    except asyncio.CancelledError:
        with Noting(context):
            await uploads.put_back(upload_id, number)
        raise
    said = upload_report.unwritten(tally, before, language)
    with Noting(context):
        await uploads.done(upload_id, number, said)


async def _add(
    item: Item,
    content: Content,
    upload_id: str,
    tally: Tally,
    language: Language,
    context: Context,
) -> None:
    collection = item.collection
    if collection is None:
        tally.refuse(language.say(texts.CANNOT_ADD_THERE))
        return
    before, is_new = len(tally.written), False
    tally.done, tally.total = 0, None
    try:
        is_new = collection not in (DEFAULT_COLLECTION, *await context.library.collections())
        async for outcome in _outcomes(item, content, upload_id, collection, tally, context):
            if isinstance(outcome, Added):
                tally.take(outcome)
            elif isinstance(outcome, ReadingError):
                tally.refuse(refusal(outcome, language))
            else:
                tally.refuse(outcome)
    except (ArchiveUnreachable, DiskFull, DatabaseReadOnly) as error:
        tally.refuse(language.say(UNWRITABLE[type(error)]))
        await note_failed(context.bot, context.bot_data, error)
    if is_new and len(tally.written) > before:
        # Said, for somebody who mistyped a name would look for the articles elsewhere.
        tally.made.append(collection)


async def _outcomes(
    item: Item,
    content: Content,
    upload_id: str,
    collection: str,
    tally: Tally,
    context: Context,
) -> AsyncIterator[Added | ReadingError | str]:
    """Yield the outcome of each article of an item, or the sentence that says why it has none."""
    add_each = context.library.add_each
    # Read beside the loop, for many messages may be one text.
    posted = await asyncio.to_thread(_read, item.post) if item.post else []
    for article in posted:
        if isinstance(article, ReadingError):
            yield article
            continue
        async for outcome in add_each(article, collection=collection, upload=upload_id):
            yield outcome
    if isinstance(content, str):
        yield content
    elif content is not None:
        async with aclosing(_of_file(item, content, upload_id, collection, tally, context)) as read:
            async for outcome in read:
                yield outcome


async def _of_file(
    item: Item,
    content: bytes | Fetched,
    upload_id: str,
    collection: str,
    tally: Tally,
    context: Context,
) -> AsyncGenerator[Added | ReadingError]:
    """Yield the outcome of each article of a file, and note how many of how many there are."""
    fetched = content if isinstance(content, Fetched) else None
    name, url = (fetched.name, fetched.url) if fetched else (item.name, None)
    begun = context.library.begin(content if isinstance(content, bytes) else content.content, name)
    try:
        async for outcome in context.library.add_each(
            begun, name=name, collection=collection, upload=upload_id, url=url
        ):
            tally.done, tally.total = tally.done + 1, begun.count
            yield outcome
    finally:
        begun.cancel()


def _read(post: Post) -> list[Article | ReadingError]:
    return list(post.articles())


async def _compare(tally: Tally, context: Context) -> None:
    """Look for articles that are nearly the same as the new ones."""
    for item in tally.written:
        near = await context.library.resembling(item.article)
        if near and item.article.number is not None:
            tally.near[item.article.number] = tuple(near)


async def _tell(
    first: Message,
    upload_id: str,
    summary: str,
    tally: Tally,
    language: Language,
    context: Context,
) -> None:
    stored = [one.article for one in tally.written[: upload_report.NAMED]]
    buttons = keyboards.uploaded(
        upload_id, language, stored, linked=tally.files == 1 and linked(first) is not None
    )
    await reply(first, RichText(summary), context, buttons)
    with Noting(context):
        await context.storage.uploads.told(upload_id)
    if upload_report.is_cut(tally):
        listing = upload_report.whole_report(tally, language).encode("utf-8", "replace")
        await first.reply_document(
            InputFile(listing, file_name(f"{language.say(texts.REPORT)}.txt")),
            reply_parameters=ReplyParameters(first.message_id, allow_sending_without_reply=True),
        )
