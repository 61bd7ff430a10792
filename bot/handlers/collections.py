"""/collections, /collection, /bind and /unbind: which articles there are for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.access.policy import Action, ChatKind
from bot.access.standing import aim, may
from bot.access.targets import called
from bot.i18n import texts
from bot.replies import LONGEST_ECHO, after_command, reply, say
from bot.views.rich_text import LONGEST_MESSAGE, RichText, clip
from index import UnusableName

if TYPE_CHECKING:
    from telegram import Message, Update

    from bot.access.policy import Standing
    from bot.context import Context


async def collections(update: Update, context: Context) -> None:
    """List the collections that the chat sees."""
    message = update.message
    standing = message and await may(Action.READ, update, context)
    if not message or not standing:
        return
    language = context.audience(message.from_user).language
    opened = await context.storage.roster.opened()
    lines = [
        language.say(
            texts.COLLECTION_OPEN if name in opened else texts.COLLECTION_CLOSED,
            name=name,
            articles=language.count(articles, *texts.ARTICLES),
        )
        for name, articles in (await _seen(standing, context)).items()
    ]
    text = "\n".join(lines) or language.say(texts.EMPTY_LIBRARY)
    await reply(message, RichText(clip(text, LONGEST_MESSAGE)), context)


async def collection(update: Update, context: Context) -> None:
    """Say or choose where uploads go, or open or close a collection."""
    message = update.message
    if not message:
        return
    given = after_command(message)
    name, _, state = (part.strip() for part in given.rpartition(" "))
    if name and state.casefold() in ("open", "closed"):
        await _set_open(update, message, name, context, opened=state.casefold() == "open")
        return
    standing = await may(Action.AIM, update, context)
    if not standing:
        return
    if given and not await _aim(message, given, standing, context):
        return
    if chosen := await aim(standing, context):
        await say(message, texts.AIMED, context, name=chosen)
    else:
        await say(message, texts.CANNOT_ADD_THERE, context)


async def bind(update: Update, context: Context) -> None:
    """Let a group or a topic ask some collections only, or say which those are."""
    message = update.message
    standing = message and await may(Action.BIND, update, context)
    if not message or not standing:
        return
    # Of the collections there are, not of those the chat sees now: an admin sees them all.
    there = await context.library.collections()
    names = []
    for given in after_command(message).replace(",", " ").split():
        name = called(given, there)
        if name is None:
            await say(message, texts.NO_SUCH_COLLECTION, context, name=given[:LONGEST_ECHO])
            return
        names.append(name)
    if names:
        await context.storage.roster.bind(standing.chat, standing.topic, names)
    await _say_bound(message, standing, context)


async def unbind(update: Update, context: Context) -> None:
    """Let a group ask the open collections again, or a topic what its group asks."""
    message = update.message
    standing = message and await may(Action.BIND, update, context)
    if message and standing:
        await context.storage.roster.bind(standing.chat, standing.topic, ())
        await _say_bound(message, standing, context)


async def _say_bound(message: Message, standing: Standing, context: Context) -> None:
    topic = standing.kind is ChatKind.TOPIC
    bound = await context.storage.roster.bound(standing.chat, standing.topic)
    if bound:
        sentence = texts.TOPIC_BOUND if topic else texts.CHAT_BOUND
        await say(message, sentence, context, names=", ".join(sorted(bound)))
    else:
        await say(message, texts.TOPIC_UNBOUND if topic else texts.UNBOUND, context)


async def _aim(message: Message, given: str, standing: Standing, context: Context) -> bool:
    """Let somebody's uploads go into a collection, made where it is new; or say why not."""
    name = called(given, await _seen(standing, context))
    if name is None and standing.may(Action.COLLECT):
        try:
            await context.library.make_collection(given)
        except UnusableName:
            await say(message, texts.UNUSABLE_NAME, context)
            return False
        await say(message, texts.COLLECTION_MADE, context, name=given)
        name = given
    if name is None:
        await say(message, texts.NO_SUCH_COLLECTION, context, name=given[:LONGEST_ECHO])
        return False
    await context.storage.roster.aim(standing.chat, name)
    return True


async def _set_open(
    update: Update, message: Message, given: str, context: Context, *, opened: bool
) -> None:
    standing = await may(Action.COLLECT, update, context)
    if not standing:
        return
    name = called(given, await _seen(standing, context))
    if name is None:
        await say(message, texts.NO_SUCH_COLLECTION, context, name=given[:LONGEST_ECHO])
        return
    await context.storage.roster.open_collection(name, opened=opened)
    sentence = texts.COLLECTION_OPENED if opened else texts.COLLECTION_SHUT
    await say(message, sentence, context, name=name)


async def _seen(standing: Standing, context: Context) -> dict[str, int]:
    """Return the collections that a chat sees, with how many articles they have."""
    there = await context.library.collections()
    return {name: n for name, n in there.items() if standing.sees(frozenset({name}))}
