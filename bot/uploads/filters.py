"""Filters that tell messages that may be articles from others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import MessageOriginUser
from telegram.ext import filters

from bot.addresses import is_address
from bot.uploads.batches import key_of
from index import Span, sentences

if TYPE_CHECKING:
    from telegram import Message

    from bot.uploads.batches import Batches

# A message with so many sentences and characters is rather an article than a question.
FEWEST_SENTENCES, SHORTEST_ARTICLE = 4, 200
_ASKING = ("?", "？", "؟", ";")


class GoesOn(filters.MessageFilter):
    """Messages with the rest of a text too long for one message."""

    def __init__(self, batches: Batches) -> None:
        super().__init__("GoesOn")
        self._batches = batches

    def filter(self, message: Message) -> bool:
        """Whether it is such a message."""
        return self._batches.goes_on(key_of(message))


class NotOwn(filters.MessageFilter):
    """Messages without the bot's own words: an answer is no article."""

    def filter(self, message: Message) -> bool:
        """Whether it is such a message."""
        return not is_own(message, message.get_bot().id)


class LooksLikeArticle(filters.MessageFilter):
    """Messages of many sentences, the last of which asks nothing."""

    def filter(self, message: Message) -> bool:
        """Whether it is such a message."""
        text = message.text or ""
        if len(text) < SHORTEST_ARTICLE or text.rstrip().endswith(_ASKING):
            return False
        parts = sentences(text, Span(0, len(text)), "")
        return len(parts) >= FEWEST_SENTENCES


class IsLink(filters.MessageFilter):
    """Messages that are an address of the web, and nothing else."""

    def filter(self, message: Message) -> bool:
        """Whether it is such a message."""
        return is_address((message.text or "").strip())


def is_own(message: Message, bot: int) -> bool:
    """Whether a message has the bot's own words, sent by it, through it or forwarded from it."""
    origin = message.forward_origin
    forwarded_from = origin.sender_user if isinstance(origin, MessageOriginUser) else None
    authors = (message.from_user, message.via_bot, forwarded_from)
    return any(author is not None and author.id == bot for author in authors)
