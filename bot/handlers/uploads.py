"""Uploads: documents, forwarded posts and pasted texts, whose articles go into the library."""

from __future__ import annotations

import re
from dataclasses import replace as with_
from typing import TYPE_CHECKING

from telegram import Message

from bot.access.standing import upload_collection
from bot.access.targets import after_command, called, offered_text
from bot.addresses import is_address
from bot.errors import Declined
from bot.i18n import texts
from bot.owner_alerts import Noting
from bot.replies import acknowledge, expected, replace, reply, show_article
from bot.storage.uploads import Upload
from bot.uploads import kept
from bot.uploads.batches import Item, key_of
from bot.uploads.filters import is_own
from bot.uploads.pipeline import upload
from bot.uploads.posts import linked, pasted, posted
from bot.views import callback_data, keyboards
from bot.views.rich_text import RichText, file_name
from index import caused_by

if TYPE_CHECKING:
    from telegram import CallbackQuery

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.views.callback_data import TakeLinked, TakeText

# A tag in front of a text names its collection: #news.
_TAG = re.compile(r"\A#([^\W_][\w.-]{0,63})(?:\s+|\Z)")


async def document(message: Message, context: Context, standing: Standing) -> None:
    """Add a document, into the collection that its caption names in front."""
    if message.document:
        tag = None if message.forward_origin else _tag(message.caption or "")[0]
        name = file_name(message.document.file_name)
        item = Item(message, name, document=message.document)
        await _take(item, tag, standing, context)


async def forwarded(message: Message, context: Context, standing: Standing) -> None:
    """Add a forwarded post."""
    post = posted(message)
    await _take(Item(message, post.id, post=post), None, standing, context)


async def add(message: Message, context: Context, standing: Standing) -> None:
    """Add the text after /add, or else the text or document that it replies to."""
    words = after_command(message)
    # A tag in somebody else's words is there by chance.
    tag, text = (None, words) if message.forward_origin else _tag(words)
    await _take(_meant(message, text, context.bot.id), tag, standing, context)


def _meant(message: Message, text: str, bot: int) -> Item:
    """Return the item that /add is about. Raises Declined where there is none."""
    replied = message.reply_to_message
    if text:
        return _item(message, text)
    if replied and not is_own(replied, bot):
        if replied.document:
            name = file_name(replied.document.file_name)
            return Item(message, name, document=replied.document)
        if replied.text or replied.caption:
            post = posted(replied)
            return Item(message, post.id, post=post)
    raise Declined(texts.ADD_WHAT)


def _item(message: Message, text: str) -> Item:
    """Return what is at an address, or else a text that somebody wrote."""
    if is_address(address := text.strip()):
        return Item(message, address, address=address)
    post = pasted(text)
    return Item(message, post.id, post=post)


async def rest(message: Message, context: Context, standing: Standing) -> None:
    """Append the rest of a text that was too long for one message."""
    text = message.text or ""
    if context.batches.goes_on(key_of(message)):
        batch = context.batches.go_on(key_of(message), text)
        beginning = batch.items[-1]
        # Nothing new waits, but this message has been taken.
        await context.storage.uploads.wait(
            batch.id, beginning.message.message_id, beginning.name, kept.written(beginning)
        )
    else:  # its beginning is on its way already
        post = pasted(text)
        await _take(Item(message, post.id, post=post), None, standing, context)


async def offer(message: Message, context: Context, _standing: Standing) -> None:
    """Offer to add a long text, which may have been sent without /add."""
    language = context.audience(message.from_user).language
    sentence = language.say(texts.LOOKS_LIKE_ARTICLE)
    await reply(message, RichText(sentence), context, keyboards.text_offer(language))


async def offer_linked(message: Message, context: Context, standing: Standing) -> None:
    """Show the article at an address, or offer to add what is there."""
    address = (message.text or "").strip()
    found = await context.library.article_at(address, collections=standing.collections)
    if found:
        await show_article(message, found, context)
        return
    language = context.audience(message.from_user).language
    sentence = language.say(texts.ADD_LINKED)
    await reply(message, RichText(sentence), context, keyboards.text_offer(language))


async def take_offered(
    query: CallbackQuery, _pressed: TakeText, context: Context, standing: Standing
) -> None:
    """Add the text that was offered to be added."""
    message = offered_text(query)
    await acknowledge(query)
    language = context.audience(query.from_user).language
    text = message.text or ""
    offered = texts.ADD_LINKED if is_address(text.strip()) else texts.LOOKS_LIKE_ARTICLE
    await replace(query, RichText(language.say(offered)))
    await _take(_item(message, text), None, standing, context)


async def take_linked(
    query: CallbackQuery, _pressed: TakeLinked, context: Context, standing: Standing
) -> None:
    """Add what a forwarded post links to, beside the post itself, or show it where it is there."""
    message = offered_text(query)
    address = linked(message)
    if address is None:
        raise Declined(texts.TOO_OLD)
    await acknowledge(query)
    if isinstance(query.message, Message):
        left = keyboards.without(query.message.reply_markup, callback_data.TAKE_LINKED.build())
        with expected("message is not modified", "message to edit not found", "can't be edited"):
            await query.edit_message_reply_markup(left)
    if found := await context.library.article_at(address, collections=standing.collections):
        await show_article(message, found, context)
        return
    await _take(Item(message, address, address=address), None, standing, context)


async def _take(item: Item, tag: str | None, standing: Standing, context: Context) -> None:
    """Put an item into its batch, which is uploaded in the background.

    Its collection is settled now: another choice is for what comes after it.
    """
    message, batches = item.message, context.batches
    collection = await _collection(tag, standing, context)
    item = with_(item, collection=collection, tagged=tag is not None)
    batch, new = batches.put(key_of(message), item)
    if not new:
        with Noting(context):
            await context.storage.uploads.wait(
                batch.id, message.message_id, item.name, kept.written(item)
            )
        return
    person = message.from_user
    begun = Upload(
        batch.id,
        message.chat_id,
        message.message_thread_id if message.is_topic_message else None,
        person.id if person else 0,
        message.message_id,
        person.language_code if person else None,
        waiting={message.message_id: item.name},
        bot=context.settings.bot_id,
    )
    with Noting(context):
        await context.storage.uploads.begin(begun, int(context.clock.now()), kept.written(item))
    # The articles are known by the upload, and are not this message's alone.
    with caused_by(None):
        task = context.application.create_task(upload(batch, context), message)
    context.background.add(task)


async def _collection(tag: str | None, standing: Standing, context: Context) -> str | None:
    """Return the collection of an item with a tag, None where the sender may not use that."""
    if tag is None:
        return await upload_collection(standing, context)
    there = await context.library.collections()
    name = called(tag, [one for one in there if standing.sees(frozenset({one}))]) or tag
    return name if standing.sees(frozenset({name})) else None


def _tag(text: str) -> tuple[str | None, str]:
    """Return the tag in front of a text, and the rest of the text."""
    found = _TAG.match(text)
    return (found[1], text[found.end() :].strip()) if found else (None, text)
