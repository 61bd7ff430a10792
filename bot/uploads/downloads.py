"""Downloads of an upload's documents: a few at a time, in the order in which they are added."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from telegram.error import TelegramError

from bot.errors import NotFetched
from bot.fetching import Fetched, fetch
from bot.i18n import texts
from bot.replies import reply
from bot.uploads.files import content_of
from bot.views.file_sizes import too_large
from bot.views.rich_text import LONGEST_MESSAGE, RichText, clip
from index import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from telegram import Document

    from bot.context import Context
    from bot.i18n.language import Language
    from bot.uploads.batches import Item
    from bot.uploads.budget import Share

log = logging.getLogger(__name__)

# Documents fetched at once, and the most bytes of them unless one has more by itself.
AT_ONCE, MOST_BYTES = 4, 16_000_000

# Endings of files as people know them: not all that are read, which is a long list.
ENDINGS = (
    ".txt, .md, .html, .pdf, .docx, .odt, .rtf, .epub, .eml, .srt, .csv, .xlsx, .xml, .json, "
    ".jsonl, .zip"
)

# The content of a document or an address, or a sentence why there is none; None where the item is
# neither.
Content = bytes | Fetched | str | None


def fetched_ahead(
    items: Iterable[Item], language: Language, context: Context
) -> Generator[tuple[Item, asyncio.Task[Content]]]:
    """Yield each item with the task that fetches it; the tasks of the next few are under way.

    All uploads have a budget of bytes together: the share of an item is free again once the next
    one is asked for. A sender who has to wait is told so, once. Closing the generator cancels those
    that nobody waits for any more.
    """
    under_way: deque[_Fetching] = deque()
    told = False
    try:
        for item in items:
            while under_way and not _fits([one.item for one in under_way], item):
                yield from _handed_over(under_way)
            share = context.bot_data.budget.share(_size(item))
            tells, told = not share.ready.is_set() and not told, told or not share.ready.is_set()
            work = _in_turn(item, share, language, context, tells=tells)
            under_way.append(_Fetching(item, share, asyncio.create_task(work)))
        while under_way:
            yield from _handed_over(under_way)
    finally:
        for one in under_way:
            one.task.cancel()
            one.share.give_back()


class _Fetching(NamedTuple):
    """Item that is being fetched, with its share of the budget."""

    item: Item
    share: Share
    task: asyncio.Task[Content]


def _handed_over(under_way: deque[_Fetching]) -> Generator[tuple[Item, asyncio.Task[Content]]]:
    one = under_way.popleft()
    try:
        yield one.item, one.task
    finally:
        one.task.cancel()  # nothing where it is done
        one.share.give_back()


async def _in_turn(
    item: Item, share: Share, language: Language, context: Context, *, tells: bool
) -> Content:
    """Fetch an item once its bytes have room beside those of all other uploads."""
    if tells:
        waits = RichText(clip(language.say(texts.UPLOAD_WAITS, name=item.name), LONGEST_MESSAGE))
        await reply(item.message, waits, context)
    await share.ready.wait()
    return await _content(item, language, context)


def _fits(under_way: list[Item], item: Item) -> bool:
    return len(under_way) < AT_ONCE and sum(map(_size, [*under_way, item])) <= MOST_BYTES


def _size(item: Item) -> int:
    """Return the bytes to be fetched: the most where Telegram does not say."""
    if item.document is None:
        return MOST_BYTES if item.address else 0
    return MOST_BYTES if item.document.file_size is None else item.document.file_size


async def _content(item: Item, language: Language, context: Context) -> Content:
    """Fetch an item's document if it may be added and has a format that can be read."""
    if item.address and item.collection is not None:
        return await _at(item.address, language, context)
    if item.document is None or item.collection is None:
        return None
    if PurePath(item.name).suffix.casefold() not in SUFFIXES:
        return language.say(texts.NOT_A_FORMAT, name=item.name, endings=ENDINGS)
    largest = context.settings.largest_file
    if largest is not None and (item.document.file_size or 0) > largest:
        return too_large(item.name, context.settings.most_megabytes, language)
    return await _fetched(item.document, item.name, language, context)


async def _at(address: str, language: Language, context: Context) -> Fetched | str:
    try:
        return await fetch(address, context.settings.fetch_allow)
    except NotFetched as error:
        log.info("an address could not be fetched: %s", error.reason)
        return language.say(texts.NOT_FETCHED, address=address)


async def _fetched(
    document: Document, name: str, language: Language, context: Context
) -> bytes | str:
    try:
        return await content_of(document, context)
    except TelegramError as error:
        if "too big" in error.message.casefold():
            return too_large(name, context.settings.most_megabytes, language)
        log.warning("a document could not be fetched: %s", error)
        return language.say(texts.UNFETCHED, name=name)
