"""Plain text: the first line is the title if it looks like one, else the file's name is.

A line of nothing but the day on which it appeared may stand above the title.
"""

from __future__ import annotations

import html
import re
from html.entities import html5
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

from index.models import Article
from index.reading.datelines import day_alone
from index.text.punctuation import COLONS, COMMAS, EXCLAIMING, SEMICOLONS, STOPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.errors import ReadingError

# In characters: headlines are shorter, paragraphs longer.
LONGEST_TITLE = 200
LONGEST_SOURCE_ID = 200
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_INLINE = r"(?:a|b|i|u|em|strong|span|small|font|sup|sub|mark)"
_BLOCK = r"(?:p|div|h[1-6]|ul|ol|li|blockquote|section|article|figure|figcaption)"
_ATTRIBUTES = r"(?:\s[\w:-]{1,40}=[^<>\n]{0,300})?\s?"
# Of a text that is no page only its paragraphs show that its tags are tags.
_CLOSING_TAG = re.compile(rf"</{_BLOCK}>", re.IGNORECASE)
_END_OF_BLOCK = re.compile(rf"</?{_BLOCK}{_ATTRIBUTES}>[ \t]*\n?", re.IGNORECASE)
_END_OF_LINE = re.compile(r"<br\s?/?>[ \t]*\n?", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")
_TAG = re.compile(rf"</?(?:{_INLINE}|{_BLOCK}|br|img|hr){_ATTRIBUTES}/?>", re.IGNORECASE)
_SENTENCE_ENDS = tuple(STOPS + EXCLAIMING + SEMICOLONS + COLONS + COMMAS)


class Format(Protocol):
    """Interface of the modules in this package that read text."""

    def read(self, text: str, name: str) -> Iterator[Article | ReadingError]:
        """Yield the articles of a file's decoded text, and errors for what is none."""
        ...


def read(text: str, name: str) -> Iterator[Article]:
    """Yield the one article of a plain text file."""
    text = without_tags(without_entities(text)).strip()
    title, body = _first_line(text)
    day = day_alone(title)
    if day:
        below = _first_line(body)
        title, body = below if below[1] and looks_like_a_title(below[0]) else (title, body)
    if not body or not looks_like_a_title(title):
        title, body = title_from_name(name), text
    yield Article(source_id=id_from_name(name), title=title, text=body, published=day)


def _first_line(text: str) -> tuple[str, str]:
    first, _, rest = text.partition("\n")
    return first.strip(), rest.strip("\n").rstrip()


def without_entities(text: str) -> str:
    """Return a text with characters for entities of HTML (&amp;), also of those made twice."""
    for _ in range(2):
        text = _ENTITY.sub(_character, text)
    return text


def without_tags(text: str) -> str:
    """Return a text without the tags that a scraper left in it ("<p>Rain.</p>").

    Paragraphs and lines end where theirs do. A text in which nothing is closed has none.
    """
    if not _CLOSING_TAG.search(text):
        return text
    parted = _END_OF_LINE.sub("\n", _END_OF_BLOCK.sub("\n\n", text))
    return _BLANK_LINES.sub("\n\n", _TAG.sub("", parted)).strip("\n")


def _character(entity: re.Match[str]) -> str:
    known = entity[0][1] == "#" or entity[0][1:] in html5
    return html.unescape(entity[0]).replace("\xa0", " ") if known else entity[0]


def looks_like_a_title(line: str) -> bool:
    """Whether a first line is a headline and not the first paragraph."""
    return 0 < len(line) <= LONGEST_TITLE and not line.endswith(_SENTENCE_ENDS)


def id_from_name(name: str) -> str:
    """Return the file's name without its ending: the id of an article that carries none."""
    storable = name.encode("utf-8", "replace").decode()  # a name may be no text
    return (PurePath(storable).stem or storable)[:LONGEST_SOURCE_ID]


def title_from_name(name: str) -> str:
    """Return a readable title made of a file name."""
    storable = name.encode("utf-8", "replace").decode()
    return " ".join(PurePath(storable).stem.replace("_", " ").split()) or storable
