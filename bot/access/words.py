"""The words of a message: its own, or those that it replies to. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telegram.constants import MessageEntityType
from telegram.ext import filters

from bot.access.targets import after_command
from index import small_talk

if TYPE_CHECKING:
    from telegram import Message

_CAPTION_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?=\s|\Z)")

_ASKS = re.compile("[?？؟]")


class ForBot(filters.MessageFilter):
    """Messages that mention the bot or reply to it."""

    def filter(self, message: Message) -> bool:
        """Whether it is such a message."""
        bot, answered = message.get_bot(), message.reply_to_message
        if answered and answered.from_user and answered.from_user.id == bot.id:
            return True
        kinds: list[str | None] = [MessageEntityType.MENTION]
        mentions = {**message.parse_entities(kinds), **message.parse_caption_entities(kinds)}
        name = f"@{bot.username}".casefold()
        return any(mention.casefold() == name for mention in mentions.values())


class CaptionCommand(filters.MessageFilter):
    """Messages whose caption begins with one of these commands of the bot; with none, with any."""

    def __init__(self, *names: str) -> None:
        super().__init__(f"CaptionCommand({', '.join(names)})")
        self._names = names

    def filter(self, message: Message) -> bool:
        """Whether it is such a message."""
        found = _CAPTION_COMMAND.match(message.caption or "")
        if not found:
            return False
        name, bot = found[1].casefold(), found[2]
        for_bot = not bot or bot.casefold() == message.get_bot().username.casefold()
        return for_bot and (not self._names or name in self._names)


class CaptionAsks(filters.MessageFilter):
    """Messages whose caption has a question mark."""

    def filter(self, message: Message) -> bool:
        """Whether it is such a message."""
        return _ASKS.search(message.caption or "") is not None


class Says(filters.MessageFilter):
    """Messages that ask nothing of the articles, but say one of these things: "hello", "more"."""

    def __init__(self, *kinds: str) -> None:
        super().__init__(f"Says({', '.join(kinds)})")
        self._kinds = kinds

    def filter(self, message: Message) -> bool:
        """Whether it is such a message."""
        said = small_talk(without_mention(words_in(message), message.get_bot().username))
        return said is not None and said.kind in self._kinds


def words_in(message: Message) -> str:
    """Return the text of a message, or else the caption of what it shows."""
    return message.text or message.caption or ""


def asked_by_command(message: Message, username: str) -> str:
    """Return the text after a command, or else of the message that the command replies to.

    Where that is only a mark ("/ask ?"), it asks what is replied to.
    """
    words = after_command(message)
    return words if has_words(words) else replied_words(message, username) or words


def asked_of_bot(message: Message, username: str) -> str:
    """Return the text that mentions a bot, or else of the message that the mention replies to."""
    words = without_mention(words_in(message), username)
    if has_words(words) or words == words_in(message):
        return words
    return replied_words(message, username) or words


def replied_words(message: Message, username: str) -> str:
    """Return what a message replies to: what it quotes of that, or all of it.

    Of a message in another chat there is only the quotation, of a poll what it asks.
    """
    if message.quote:
        return without_mention(message.quote.text, username)
    replied = message.reply_to_message
    if not replied:
        return ""
    words = replied.poll.question if replied.poll else words_in(replied)
    return without_mention(words, username)


def without_mention(text: str, username: str) -> str:
    """Return a text without the bot's name in it."""
    return re.sub(rf"@{re.escape(username)}\b", " ", text, flags=re.IGNORECASE).strip()


def has_words(text: str) -> bool:
    """Whether a text has a letter or a digit."""
    return any(character.isalnum() for character in text)
