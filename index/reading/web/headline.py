"""Day and author beside a page's headline, for pages that carry no data for machines."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from index.reading.blocks import line
from index.reading.byline_patterns import full_name
from index.reading.bylines import MOST_WORDS, author_in, has_first_name, is_lead, is_sentence
from index.reading.datelines import day_alone, is_change, name_beside_day
from index.reading.dates import labelled_date, parse_date
from index.reading.markup import lines_of
from index.reading.stamps import stamp
from index.reading.web.around import is_outside, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from lxml.html import HtmlElement

_SEPARATOR = re.compile(r"(?:\s+[|–—·«»•-]+|\s*:)\s+|\s*[|｜_]\s*")
# Classes of headlines, among others of a page's headings.
_HEADLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:entry|post|article|story|news|node)[_-]*(?:title|headline|heading)\b"
)
_TITLE_CLASS = re.compile(
    r"(?:^|\s)(?:Mso(?:Title|Heading1)|(?:(?:news|article|story|lbl|txt)[_-]?)?"
    r"(?i:title|titel|titre|titulo|titolo|headline|heading|kop|tytul|baslik|overskrift|rubrik|zag))(?:\s|$)"
)
# Address of a site's first page.
_HOME = re.compile(r"/|https?://[^/]{1,200}/?|(?:https?://[^/]{1,200})?/index\.\w{2,5}")
_LARGE_FONT, _LONGEST_TITLE = 4, 300
# Date and author stand in so many lines behind the headline, of which one may be a long lead.
_LINES_ABOVE = 4
_LINES_BEHIND, _LONGEST_LINE = 8, 110
# Signs between a name and a day, or between names, that are left where one of them is taken out.
_SIGNS = " |｜·•–—,"
# Address that archives of mail set behind a name: "ann at mill.example".
_ADDRESS = re.compile(r"\s<?\S{1,60}(?:@|\sat\s)\S{1,60}\.\w+>?$")
# Between when a text appeared and when it was changed.
_PARTS = re.compile(r"\s*[|｜·•]\s*")
_WORDS = re.compile(r"[^\W\d_]+")
# Words in the classes of what holds the day.
_DATES = frozenset({
    "date", "datum", "fecha", "data", "published", "publish", "posted", "pubdate", "timestamp",
    "dateline", "datetime", "postdate",
})  # fmt: skip


def headline(tree: HtmlElement, page: str) -> str | None:
    """Return the part of a page's title that stands on the page as its headline.

    None where none does, or where it is no part: sites put their name before it or behind it.
    """
    parts = [page, *filter(None, map(line, _SEPARATOR.split(page)))]
    known: dict[HtmlElement, bool] = {}
    called = {
        text
        for one in tree.iter("h1", "h2", "h3", "h4")
        if _HEADLINE_CLASS.search((one.get("class") or "").casefold())
        or one.get("itemprop") in {"headline", "name"}
        if (text := line(one.text_content())) and text in page and not is_outside(one, known)
    }
    if len(called) == 1:
        return called.pop()
    if tree.find(".//h1") is not None:
        return _under_the_sites_name(tree, parts)
    if set_apart := _set_apart(tree):
        return set_apart
    shown = {one for one in lines_of(tree) if len(one) <= _LONGEST_TITLE}
    return max((part for part in parts if part in shown), key=len, default=None)


def _under_the_sites_name(tree: HtmlElement, parts: Sequence[str]) -> str | None:
    """Return the headline of a page whose one largest heading is the site's name.

    It leads to the first page, and another part of the page's title is a heading below it.
    """
    first, *others = tree.iter("h1")
    leads_home = any(_HOME.fullmatch(one.get("href") or "") for one in first.iter("a"))
    name = line(first.text_content())
    if others or not leads_home or name not in parts[1:]:
        return None
    below = {line(one.text_content()) for one in tree.iter("h2", "h3")}
    return max((one for one in parts[1:] if one != name and one in below), key=len, default=None)


def _set_apart(tree: HtmlElement) -> str | None:
    """Return what a page without headings sets as its title: by its class, or in large letters."""
    if any(True for _ in tree.iter("h1", "h2", "h3")):
        return None
    called = [
        one
        for one in tree.iter("p", "div", "span", "td")
        if _TITLE_CLASS.search(f"{one.get('class') or ''} {one.get('id') or ''}")
    ]
    fonts = [(_size(one), one) for one in tree.iter("font") if _size(one) >= _LARGE_FONT]
    largest = max((size for size, _ in fonts), default=0)
    called += [one for size, one in fonts if size == largest]
    texts = list(dict.fromkeys(filter(None, (line(one.text_content()) for one in called))))
    return texts[0] if len(texts) == 1 and len(texts[0]) <= _LONGEST_TITLE else None


def _size(font: HtmlElement) -> int:
    """Return how large letters are: 3 is usual."""
    written = (font.get("size") or "").strip()
    number = int(written[-1]) if written[-1:].isdecimal() else 0
    return 3 + number if written.startswith("+") else 0 if written.startswith("-") else number


def beside(tree: HtmlElement, title: str | None) -> list[str]:
    """Return the lines behind a page's headline, none where it does not show it."""
    wanted = (title or "").casefold()
    lines = list(lines_of(tree))
    at = next((at for at, one in enumerate(lines) if one.casefold() == wanted), None)
    if at is None or not wanted:
        return []
    found: list[str] = []
    leads = 0
    behind = (one.removeprefix("– ").strip(_SIGNS) for one in lines[at + 1 :])
    for one in islice(filter(None, behind), _LINES_BEHIND):
        leads += is_lead(one)
        if leads > 1:
            break
        found.append(one)
    return found


def date_beside(tree: HtmlElement, lines: Iterable[str]) -> date | None:
    """Return the day that a line beside the headline names, or that is the only one marked so."""
    for one in (part for whole in lines for part in (whole, *_PARTS.split(whole))):
        if _is_dateline(one) and (day := parse_date(one) or stamp(one)):
            return day
    marked = [
        text
        for one in tree.iter("span", "p", "div", "time", "small", "abbr", "li", "em", "strong")
        if (one.get("class") or one.get("id"))
        and not words_of(one).isdisjoint(_DATES)
        and _is_dateline(text := line(one.text_content()))
    ]
    days = {day for one in marked[:20] if (day := labelled_date(one))}
    return days.pop() if len(days) == 1 else None


def date_above(tree: HtmlElement) -> date | None:
    """Return the day that stands alone over the headline, in the block that holds both.

    A day over that block is the one on which the page was looked at, as often as not.
    """
    headings = list(tree.iter("h1"))
    if len(headings) != 1:
        return None
    before = headings[0].itersiblings(preceding=True)
    lines = [one for block in before for one in _parts_of(block)]
    days = {day for one in lines[:_LINES_ABOVE] if not is_change(one) and (day := day_alone(one))}
    return days.pop() if len(days) == 1 else None


def _parts_of(block: HtmlElement) -> Iterator[str]:
    """Yield the lines of a block, and their parts where several stand side by side."""
    for element in (block, *block.iter("span", "time", "small", "li")):
        yield from lines_of(element)


def author_beside(lines: Iterable[str]) -> str | None:
    """Return whom a line beside the headline names as the author."""
    listed = list(lines)
    return (
        next(filter(None, map(author_in, listed)), None)
        or next(filter(None, map(name_beside_day, listed)), None)
        or _over_a_day(listed)
    )


def _over_a_day(lines: Sequence[str]) -> str | None:
    """Return the name that stands alone in a line, with the day in one of the next two."""
    for at, one in enumerate(lines):
        days = any(_is_dateline(other) and parse_date(other) for other in lines[at + 1 : at + 3])
        name = _ADDRESS.sub("", one)
        if days and full_name().fullmatch(name) and has_first_name(name):
            return name
    return None


def _is_dateline(text: str) -> bool:
    """Whether a line says when a text appeared, and does not tell of a day."""
    if not 0 < len(text) <= _LONGEST_LINE or is_change(text):
        return False
    words = len(_WORDS.findall(text))
    return words <= MOST_WORDS and (words <= 3 or not is_sentence(text))  # noqa: PLR2004
