"""The lead of an article, which extractors drop: it stands apart from the text, in a header."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.reading.blocks import ends_sentence, line
from index.reading.markup import BLOCKS
from index.reading.web.around import is_outside
from index.text.scripts import DENSE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

# So much of the description must agree, in characters, for a block to be the lead.
_LEAD_BEGINS = 50
_LONGEST_LEAD = 1_500
# A paragraph between headline and text: it is so long, and a sentence. There are so many at most.
_LEAST_LEAD, _MOST_LEADS = 60, 2
# A character of Chinese says as much as three letters, three letters of Arabic as much as four.
_OF_A_DENSE = 2
_WITHOUT_VOWELS = re.compile("[\u0590-\u06ff]")
_HEADINGS = ("h1", "h2", "h3", "h4")
# Largest share of links in a lead, by its characters.
_MOST_LINKED = 0.3


def lead(tree: HtmlElement, blocks: list[str], description: str | None) -> str | None:
    """Return the block that begins as the page's description does, where extraction lost it.

    Extractors drop leads: they stand in a header, apart from the text, on a third of news pages.
    """
    wanted = line(description or "").rstrip(".… ")
    if len(wanted) < _LEAD_BEGINS:
        return None
    begins = wanted[:_LEAD_BEGINS].casefold()
    if any(begins in line(block).casefold() for block in blocks):
        return None
    for element in tree.iter("p", "div", "h2", "h3", "span", "strong", "section", "header"):
        text = element.text_content()
        first = text.lstrip()[:1]
        if first.isprintable() and not begins.startswith(first.casefold()):
            continue  # most are something else from the first letter on
        text = line(text)
        if len(text) <= _LONGEST_LEAD and text.casefold().startswith(begins):
            return text
    return None


def leads_between(tree: HtmlElement, title: str | None, blocks: Sequence[str]) -> list[str]:
    """Return the paragraphs that stand between the headline and the first of the text's blocks.

    None where the page shows no such headline, or more than a few of them.
    """
    wanted = line(title or "").casefold()
    first = next((line(one)[:_LEAD_BEGINS].casefold() for one in blocks), "")
    if not wanted or not first:
        return []
    found: list[str] = []
    known: dict[HtmlElement, bool] = {}
    for one, text in _behind(tree, wanted):
        if text.casefold().startswith(first):
            return found if len(found) <= _MOST_LEADS else []
        if _is_lead(one, text, known) and text not in found:
            found.append(text)
    return []  # the text stands elsewhere


def _behind(tree: HtmlElement, wanted: str) -> Iterator[tuple[HtmlElement, str]]:
    """Yield the blocks of text behind a headline, with their text."""
    is_behind = False
    for one in tree.iter("p", "div", *_HEADINGS):
        if any(each.tag in BLOCKS for each in one):
            continue
        text = line(one.text_content())
        if is_behind and text:
            yield one, text
        is_behind = is_behind or (one.tag in _HEADINGS and text.casefold() == wanted)


def _size(text: str) -> float:
    """Return how long a text would be with an alphabet that has vowels."""
    return (
        len(text) + _OF_A_DENSE * len(DENSE.findall(text)) + len(_WITHOUT_VOWELS.findall(text)) / 3
    )


def _is_lead(element: HtmlElement, text: str, known: dict[HtmlElement, bool]) -> bool:
    if not _LEAST_LEAD <= _size(text) <= _LONGEST_LEAD or not ends_sentence(text):
        return False
    linked = sum(len(one.text_content()) for one in element.iter("a"))
    in_figure = any(one.tag in {"figure", "figcaption"} for one in element.iterancestors())
    may_be_one = linked <= _MOST_LINKED * len(text) and not in_figure
    return may_be_one and not is_outside(element, known)
