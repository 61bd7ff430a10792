"""/collections, /collection, /bind and /unbind: which articles there are for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.ext import filters

from bot.access.policy import Action, ChatKind
from bot.access.standing import aim
from bot.access.targets import called
from bot.i18n import texts
from bot.replies import LONGEST_ECHO, after_command, reply, say
from bot.views.rich_text import LONGEST_MESSAGE, RichText, clip
from index import UnusableName

if TYPE_CHECKING:
    from telegram import Message

    from bot.access.policy import Standing
    from bot.context import Context


class OpensOrCloses(filters.MessageFilter):
    """Messages with a collection and "open" or "closed" after the command."""

    def filter(self, message: Message) -> bool:
        """Whether it is such a message."""
        name, state = _name_and_state(message)
        return bool(name) and state in ("open", "closed")


def _name_and_state(message: Message) -> tuple[str, str]:
    """Return the last word after a command, and what stands before it."""
    name, _, state = (part.strip() for part in after_command(message).rpartition(" "))
    return name, state.casefold()


async def collections(message: Message, context: Context, standing: Standing) -> None:
    """List the collections that the chat sees."""
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


async def choose(message: Message, context: Context, standing: Standing) -> None:
    """Say or choose where uploads go."""
    given = after_command(message)
    if given and not await _aim(message, given, standing, context):
        return
    if chosen := await aim(standing, context):
        await say(message, texts.AIMED, context, name=chosen)
    else:
        await say(message, texts.CANNOT_ADD_THERE, context)


async def set_open(message: Message, context: Context, standing: Standing) -> None:
    """Open a collection to every chat that is not bound to others, or close it."""
    given, state = _name_and_state(message)
    name = called(given, await _seen(standing, context))
    if name is None:
        await say(message, texts.NO_SUCH_COLLECTION, context, name=given[:LONGEST_ECHO])
        return
    opened = state == "open"
    await context.storage.roster.open_collection(name, opened=opened)
    sentence = texts.COLLECTION_OPENED if opened else texts.COLLECTION_SHUT
    await say(message, sentence, context, name=name)


async def bind(message: Message, context: Context, standing: Standing) -> None:
    """Let a group or a topic ask some collections only, or say which those are."""
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


async def unbind(message: Message, context: Context, standing: Standing) -> None:
    """Let a group ask the open collections again, or a topic what its group asks."""
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


async def _seen(standing: Standing, context: Context) -> dict[str, int]:
    """Return the collections that a chat sees, with how many articles they have."""
    there = await context.library.collections()
    return {name: n for name, n in there.items() if standing.sees(frozenset({name}))}
