"""What a page shows beside its headline, where it carries no data for machines."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.reading.blocks import line
from index.reading.dates import parse_date
from index.reading.markup import lines_of
from index.reading.web.around import is_outside, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from lxml.html import HtmlElement

_SEPARATOR = re.compile(r"(?:\s+[|–—·»•-]+|\s*:)\s+|\s*[|｜_]\s*")
# Classes of headlines, among others of a page's headings.
_HEADLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:entry|post|article|story|news|node)[_-]*(?:title|headline|heading)\b"
)
_LONGEST_TITLE = 300
# Date and author stand in so many lines behind the headline, of which one may be a long lead.
_LINES_BEHIND, _LEAD, _LONGEST_LINE = 8, 150, 110
# Words of a line that says when a text appeared, beside those of the day.
_MOST_WORDS = 9
_WORDS = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[.!?。]$")
_UPDATED = re.compile(
    r"(?i)\W*(?:last )?(?:updated?|modified|edited|aktualisiert|zuletzt|mis à jour|modifié"
    r"|actualizado|aggiornato|atualizado|zaktualizowano|обновлено|изменено|更新|güncel)"
)
# Words in the classes of what holds the day.
_DATES = frozenset({
    "date", "datum", "fecha", "data", "published", "publish", "posted", "pubdate", "timestamp",
    "dateline", "datetime", "postdate",
})  # fmt: skip
_NAME = r"[^\W\d_a-z][\w.'’-]+(?: (?:de|da|di|van|von|der|[^\W\d_a-z][\w.'’-]*)){1,3}"
# A name in letters that need no spaces.
_DENSE_NAME = r"[\u4e00-\u9fff\u3040-\u30ff·・]{2,10}"


def headline(tree: HtmlElement, page: str) -> str | None:
    """Return the part of a page's title that stands on the page as its headline.

    None where none does, or where it is no part: sites put their name before it or behind it.
    """
    parts = [page, *filter(None, map(line, _SEPARATOR.split(page)))]
    called = {
        text
        for one in tree.iter("h1", "h2", "h3", "h4")
        if _HEADLINE_CLASS.search((one.get("class") or "").casefold())
        or one.get("itemprop") in {"headline", "name"}
        if (text := line(one.text_content())) and text in page and not is_outside(one)
    }
    if len(called) == 1:
        return called.pop()
    if tree.find(".//h1") is not None:
        return None
    shown = {one for one in lines_of(tree) if len(one) <= _LONGEST_TITLE}
    return max((part for part in parts if part in shown), key=len, default=None)


def beside(tree: HtmlElement, title: str | None) -> list[str]:
    """Return the lines behind a page's headline, none where it does not show it."""
    wanted = (title or "").casefold()
    lines = list(lines_of(tree))
    at = next((at for at, one in enumerate(lines) if one.casefold() == wanted), None)
    if at is None or not wanted:
        return []
    found: list[str] = []
    leads = 0
    for one in lines[at + 1 : at + 1 + _LINES_BEHIND]:
        is_text = _SENTENCE.search(one) and len(_WORDS.findall(one)) > _MOST_WORDS
        leads += bool(is_text) or len(one) > _LEAD
        if leads > 1:
            break
        found.append(one)
    return found


def date_beside(tree: HtmlElement, lines: Iterable[str]) -> date | None:
    """Return the day that a line beside the headline names, or that is the only one marked so."""
    for one in lines:
        if _is_dateline(one) and (day := parse_date(one)):
            return day
    marked = [
        text
        for one in tree.iter("span", "p", "div", "time", "small", "abbr", "li", "em", "strong")
        if (one.get("class") or one.get("id"))
        and not words_of(one).isdisjoint(_DATES)
        and _is_dateline(text := line(one.text_content()))
    ]
    days = {day for one in marked[:20] if (day := parse_date(one))}
    return days.pop() if len(days) == 1 else None


def author_beside(lines: Iterable[str]) -> str | None:
    """Return whom a line beside the headline names as the author."""
    for one in lines:
        if len(one) > _LONGEST_LINE:
            continue
        found = _byline().match(one) or _behind_date().search(one) or _labelled().search(one)
        if found:
            return found["name"]
    return None


@cache
def _byline() -> re.Pattern[str]:
    ends = r"$|\s*[,|·•–—(/;:-]|\s+\d|\s+(?i:in|on|am|le|el|il)\s"
    return re.compile(rf"(?i:{_authors()}):?\s(?P<name>{_NAME})(?={ends})")


@cache
def _behind_date() -> re.Pattern[str]:
    """Return the expression that finds the author behind a day: "on 2 March 2026 by ..."."""
    return re.compile(rf"\d(?:,|\s[|·•–—-])?\s(?i:{_authors()}):?\s(?P<name>{_NAME})$")


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(rf"(?:{_authors()})\s*[：:／/|｜]\s*(?P<name>{_DENSE_NAME})")


def _authors() -> str:
    """Return an expression for what stands before an author's name, in any language."""
    found = sorted(LANGUAGES.everywhere("lines", "authors"), key=len, reverse=True)
    return "|".join(map(re.escape, found))


def _is_dateline(text: str) -> bool:
    """Whether a line says when a text appeared, and does not tell of a day."""
    if not 0 < len(text) <= _LONGEST_LINE or _UPDATED.match(text):
        return False
    words = len(_WORDS.findall(text))
    return words <= _MOST_WORDS and (words <= 3 or not _SENTENCE.search(text))  # noqa: PLR2004
