"""Targets of a command: the person, the chat, the article or the collection that it names."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from telegram import Message
from telegram.constants import ChatID, MessageEntityType

from bot.errors import Declined, TargetUnclear
from bot.i18n import texts
from bot.storage.people import LARGEST_ID, Person
from index import AmbiguousArticle, ArticleNotFound

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from telegram import CallbackQuery, User

    from bot.context import Context
    from index import Article

# Accounts of nobody in person: of anonymous admins, channels, Telegram itself; 0 is no account.
NOBODY = frozenset({0, *map(int, ChatID)})


# A command, at the beginning of a message.
_COMMAND = re.compile(r"\A/\S+\s*")
# Signs that people write around the number of an article.
_AROUND_IDS = " \t\n#.,;:!?()[]<>\"'«»“”"
# A number among other words ("no. 1278", "article 1278 please").
_NUMBER = re.compile(r"(?<![\w-])[0-9]+(?![\w-])")
# The most that is repeated of what somebody typed, in characters.
LONGEST_ECHO = 60


def after_command(message: Message) -> str:
    """Return the text or the caption of a message after the command that it begins with."""
    return _COMMAND.sub("", message.text or message.caption or "").strip()


def words_of(message: Message) -> list[str]:
    """Return the words after a command, without the names of mentioned people."""
    text = after_command(message)
    for shown in message.parse_entities([MessageEntityType.TEXT_MENTION]).values():
        text = text.replace(shown, " ", 1)
    return text.split()


async def named_person(
    message: Message, words: Sequence[str], usage: str, context: Context
) -> Person:
    """Return the person whom `words` name, or else the author of the message replied to.

    Raises TargetUnclear, with `usage` where nobody is named at all.
    """
    mentions = message.parse_entities([MessageEntityType.TEXT_MENTION])
    for entity in mentions:
        if entity.user:
            return _in_person(entity.user)
    if not words:
        return _replied_to(message, usage)
    if len(words) == 1 and words[0].startswith("@"):
        found = await context.storage.roster.named(words[0])
        if found is None:
            raise TargetUnclear(texts.UNKNOWN_PERSON, person=words[0][:LONGEST_ECHO])
        return found
    number = _number(words)
    if number is None or number <= 0:
        raise TargetUnclear(usage)
    if number in NOBODY or number == context.bot.id:
        raise TargetUnclear(texts.NOT_IN_PERSON)
    return await context.storage.roster.person(number)


async def named_chat(
    message: Message, words: Sequence[str], usage: str, context: Context
) -> Person | int:
    """Return the person whom a command names, or the id of a group, by default of its own.

    Raises TargetUnclear.
    """
    number = _number(words)
    if number is not None and number < 0:
        return number
    if words or is_reply(message) or message.chat.id > 0:
        return await named_person(message, words, usage, context)
    return message.chat.id


def offered_text(query: CallbackQuery) -> Message:
    """Return the message of the presser that the message with the button replies to.

    Raises Declined where it is gone, or is somebody else's.
    """
    offer = query.message if isinstance(query.message, Message) else None
    text = offer.reply_to_message if offer else None
    if text is None or not (text.text or text.caption):
        raise Declined(texts.TOO_OLD)
    if not text.from_user or text.from_user.id != query.from_user.id:
        raise Declined(texts.NOT_YOURS_TO_PRESS)
    return text


def is_reply(message: Message) -> bool:
    """Whether a message replies to another one than that which opened its topic."""
    replied = message.reply_to_message
    return replied is not None and not (
        message.is_topic_message
        and (replied.forum_topic_created or replied.message_id == message.message_thread_id)
    )


async def named_article(
    source_id: str, usage: str, context: Context, *, collections: Collection[str] | None
) -> Article:
    """Return the article with this id, or else with this address, in `collections`.

    Signs around a number are no part of it ("#1278", "1278."), nor are words ("no. 1278"): of
    several numbers the first counts. Raises Declined where there is none or more than one, with
    `usage` where there is no id.
    """
    if not source_id:
        raise Declined(usage)
    number = source_id[:LONGEST_ECHO]
    plain = plain_id(source_id)
    among = _NUMBER.search(plain)
    for written in dict.fromkeys((source_id, plain, among[0] if among else plain)):
        try:
            return await context.library.article(written, collections=collections)
        except ArticleNotFound:
            continue
        except AmbiguousArticle as error:
            raise Declined(texts.SEVERAL_ARTICLES, number=number) from error
    if found := await context.library.article_at(source_id, collections=collections):
        return found
    raise Declined(texts.NO_SUCH_ARTICLE, number=plain[:LONGEST_ECHO] or number)


def plain_id(written: str) -> str:
    """Return an id without the signs that people write around it, its digits as 0 to 9."""
    plain = "".join(
        str(unicodedata.digit(sign)) if sign.isdecimal() else sign
        for sign in unicodedata.normalize("NFKC", written.replace("№", " "))
    )
    return plain.strip(_AROUND_IDS)


def called(given: str, names: Iterable[str]) -> str | None:
    """Return which of the names is meant; capitals matter only where two differ in them."""
    alike = [name for name in names if name.casefold() == given.casefold()]
    return given if given in alike else alike[0] if len(alike) == 1 else None


def _replied_to(message: Message, usage: str) -> Person:
    replied = message.reply_to_message
    if not is_reply(message) or replied is None:
        raise TargetUnclear(usage)
    if replied.sender_chat or replied.forward_origin or replied.from_user is None:
        # The shown author is not the sender, or nobody in person.
        raise TargetUnclear(texts.NOT_IN_PERSON)
    return _in_person(replied.from_user)


def _in_person(user: User) -> Person:
    if user.is_bot or user.id in NOBODY:
        raise TargetUnclear(texts.NOT_IN_PERSON)
    return Person(user.id, user.full_name or "", user.username)


def _number(words: Sequence[str]) -> int | None:
    if len(words) != 1 or not words[0].removeprefix("-").isdecimal():
        return None
    number = int(words[0]) if len(words[0]) <= len(str(-LARGEST_ID)) else LARGEST_ID + 1
    return number if -LARGEST_ID <= number <= LARGEST_ID else None
