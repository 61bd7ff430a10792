"""JSON Feed, and the export of a chat or channel that Telegram's app makes."""

from __future__ import annotations

import json
import re
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from index.errors import EmptyInput, Malformed, Reason
from index.reading.bundles.entries import Entry, article
from index.reading.markup import blocks_of_html
from index.reading.plain import looks_like_a_title
from index.text.punctuation import SPACED_ENDS, TERMINAL, UNSPACED_ENDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.errors import ReadingError
    from index.models import Article

# In a group people talk: only what is so long is an article. In characters.
LEAST_IN_GROUPS = 200
_SENTENCE_END = re.compile(rf"[{SPACED_ENDS}](?=\s|$)|[{UNSPACED_ENDS}]")
_ENDS, _LONGEST_FIRST = TERMINAL + ":;, ", 110


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield an article an item or a message. Raises EmptyInput, Malformed."""
    try:
        whole = json.loads(content)
    except RecursionError as error:
        raise Malformed(name, Reason.NESTED_TOO_DEEP) from error
    except ValueError as error:
        column = getattr(error, "colno", 1)
        raise Malformed(name, Reason.NOT_JSON, cause=str(error), column=column) from error
    if not isinstance(whole, dict):
        raise Malformed(name, Reason.NOT_AN_OBJECT)
    entries = list(_feed(whole) if "version" in whole and "items" in whole else _chats(whole))
    if not entries:
        raise EmptyInput(name, Reason.NO_ARTICLE)
    for number, entry in enumerate(entries, start=1):
        yield article(entry, name, number)


def _feed(whole: dict[str, Any]) -> Iterator[Entry]:
    for item in _objects(whole.get("items")):
        markup = _string(item.get("content_html"))
        text = _string(item.get("content_text")) or _string(item.get("summary")) or ""
        authors = next(filter(None, map(_authors, (item, whole))), [])
        yield Entry(
            blocks=blocks_of_html(markup) if markup else _paragraphs(text),
            id=_string(item.get("id")),
            title=_string(item.get("title")),
            published=_string(item.get("date_published")),
            author=", ".join(filter(None, (_string(one.get("name")) for one in authors))),
            publisher=_string(whole.get("title")),
            url=_string(item.get("url")),
        )


def _authors(item: dict[str, Any]) -> list[dict[str, Any]]:
    return list(_objects(item.get("authors")) or _objects([item.get("author")]))


def _chats(whole: dict[str, Any]) -> Iterator[Entry]:
    """Yield the messages of one chat, or of all chats of an account."""
    listed = whole.get("chats")
    for chat in [whole, *_objects(listed.get("list") if isinstance(listed, dict) else None)]:
        is_channel = "channel" in str(chat.get("type"))
        for message in _objects(chat.get("messages")):
            text = _message(message.get("text"))
            if message.get("type") != "message" or not text.strip():
                continue
            if is_channel or len(text) >= LEAST_IN_GROUPS:
                yield post(chat, message, text, is_channel=is_channel)


def post(chat: dict[str, Any], message: dict[str, Any], text: str, *, is_channel: bool) -> Entry:
    """Return a message as an entry: its first line is its title, if it looks like one."""
    first, _, rest = text.strip().partition("\n")
    if not looks_like_a_title(first.strip()):
        # A post may begin with its text: its text says again what stands for a title.
        title = _SENTENCE_END.split(first, maxsplit=1)[0].strip().rstrip(_ENDS)
        first, rest = shorten(title, _LONGEST_FIRST, placeholder="…"), text
    number = f"{chat.get('id', 'chat')}-{message.get('id', '')}"
    sender = _string(message.get("from"))
    channel = _string(chat.get("name"))
    return Entry(
        blocks=_paragraphs(rest if rest.strip() else text),
        id=number,
        title=first,
        published=_string(message.get("date")),
        author=_string(message.get("author")) if is_channel or sender == channel else sender,
        publisher=channel,
    )


def _message(text: object) -> str:
    """Return a message's text, which is cut at each word that is set in some way."""
    if isinstance(text, list):
        return "".join(map(_message, text))
    if isinstance(text, dict):
        return _string(text.get("text")) or ""
    return _string(text) or ""


def _paragraphs(text: str) -> list[str]:
    return text.split("\n\n")


def _objects(listed: object) -> list[dict[str, Any]]:
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def _string(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
