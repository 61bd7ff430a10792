"""Letters of a page: its words are compared by them, whatever blanks and breaks are between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.reading.blocks import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def letters(text: str) -> str:
    """Return the letters of a text as they are compared."""
    return "".join(tidy(text).split()).casefold()


def count(element: HtmlElement) -> int:
    """Return how many letters an element has."""
    return sum(len(letters(str(text))) for text in element.itertext())


def says_more(element: HtmlElement, most: int) -> bool:
    """Whether an element has more letters than so many."""
    found = 0
    for text in element.itertext():
        found += len(letters(str(text)))
        if found > most:
            return True
    return False
