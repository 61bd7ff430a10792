"""Outline of a document: its blocks, and which of them is the title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from index.errors import EmptyInput, Reason
from index.languages import LANGUAGES
from index.models import Article
from index.reading.blocks import joined, line
from index.reading.bylines import author_at_top, is_lead
from index.reading.datelines import dateline, signs
from index.reading.dates import parse_date
from index.reading.plain import id_from_name, looks_like_a_title, title_from_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import Literal

# The day on which python-docx's empty document was made: every document made of it says so.
_NO_DAY = "2013-12-23T23:15:00"
# The title stands among so many blocks.
_FIRST_BLOCKS = 6


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraph, item, row or heading of a document; what its writer calls it."""

    text: str
    role: Literal["title", "heading", "text"] = "text"


@dataclass(frozen=True, slots=True)
class Properties:
    """Properties of a document, as they are written there."""

    title: str | None = None
    author: str | None = None
    created: str | None = None
    publisher: str | None = None

    @property
    def day(self) -> date | None:
        """The day on which it was made."""
        written = self.created or ""
        return None if written.startswith(_NO_DAY) else parse_date(written[:40])

    @property
    def person(self) -> str | None:
        """The author, unless a program names itself."""
        name = line(self.author or "")
        return None if _nobody().fullmatch(name) else name

    @property
    def heading(self) -> str | None:
        """The title, unless a program made it up."""
        title = line(self.title or "")
        return None if not title or _made_up().fullmatch(title) else title


def article(
    blocks: Sequence[Block], properties: Properties, name: str, *, untitled: bool = False
) -> Article:
    """Return the article of a document. Raises EmptyInput where it has no text.

    Its title is what stands at its top as one, else what its properties say. With `untitled` a
    short first line is a title as well.
    """
    shown = [Block(line(one.text), one.role) for one in blocks[:_FIRST_BLOCKS]]
    title = next((one.text for one in shown if one.role == "title" and one.text), None)
    said = properties.heading
    if title is None and said and any(_same(one.text, said) for one in shown):
        title = said
    above = list(takewhile(lambda one: not is_lead(one.text), shown))
    if title is None:
        # Over it may stand a day, or what kind of text it is.
        title = next((one.text for one in above if one.role == "heading" and one.text), None)
    title = title or said
    if title is None and untitled and len(blocks) > 1:
        lines = [one.text for one in above if one.text and not signs(one.text)]
        title = next((one for one in lines[:1] if looks_like_a_title(one)), None)
    kept = [
        one.text
        for number, one in enumerate(blocks)
        if not (title and number < _FIRST_BLOCKS and _same(one.text, title))
    ]
    text = joined(kept)
    if not text:
        raise EmptyInput(name, Reason.NO_TEXT)
    return Article(
        source_id=id_from_name(name),
        title=title or title_from_name(name),
        text=text,
        # The document's own words are surer than properties, which may be an older document's.
        published=dateline(text) or properties.day,
        author=author_at_top(text) or properties.person,
        publisher=properties.publisher,
    )


def _same(block: str, title: str) -> bool:
    return line(block).casefold() == title.casefold()


@cache
def _made_up() -> re.Pattern[str]:
    """Return the expression for what programs write as the title of a document when nobody does."""
    return re.compile(
        r"microsoft word\b.*|powerpoint.*|.*\.(?:docx?|odt|rtf|pdf|indd|qxd)"
        rf"|(?:{LANGUAGES.any_of('lines', 'untitled')})[\W\d]*",
        re.IGNORECASE,
    )


@cache
def _nobody() -> re.Pattern[str]:
    """Return the expression for whom programs name as the author then."""
    return re.compile(
        r"python-docx|microsoft.*|\W*"
        r"|.*\b(?:adobe|acrobat|latex|pandoc|libreoffice|openoffice)\b.*"
        rf"|{LANGUAGES.any_of('lines', 'nobody')}",
        re.IGNORECASE,
    )
