"""Metadata of a page's article: its machine-readable data first, then its visible lines."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from index.reading.blocks import line
from index.reading.dates import parse_date
from index.reading.web.around import drop_outside, is_outside
from index.reading.web.authors import author_of, bylines
from index.reading.web.headline import author_beside, beside, date_above, date_beside, headline
from index.reading.web.linked_data import linked_data, name_in, string

if TYPE_CHECKING:
    from datetime import date

    from lxml.html import HtmlElement

_SEPARATOR = re.compile(r"\s+[|–—·»:•-]+\s+")
# Behind a headline: the paper it is from, in brackets, and the site.
_BEHIND = re.compile(rf"(?:\s?[（(][^（()）]{{1,30}}[)）])?{_SEPARATOR.pattern}")
_CLASS_NAME = re.compile(r"\.([\w-]{1,60})")
# The day as pages mark it by a class that is the same everywhere.
_MICROFORMAT = "//time[@datetime and contains(concat(' ', @class, ' '), ' dt-published ')]"
# Characters: no headline is longer.
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Metadata:
    """Metadata of a page's article. Nothing of it is guessed."""

    title: str | None = None
    published: date | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    description: str | None = None
    inside: frozenset[str] = frozenset()


def metadata(tree: HtmlElement) -> Metadata:
    """Return what a page says of its article."""
    said = linked_data(tree)
    meta = _meta(tree)
    publisher = name_in(said.get("publisher")) or meta.get("og:site_name")
    title = _title(tree, said, meta, publisher)
    published, author = _published(tree, said, meta), author_of(tree, said, meta)
    if published is None or author is None:
        alone = deepcopy(tree)
        drop_outside(alone)
        for one in alone.iter("span", "time"):
            if not one.tail and len(one.text or "") > 1:
                one.tail = " "  # pages keep them apart by style
        lines = beside(alone, title)
        published = published or date_beside(alone, lines) or date_above(alone)
        published = published or _signed_date(alone) or _shown_date(alone)
        author = author or author_beside(lines)
    return Metadata(
        title=title,
        published=published,
        author=author,
        publisher=line(publisher) if publisher else None,
        url=_url(tree, said, meta),
        description=string(said.get("description"))
        or meta.get("og:description")
        or meta.get("description"),
        inside=_classes_inside(said),
    )


def _classes_inside(said: dict[str, Any]) -> frozenset[str]:
    """Return the classes of what a page says is a part of its article that is paid for."""
    parts = said.get("hasPart")
    listed = parts if isinstance(parts, list) else [parts]
    selectors = (string(one.get("cssSelector")) or "" for one in listed if isinstance(one, dict))
    return frozenset(name for one in selectors for name in _CLASS_NAME.findall(one[:500]))


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]")[:500]:
        for key in ("property", "name", "itemprop"):
            if element.get(key) and (value := line(element.get("content") or "")):
                found.setdefault(element.get(key).strip().casefold(), value)
    return found


def _title(
    tree: HtmlElement, said: dict[str, Any], meta: dict[str, str], publisher: str | None
) -> str | None:
    headings = [line(heading.text_content()) for heading in tree.xpath("//h1")[:5]]
    page = line(tree.findtext(".//title") or "")
    named = [string(said.get("headline")), string(said.get("name"))]
    # Some say what it is about there, and its title beside that.
    first = named[1] if named[1] in headings and named[0] not in headings else None
    first = first or named[0] or named[1]
    for title in (first, meta.get("og:title"), meta.get("twitter:title")):
        if title:
            return _without_site(line(title), publisher, headings)[:_LONGEST_TITLE]
    if called := headline(tree, page):
        return called
    shown = [heading for heading in headings if heading]
    if len(shown) == 1 or (shown and page.startswith(shown[0])):
        return shown[0][:_LONGEST_TITLE]
    if not page:
        # A piece of a page begins with its heading.
        begins = next(tree.iter("h1", "h2", "h3", "p"), None)
        page = line(begins.text_content()) if begins is not None and begins.tag != "p" else ""
    return _without_site(page, publisher, headings)[:_LONGEST_TITLE] or None


def _without_site(title: str, publisher: str | None, headings: list[str]) -> str:
    """Leave out the site's name behind a title."""
    if title in headings:
        return title
    for heading in headings:
        if heading and title.startswith(heading) and _BEHIND.match(title[len(heading) :]):
            return heading
    *front, last = _SEPARATOR.split(title)
    if front and publisher and last.casefold() == publisher.casefold():
        return title[: title.rindex(last)].rstrip(" |–—·»:•-")
    return title


def _published(tree: HtmlElement, said: dict[str, Any], meta: dict[str, str]) -> date | None:
    written = [
        string(said.get("datePublished")),
        *(meta.get(key) for key in _DATE_KEYS),
        *(one.get("datetime") for one in tree.xpath("//time[@pubdate and @datetime]")[:1]),
        *(one.get("datetime") for one in tree.xpath(_MICROFORMAT)[:1]),
        *(
            string(one.get("datetime") or one.get("content") or one.text_content())
            for one in tree.xpath('//*[@itemprop="datePublished"]')[:1]
        ),
    ]
    for one in written:
        if one and (day := parse_date(one[:40])):
            return day
    times = [
        string(one.get("datetime"))
        for one in tree.xpath("//time[@datetime]")[:50]
        if not is_outside(one)
    ]
    days = {parse_date(one[:40]) for one in times if one}
    return days.pop() if len(days) == 1 else None


_DATE_KEYS = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date",
    "dcterms.date", "citation_publication_date", "citation_date", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date",
    "date", "article.published", "cxenseparse:recs:publishtime",
)  # fmt: skip


def _shown_date(tree: HtmlElement) -> date | None:
    """Return the date that a page shows beside its headline, as a library finds it.

    It looks where such dates stand, and does not search the text: it would find some other day.
    """
    from htmldate import find_date  # noqa: PLC0415 - few pages need it

    found = find_date(tree, extensive_search=False, original_date=True)
    return parse_date(found) if found else None


def _signed_date(tree: HtmlElement) -> date | None:
    """Return the day that stands behind the name in a page's one such block."""
    days = {parse_date(text) for _, text in bylines(tree)} - {None}
    return days.pop() if len(days) == 1 else None


def _url(tree: HtmlElement, said: dict[str, Any], meta: dict[str, str]) -> str | None:
    canonical = [one.get("href") for one in tree.xpath('//link[@rel="canonical"][@href]')[:1]]
    page = said.get("mainEntityOfPage")
    own = page.get("@id") if isinstance(page, dict) else page
    for url in (*canonical, meta.get("og:url"), string(said.get("url")), string(own)):
        if url and _is_address(url.strip()):
            return str(url).strip()
    return None


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in (parts.hostname or "") and " " not in url
