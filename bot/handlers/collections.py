"""/collections, /collection, /bind and /unbind: articles in collections, and who sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.ext import filters

from bot.access.policy import Action, ChatKind
from bot.access.standing import upload_collection
from bot.access.targets import LONGEST_ECHO, after_command, called
from bot.errors import Declined
from bot.i18n import texts
from bot.replies import reply, say
from bot.views.rich_text import LONGEST_MESSAGE, RichText, clip

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    """Return the text after a command but for its last word, and that word."""
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
    """Choose the collection that one's uploads go into, or say which it is."""
    given = after_command(message)
    if given:
        await _aim(message, given, standing, context)
    chosen = await upload_collection(standing, context)
    if chosen is None:
        raise Declined(texts.CANNOT_ADD_THERE)
    await say(message, texts.AIMED, context, name=chosen)


async def set_open(message: Message, context: Context, standing: Standing) -> None:
    """Open a collection to every chat that is not bound to others, or close it."""
    given, state = _name_and_state(message)
    name = _named(given, await _seen(standing, context))
    opened = state == "open"
    await context.storage.roster.open_collection(name, opened=opened)
    sentence = texts.COLLECTION_OPENED if opened else texts.COLLECTION_SHUT
    await say(message, sentence, context, name=name)


async def bind(message: Message, context: Context, standing: Standing) -> None:
    """Bind a group or a topic to collections, or say which it is bound to."""
    # Any collection may be named, not only those that the chat sees now: an admin sees them all.
    there = await context.library.collections()
    names = [_named(given, there) for given in after_command(message).replace(",", " ").split()]
    if names:
        await context.storage.roster.bind(standing.chat, standing.topic, names)
    await _say_bound(message, standing, context)


async def unbind(message: Message, context: Context, standing: Standing) -> None:
    """Bind a group to the open collections again, or a topic to those of its group."""
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


async def _aim(message: Message, given: str, standing: Standing, context: Context) -> None:
    """Choose the collection of a sender's uploads, and make it if it is new.

    Raises Declined where it is new and they may not make it, UnusableName where nobody could.
    """
    seen = await _seen(standing, context)
    if called(given, seen) is None and standing.may(Action.COLLECT):
        await context.library.make_collection(given)
        await say(message, texts.COLLECTION_MADE, context, name=given)
        seen[given] = 0
    await context.storage.roster.aim(standing.chat, _named(given, seen))


def _named(given: str, names: Iterable[str]) -> str:
    """Return which of the names is meant. Raises Declined where none is."""
    name = called(given, names)
    if name is None:
        raise Declined(texts.NO_SUCH_COLLECTION, name=given[:LONGEST_ECHO])
    return name


async def _seen(standing: Standing, context: Context) -> dict[str, int]:
    """Return the collections that a chat sees, with how many articles they have."""
    there = await context.library.collections()
    return {name: n for name, n in there.items() if standing.sees(frozenset({name}))}
