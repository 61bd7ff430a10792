"""Posts: messages that become articles, pasted, forwarded, or sent in a channel. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from telegram import (
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
)

from bot.addresses import is_address
from bot.views.rich_text import clip, one_line
from index import Article, ReadingError, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from telegram import Chat, Message

# The longest title that is made of a text's beginning.
LONGEST_TITLE_UNITS = 120  # of UTF-16
_LINKS: list[str | None] = ["url", "text_link"]
_TELEGRAM = frozenset({"t.me", "telegram.me", "telegram.dog"})
# Ends of a sentence: a text that is parted there goes on in a new paragraph.
_ENDS = (".", "!", "?", "…", "”", '"', "»", "\n", ":")


@dataclass(frozen=True, slots=True)
class Post:
    """A text with what Telegram knows of it.

    `pasted` is whether it was written to the bot; the rest of it may follow its `last_part`.
    """

    id: str
    text: str
    published: date | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    pasted: bool = False
    last_part: str = ""

    def longer_by(self, text: str) -> Post:
        """Return the post with its next part, which came in a message of its own."""
        gap = "\n\n" if self.text.rstrip(" ").endswith(_ENDS) else " "
        whole = f"{self.text}{gap}{text}"
        return replace(self, id=_id_of(whole), text=whole, last_part=text)

    def articles(self) -> Iterator[Article | ReadingError]:
        """Yield the article that the text is, or those that it holds in a format of files."""
        for item in read(self.text.encode("utf-8", "replace"), f"{self.id}.txt"):
            if isinstance(item, ReadingError):
                yield item
                continue
            untitled = item.text.strip() == self.text.strip()
            first_line = one_line(self.text.strip().partition("\n")[0])
            yield replace(
                item,
                title=clip(first_line, LONGEST_TITLE_UNITS) if untitled else item.title,
                published=item.published or self.published,
                author=item.author or self.author,
                publisher=item.publisher or self.publisher,
                url=item.url or self.url,
            )


def pasted(text: str) -> Post:
    """Return a text that somebody wrote to the bot."""
    return Post(_id_of(text), text, pasted=True, last_part=text)


def posted(message: Message) -> Post:
    """Return a message's text, with its author, publisher and date as far as Telegram says."""
    text = message.text or message.caption or ""
    origin = message.forward_origin
    if origin is None:
        if message.sender_chat and message.sender_chat.id == message.chat.id:
            return _of_channel(message.chat, message.message_id, message, message.author_signature)
        author = message.from_user.full_name if message.from_user else None
        return Post(_id_of(text), text, message.date.date(), author)
    published = origin.date.date()
    if isinstance(origin, MessageOriginChannel):
        post = _of_channel(origin.chat, origin.message_id, message, origin.author_signature)
        return replace(post, published=published)
    author = publisher = None
    if isinstance(origin, MessageOriginUser):
        author = origin.sender_user.full_name
    elif isinstance(origin, MessageOriginHiddenUser):
        author = origin.sender_user_name
    elif isinstance(origin, MessageOriginChat):
        author, publisher = origin.author_signature, origin.sender_chat.title
    return Post(_id_of(text), text, published, author, publisher)


def linked(message: Message) -> str | None:
    """Return the first address that a forwarded message links to beside its own words, if any.

    Links within Telegram are none: they lead to channels and posts, which hold no page.
    """
    text = message.text or message.caption or ""
    if message.forward_origin is None:
        return None
    # A message has words or a caption, and the entities of those.
    parse = message.parse_entities if message.text else message.parse_caption_entities
    for entity, words in parse(_LINKS).items():
        address = entity.url or words
        whole = address if "://" in address else f"https://{address}"
        host = whole.partition("://")[2].partition("/")[0].casefold()
        if is_address(whole) and host not in _TELEGRAM and text.strip() != words:
            return whole
    return None


def _of_channel(channel: Chat, number: int, message: Message, author: str | None) -> Post:
    """Return a channel's post, with its address where the channel is public."""
    name = channel.username or str(channel.id).removeprefix("-100").removeprefix("-")
    return Post(
        id=f"{name}-{number}",
        text=message.text or message.caption or "",
        published=message.date.date(),
        author=author,
        publisher=channel.title,
        url=f"https://t.me/{channel.username}/{number}" if channel.username else None,
    )


def _id_of(text: str) -> str:
    """Return the id of a text that has none: the same text again is the same article."""
    return f"text-{sha256(text.encode('utf-8', 'replace')).hexdigest()[:8]}"
