"""Upload pipeline: a batch becomes articles beside everything else, with one summary at the end."""

from __future__ import annotations

from contextlib import aclosing, closing
from typing import TYPE_CHECKING

from telegram import InputFile, ReplyParameters

from bot.background import to_its_end
from bot.i18n import texts
from bot.owner_alerts import Noting
from bot.replies import reply
from bot.unanswered.notify import offer_to_tell
from bot.uploads import kept
from bot.uploads.batches import in_albums
from bot.uploads.downloads import fetched_ahead
from bot.uploads.intake import Intake
from bot.uploads.posts import linked
from bot.uploads.progress import Progress
from bot.views import keyboards, upload_report
from bot.views.rich_text import LONGEST_MESSAGE, RichText, clip, file_name
from bot.views.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telegram import Message

    from bot.context import Context
    from bot.i18n.language import Language
    from bot.uploads.batches import Batch, Item


async def upload(batch: Batch, context: Context) -> None:
    """Add all items of an upload, and say what has become of them."""
    await complete(batch, batch.items[0].message, Tally(), context)


async def complete(batch: Batch, first: Message, tally: Tally, context: Context) -> None:
    """Add what is left of an upload that begins with a message, to what is done of it already.

    An error that nothing foresaw ends the upload, and its sender is told so. It does not go on
    after a restart: until then they may have sent a newer version.
    """
    try:
        await _complete(batch, first, tally, context)
    except Exception:
        with Noting(context):
            await context.storage.uploads.finish(batch.id, int(context.clock.now()))
        raise


async def _complete(batch: Batch, first: Message, tally: Tally, context: Context) -> None:
    language = context.audience(first.from_user).language
    something_left = bool(batch.items)
    if something_left:
        tally.name = batch.items[0].name
    async with Progress(first, lambda: upload_report.progress(tally, language), context):
        await _take_in(batch, Intake(batch.id, tally, language, context))
        with Noting(context):
            await context.library.catch_up()
        # Where nothing was left, it may be comparing that the program has ended in.
        if something_left:
            tally.comparing = True
            with Noting(context):
                await _compare(tally, context)
    summary = clip(upload_report.summary(tally, language), LONGEST_MESSAGE)
    with Noting(context):
        await context.storage.uploads.finish(batch.id, int(context.clock.now()), summary)
    await to_its_end(_tell(first, batch.id, summary, tally, language, context))
    await offer_to_tell(first, [item.article for item in tally.written], context)


async def _take_in(batch: Batch, intake: Intake) -> None:
    """Add the items of an upload in their order, and what comes for it meanwhile."""
    context = intake.context
    async with aclosing(context.batches.rounds(batch)) as rounds:
        async for items in rounds:
            together = in_albums(items)
            await _note_moved(items, together, batch.id, context)
            with closing(fetched_ahead(together, intake.language, context)) as ahead:
                for item, fetching in ahead:
                    intake.tally.begin(item.name)
                    await intake.take(item, await fetching)


async def _note_moved(
    before: Iterable[Item], now: Iterable[Item], upload_id: str, context: Context
) -> None:
    """Note the items that go into another collection, as it is to be after a restart."""
    for earlier, item in zip(before, now, strict=True):
        if item is not earlier:
            with Noting(context):
                await context.storage.uploads.wait(
                    upload_id, item.message.message_id, item.name, kept.written(item)
                )


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
