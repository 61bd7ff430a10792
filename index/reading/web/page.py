"""Web pages: one article, without what stands around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.errors import Malformed, Reason
from index.marks import ASIDE, OWN, Marks
from index.models import Article
from index.reading.blocks import ends_sentence, joined_with_starts
from index.reading.left_out import note, note_lines_first
from index.reading.plain import id_from_name, title_from_name
from index.reading.web.around_lines import lines_around
from index.reading.web.main_text import main_text
from index.reading.web.metadata import metadata
from index.reading.web.tree import parse, saved_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

# A page has no article where no block is longer, in characters, and none is a sentence.
_LONGEST_LABEL, _LEAST_SENTENCE = 60, 12
# Title of a server's page for a missing one, and the longest text of such a page, in characters.
_ERROR, _LONGEST_ERROR = re.compile(r"(?:error\s)?[45]\d\d\b\W*[^\W\d_]", re.IGNORECASE), 400
_UNSHOWN = {"script", "style", "noscript", "template"}
# A page without data for machines, whose date and author are looked for in all places. It is short,
# and so it is looked at in other ways as well; and it has a picture.
SAMPLES = (
    b"<html><body><p>The mill is sold.</p><figure><img><figcaption>The mill (photo: A. B.)</html>",
)


def read(content: bytes, name: str) -> Iterator[Article]:
    """Yield the one article of a page.

    Raises EmptyInput, TooLarge, or Malformed where there is none in it.
    """
    tree = parse(content, name)
    known = metadata(tree)
    shown = _shown(tree)
    found, known = main_text(tree, known)
    own = [one for number, one in enumerate(found.blocks) if number not in found.asides]
    text, starts = joined_with_starts(
        (one, [(0, ASIDE if number in found.asides else OWN)])
        for number, one in enumerate(found.blocks)
    )
    if not any(map(_says_something, own)) or _is_of_an_error(tree, text):
        raise Malformed(name, Reason.NO_ARTICLE)
    note_lines_first(lines_around(tree, text, [known.title or "", known.author or ""]))
    note("around", round(100 * (1 - _letters(text) / max(shown, 1))))
    yield Article(
        source_id=id_from_name(name),
        title=known.title or title_from_name(name),
        text=text,
        published=known.published,
        author=known.author,
        publisher=known.publisher,
        url=known.url or saved_from(content),
        marks=Marks("aside", tuple(starts)) if found.asides else None,
    )


def _says_something(block: str) -> bool:
    if len(block) > _LONGEST_LABEL:
        return True
    is_long = len(block) >= _LEAST_SENTENCE or not block.rstrip("…").isascii()
    return is_long and ends_sentence(block)


def _is_of_an_error(tree: HtmlElement, text: str) -> bool:
    """Whether a page tells that another one was not there: "404 Not Found"."""
    title = tree.findtext(".//title") or ""
    return len(text) <= _LONGEST_ERROR and _ERROR.match(title.strip()) is not None


def _shown(tree: HtmlElement) -> int:
    """Return how many letters a page shows."""
    return sum(
        _letters(element.text or "") * (element.tag not in _UNSHOWN) + _letters(element.tail or "")
        for body in tree.iter("body")
        for element in body.iter("*")
    )


def _letters(text: str) -> int:
    return sum(map(len, text.split()))
