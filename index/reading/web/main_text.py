"""The article's text in a page: what belongs to it, in paragraphs, and nothing around it."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from index.reading.blocks import BREAK, ends_sentence, line, without_repeats, wrapped
from index.reading.buttons import without_buttons
from index.reading.bylines import LAST_LINES, author_at_end
from index.reading.dates import parse_date
from index.reading.markup import BLOCKS
from index.reading.web.around import prune, words_of
from index.reading.web.captions import as_paragraphs, without_captions
from index.reading.web.lead import lead, leads_between
from index.reading.web.placed_captions import with_captions
from index.text.scripts import DENSE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from configparser import ConfigParser

    from lxml.etree import _Element
    from lxml.html import HtmlElement

    from index.reading.web.metadata import Metadata
    from index.reading.web.placed_captions import Found

# Words in the classes and ids of what holds the posts of a ticker.
_TICKERS = frozenset({"live", "liveblog", "ticker", "liveticker", "updates", "timeline", "feed"})
_BLOCK_TAGS = BLOCKS | {"blockquote", "hr"}
# In characters: shorter text between blocks is a label.
_LEAST_LOOSE = 40
# In characters: fewer of such scripts are no article, where so large a part of a page is in one.
_LEAST_OF_DENSE, _DENSE_SHARE = "80", 3
# So far above a block stand the paragraphs that it is one of.
_LEVELS = 2
# A cell of data has fewer characters.
_LONGEST_CELL = 1_000
# Permanent links behind headings.
_ANCHOR = re.compile(r"\s*[#¶§🔗]+$")
# An address to write to stands in a short line at the end, in characters.
_ADDRESS, _LONGEST_ADDRESS = re.compile(r"\S@\w[\w-]*\.\w"), 100
# Lines at the beginning and at the end that may repeat title, author and date; in characters, how
# much else they say at most.
_HEAD_LINES, _BYLINE_WORDS, _LONGEST_DATELINE = 4, 25, 50


def main_text(tree: HtmlElement, known: Metadata) -> tuple[Found, Metadata]:
    """Return the blocks of a page's article: its lead, paragraphs, headings, items, rows, captions.

    With them comes what is known of it, and what its last lines tell beyond that.
    """
    pruned = deepcopy(tree)
    prune(pruned, known.inside)
    _free_of_layout(pruned)
    # Captions are put back where they stand. Of some pages they are all the text that there is.
    blocks = _extracted(without_captions(pruned))
    told = len("".join("".join(_without_head(blocks, known)).split()))
    if (essay := as_paragraphs(pruned, told)) is not None:
        pruned = essay
    if essay is not None or not told:
        blocks = _extracted(pruned)
    if said := lead(pruned, blocks, known.description):
        blocks.insert(0, said)
    else:
        blocks = [*leads_between(pruned, known.title, blocks), *blocks]
    # A sign alone parts paragraphs, or is an ornament.
    blocks = without_buttons(one for one in blocks if any(map(str.isalnum, one)))
    known = _with_signature(blocks, known)
    return with_captions(pruned, without_repeats(_without_head(blocks, known))), known


def _extracted(tree: HtmlElement) -> list[str]:
    """Return the blocks that trafilatura finds in a page."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - a second, and only pages need it

    found = bare_extraction(
        deepcopy(tree),
        config=_settings(is_dense=_is_dense(tree)),
        include_comments=False,
        include_tables=True,
        include_links=False,
        include_images=False,
        include_formatting=False,
        with_metadata=False,
    )
    body = getattr(found, "body", None)
    return list(_blocks(body)) if body is not None else []


def _is_dense(tree: HtmlElement) -> bool:
    """Whether a page is written in characters of which few say much."""
    text = tree.text_content()
    return len(DENSE.findall(text)) > len(text.replace(" ", "")) / _DENSE_SHARE


@cache
def _settings(*, is_dense: bool) -> ConfigParser:
    """Return the settings of the extractor, which takes short texts for none, and all of a page."""
    from trafilatura.settings import DEFAULT_CONFIG  # noqa: PLC0415

    settings = deepcopy(DEFAULT_CONFIG)
    if is_dense:
        settings["DEFAULT"]["MIN_EXTRACTED_SIZE"] = _LEAST_OF_DENSE
    return settings


def _with_signature(blocks: list[str], known: Metadata) -> Metadata:
    """Return what is known, with the author that one of the last lines names, and its day."""
    if known.author or not (found := author_at_end(blocks)):
        return known
    at, author = found
    return replace(known, author=author, published=known.published or parse_date(blocks[at]))


def _without_head(blocks: list[str], known: Metadata) -> list[str]:
    """Leave out lines at the beginning and the end that only repeat what is known of an article."""
    kept = []
    for number, block in enumerate(blocks):
        is_first, is_last = number < _HEAD_LINES, number >= len(blocks) - LAST_LINES
        words = line(block)
        is_title = is_first and known.title is not None and words == known.title
        if is_first and known.title:
            # One line may hold the title and the day or the author under it.
            words = words.removeprefix(known.title).strip() or words
        is_byline = (
            (is_first or is_last)
            and known.author is not None
            and known.author in words
            and len(words) <= len(known.author) + _BYLINE_WORDS
        )
        is_dateline = (
            is_first
            and known.published is not None
            and len(words) <= _LONGEST_DATELINE
            and parse_date(words) == known.published
        )
        is_address = (
            is_last and len(words) <= _LONGEST_ADDRESS and _ADDRESS.search(words) is not None
        )
        if not (is_title or is_byline or is_dateline or is_address):
            kept.append(block)
    return kept


def _free_of_layout(tree: HtmlElement) -> None:
    """Make plain blocks of tables that hold whole articles, as old pages have them."""
    for table in list(tree.iter("table")):
        cells = list(table.iter("td", "th"))
        longest = max((len(cell.text_content()) for cell in cells), default=0)
        if longest > _LONGEST_CELL or any(True for _ in table.iter("h1", "p", "article")):
            for part in list(table.iter("table", "tbody", "tr", "td", "th")):
                part.tag = "div"
    _join_posts(tree)
    _make_paragraphs(tree)
    for block in list(tree.iter("div", "body")):
        _wrap_loose_text(block)


def _make_paragraphs(tree: HtmlElement) -> None:
    """Make paragraphs of blocks of text among paragraphs, which extraction would pass over."""
    for figure in tree.iter("figure"):
        if figure.find(".//img") is None and figure.find(".//figcaption") is None:
            figure.tag = "div"  # a box, and no picture
    for block in list(tree.iter("div")):
        if any(one.tag in _BLOCK_TAGS for one in block) or any(map(_is_block, block)):
            continue
        text = block.text_content().strip()
        if len(text) < _LEAST_LOOSE or not ends_sentence(text):
            continue
        above = (one for one in block.iterancestors() if one.tag in {"div", "section", "article"})
        for holder in islice(above, _LEVELS):
            if sum(one.tag == "p" for one in holder) > 1:
                block.tag = "p"
                break


def _join_posts(tree: HtmlElement) -> None:
    """Make one article of the posts of a ticker, of which extraction would take the first."""
    for holder in list(tree.iter("div", "section", "main")):
        posts = [one for one in holder if one.tag == "article"]
        if len(posts) > 1 and not words_of(holder).isdisjoint(_TICKERS):
            holder.tag = "article"
            for post in posts:
                post.tag = "div"
                for header in post.iter("header"):
                    header.tag = "div"


def _wrap_loose_text(block: HtmlElement) -> None:
    """Make paragraphs of text between the blocks of a block, which extraction would pass over."""
    for child in list(block):
        following = child.getnext()
        text = child.tail or ""
        if len(text) > _LEAST_LOOSE and _is_block(child) and _is_block(following):
            paragraph = child.makeelement("p")
            paragraph.text, child.tail = text, None
            child.addnext(paragraph)


def _is_block(element: HtmlElement | None) -> bool:
    if element is None or element.tag in _BLOCK_TAGS:
        return True
    return any(True for _ in element.iter("h1", "h2", "h3"))


def _blocks(body: _Element) -> Iterator[str]:
    """Yield the blocks of what trafilatura made of a page: a tree of p, head, list, table."""
    for element in body:
        tag = element.tag
        if tag == "head":
            yield _ANCHOR.sub("", line(_text(element)))
        elif tag == "list":
            yield "\n".join(_items(element))
        elif tag == "table":
            yield "\n".join(_rows(element))
        elif tag == "quote" and len(element):
            yield _text(element) if element.text and element.text.strip() else ""
            yield from _blocks(element)
        elif tag == "code":
            yield "".join(_pieces(element, "\n")).strip("\n")
        else:
            yield _text(element)
        if element.tail and element.tail.strip():
            yield line(element.tail)


def _items(element: _Element) -> Iterator[str]:
    for item in element.iter("item"):
        if any(one.tag == "list" for one in item):
            continue
        if text := line(_text(item)):
            yield f"– {text}"


def _rows(element: _Element) -> Iterator[str]:
    for row in element.iter("row"):
        if text := " | ".join(filter(None, (line(_text(cell)) for cell in row.iter("cell")))):
            yield text


def _text(element: _Element) -> str:
    return wrapped("".join(_pieces(element, BREAK)))


def _pieces(element: _Element, line_end: str) -> Iterator[str]:
    for one in element.iter():
        if one.tag == "lb":
            yield line_end
        elif one.text:
            yield one.text
        if one is not element and one.tail:
            yield one.tail
