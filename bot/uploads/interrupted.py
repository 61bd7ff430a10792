"""Uploads that the end of the program cut off: after the restart they go on where they were."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from telegram import ReplyParameters
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.access.policy import Action
from bot.access.standing import standing_in
from bot.background import to_its_end
from bot.i18n import texts
from bot.i18n.language import language_of
from bot.storage.roster import WHOLE_CHAT
from bot.uploads import kept
from bot.uploads.batches import Batch, key_of
from bot.uploads.pipeline import complete
from bot.views import keyboards
from bot.views.rich_text import LONGEST_MESSAGE, clip
from bot.views.tally import Tally
from index import Added, Article, LibraryUnavailable

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Mapping

    from telegram import Message
    from telegram.ext import Application

    from bot.access.policy import Standing
    from bot.context import Context, Services
    from bot.storage.uploads import KeptItem, Upload
    from bot.uploads.batches import Item
    from index import Uploaded

log = logging.getLogger(__name__)

# Number of times that something is begun which the end of the program cuts off each time: an upload
# that brings the program down by itself must not do so for ever.
MOST_TRIES = 2
# Articles read at once of those that are in.
AT_ONCE = 100


async def take_up(application: Application[Any, Context, Any, Any, Services, Any]) -> None:
    """Go on with the uploads that the end of the program cut off, beside everything else.

    Messages that come for one from now on belong to it. One that was at its end, but not told of,
    gets its summary. Where the program is killed between that and its note, it is told a second
    time, which is better than never.
    """
    context = application.context_types.context(application)
    ended = []
    for upload in await context.storage.uploads.untold():
        if upload.bot not in (0, context.settings.bot_id):
            continue  # it waits for its bot, as what else that had in hand
        if upload.finished is not None:
            ended.append(upload)
            continue
        try:
            work = _go_on(upload, *await _rebuilt(upload, context), context)
        except LibraryUnavailable as error:
            log.warning("an upload that was cut off waits for the next start: %s", error)
        else:
            context.background.add(asyncio.create_task(work))
    context.background.add(asyncio.create_task(_tell_late(ended, context)))


async def _rebuilt(upload: Upload, context: Context) -> tuple[Batch, Tally]:
    """Return what is left of an upload, and what is done of it.

    Its sender is asked to send again what cannot be read any more, and what was cut off each time.
    What the sender may no longer add is refused: it was not in when the right was taken away.
    """
    tally = Tally(resumed=True, failures=list(upload.said))
    async for done in _written(upload, context):
        tally.remember(done)
    topic = upload.topic or WHOLE_CHAT
    standing = await standing_in(upload.chat, topic, upload.person, context)
    may, items, waiting = standing.may(Action.UPLOAD), [], dict(upload.waiting)
    for one in await context.storage.uploads.kept(upload.id) if may else ():
        if item := _item(one, upload, context):
            items.append(_where_it_may_go(item, standing))
            waiting.pop(one.message, None)
    await _refuse(waiting, texts.SEND_AGAIN if may else texts.NOT_FOR_YOU, upload, tally, context)
    first = items[0].message if items else kept.message_of(upload, context.bot)
    batch = Batch(key_of(first), upload.id, items)
    context.batches.take_up(batch)
    return batch, tally


def _where_it_may_go(item: Item, standing: Standing) -> Item:
    """Return an item without its collection where its chat does not see that any more."""
    if item.collection is None or standing.sees(frozenset({item.collection})):
        return item
    return replace(item, collection=None)


async def _refuse(
    waiting: Mapping[int, str], sentence: str, upload: Upload, tally: Tally, context: Context
) -> None:
    """Say a sentence of each item that waits, the same words once, and note it as done."""
    for message, name in waiting.items():
        said = language_of(upload.language).say(sentence, names=name)
        news = [] if said in tally.failures else [said]
        for one in news:
            tally.refuse(one)
        await context.storage.uploads.done(upload.id, message, news)


def _item(one: KeptItem, upload: Upload, context: Context) -> Item | None:
    if one.begun >= MOST_TRIES:
        log.error("a part of an upload is given up: it was cut off again and again")
        return None
    try:
        return kept.read(one.content, upload, one.message, context.bot)
    except Exception as error:  # noqa: BLE001 - whatever reading it raises, the bot has to start
        log.warning("a part of an upload cannot be read again (%s)", type(error).__name__)
        return None


async def _written(upload: Upload, context: Context) -> AsyncIterator[Added]:
    """Yield the articles that an upload has written already, as they are now."""
    written = await context.library.uploaded(upload.id)
    for start in range(0, len(written), AT_ONCE):
        some = written[start : start + AT_ONCE]
        articles = await context.library.articles([one.number for one in some])
        for one in some:
            yield Added(
                articles.get(one.number) or _bare(one), "added" if one.new else "replaced", 0
            )


def _bare(one: Uploaded) -> Article:
    return Article(one.source_id, one.title, "", number=one.number)


async def _go_on(upload: Upload, batch: Batch, tally: Tally, context: Context) -> None:
    first: Message = kept.message_of(upload, context.bot)
    try:
        await complete(batch, first, tally, context)
    except Exception as error:  # noqa: BLE001 - as of any work in the background
        await context.application.process_error(first, error)


async def _tell_late(ended: Iterable[Upload], context: Context) -> None:
    for upload in ended:
        written = await context.library.uploaded(upload.id)
        await to_its_end(_tell_one(upload, context, undoable=bool(written)))


async def _tell_one(upload: Upload, context: Context, *, undoable: bool) -> None:
    """Send the summary of an upload and note its end, unless it is to be tried again."""
    buttons = keyboards.undo(upload.id, language_of(upload.language)) if undoable else None
    try:
        await context.bot.send_message(
            upload.chat,
            clip(upload.summary or "", LONGEST_MESSAGE),
            message_thread_id=upload.topic,
            reply_markup=buttons,
            reply_parameters=ReplyParameters(upload.message, allow_sending_without_reply=True),
        )
    except TelegramError as error:
        log.warning("the sender of an upload could not be told how it ended: %s", error)
        if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
            return
    await context.storage.uploads.finish(upload.id, int(context.clock.now()))
