"""Rows of teasers behind an article, and blocks with links that want something of the reader."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.reading.blocks import ends_sentence, line
from index.reading.markup import BLOCKS
from index.reading.telling import tells
from index.reading.web.tree import short_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_ROW_TAGS = ("div", "section", "ul", "ol", "aside", "main", "article", "body", "td")
_ITEM_TAGS = {"div", "article", "li", "section", "a", "figure"}
# A row has so many teasers at least; each is so long at most, and its headline, which is a link, so
# long at least. In characters.
_LEAST_ITEMS, _LONGEST_ITEM, _LEAST_HEADLINE = 2, 350, 12
# A paragraph of the article, in characters, with so small a share of links at most.
_PARAGRAPH, _MOST_LINKED = 40, 0.3
_HOLDERS = {"p", "div", "li", "aside", "td"}
_LONGEST_INVITATION, _LONGEST_LINE = 300, 60
_SIGNS = " \t\n*•–—-»›→▶►>·|📩📬✉️"


def teasers(tree: HtmlElement, most: float) -> list[HtmlElement]:
    """Return the teasers in rows, and short lines with a link, behind an article's last paragraph.

    Where they have more than so many characters, the page is a list of them, and none is one.
    """
    rows = list(_rows(tree))
    within = {one for row in rows for item in row for one in item.iter()}
    order = {one: at for at, one in enumerate(tree.iter())}
    paragraphs = (one for one in tree.iter("p", "pre") if one not in within and _is_prose(one))
    last = max((order[one] for one in paragraphs), default=len(order))
    found = [item for row in rows if order[row[0]] > last for item in row]
    found += [
        one
        for one in tree.iter("p", "div", "a")
        if order[one] > last and one not in within and _is_short_with_a_link(one)
    ]
    return found if sum(len(one.text_content()) for one in found) <= most else []


def _is_short_with_a_link(element: HtmlElement) -> bool:
    if element.tag == "a":
        above = element.getparent()
        if above is None or above.tag not in {"body", "article", "main", "section"}:
            return False
    elif element.find(".//a") is None or _holds_blocks(element):
        return False
    text = short_text(element, _LONGEST_LINE)
    return bool(text) and not ends_sentence(text)


def invitations(tree: HtmlElement) -> list[HtmlElement]:
    """Return blocks with a link that begin as what wants something of the reader does."""
    holders: dict[HtmlElement, None] = {}
    for link in tree.iter("a", "button"):
        above = link.getparent()
        while above is not None and above.tag not in _HOLDERS:
            above = above.getparent()
        if above is not None:
            holders[above] = None
    found = []
    for one in holders:
        text = short_text(one, _LONGEST_INVITATION).strip(_SIGNS)
        if text and _invitation().match(text) and not tells(text) and not _holds_blocks(one):
            found.append(one)
    return found


def _holds_blocks(element: HtmlElement) -> bool:
    return any(each is not element for each in element.iter(*BLOCKS))


def _rows(tree: HtmlElement) -> Iterator[list[HtmlElement]]:
    """Yield blocks that stand side by side and are alike, each with a headline that is a link."""
    for parent in tree.iter(*_ROW_TAGS):
        alike = defaultdict(list)
        for child in parent:
            if child.tag in _ITEM_TAGS:
                alike[child.tag, child.get("class")].append(child)
        for items in alike.values():
            if len(items) >= _LEAST_ITEMS and all(map(_is_teaser, items)):
                yield items


def _is_teaser(item: HtmlElement) -> bool:
    text = short_text(item, _LONGEST_ITEM)
    if not text or item.find(".//h1") is not None:
        return False
    links = [item] if item.tag == "a" else list(item.iter("a"))
    headlines = (line(one.text_content()) for one in links if one.get("href"))
    headline = max(headlines, key=len, default="")
    return len(headline) >= _LEAST_HEADLINE and text.startswith(headline)


def _is_prose(paragraph: HtmlElement) -> bool:
    text = line(paragraph.text_content())
    linked = sum(len(one.text_content()) for one in paragraph.iter("a"))
    return len(text) >= _PARAGRAPH and ends_sentence(text) and linked <= _MOST_LINKED * len(text)


@cache
def _invitation() -> re.Pattern[str]:
    return re.compile(LANGUAGES.expression("lines", "invitations"), re.IGNORECASE)
