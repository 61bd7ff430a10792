"""What a page says of its article: the data it carries for machines first, then what it shows."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from index.languages import LANGUAGES
from index.reading.blocks import line
from index.reading.bylines import author_in, is_byline, without_by
from index.reading.dates import parse_date
from index.reading.web.around import drop_outside, is_outside
from index.reading.web.headline import author_beside, beside, date_above, date_beside, headline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting)$")
_SEPARATOR = re.compile(r"\s+[|–—·»:•-]+\s+")
_CLASS_NAME = re.compile(r"\.([\w-]{1,60})")
_LONGEST_BYLINE_PARTS = 3
# A full stop behind so few letters belongs to them: Jr., M.
_LONGEST_INITIAL = 3
# Words in the classes of what holds an author's name, and names of two words and more.
_LONGEST_BYLINE = 80
_AUTHOR_CLASSES = re.compile(
    r"(?i)(?:^|[\s_-])(?:author|writer|reporter|byline|autor|autora|auteur|autore|verfasser|yazar|muhabir|journalist|"
    r"field--name-uid|avtor)(?:[_-]+(?:name|link|title|block))*(?=$|\s|__)"
)
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")
_AUTHOR_CLASS = "contains(concat(' ', normalize-space(@class), ' '), ' {} ')"
# Characters: no name of a person, and no headline, is longer.
_LONGEST_NAME, _LONGEST_TITLE = 120, 300
_AUTHOR_KEYS = (
    "author", "article:author", "parsely-author", "dc.creator", "dcterms.creator",
    "citation_author", "byl", "sailthru.author",
)  # fmt: skip
# How deep JSON of a page is looked through, and how much of it.
_DEPTH, _MOST_NODES = 6, 2_000


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a page's article. Nothing of it is guessed."""

    title: str | None = None
    published: date | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    description: str | None = None
    inside: frozenset[str] = frozenset()


def metadata(tree: HtmlElement) -> Metadata:
    """Return what a page says of its article."""
    said = _linked_data(tree)
    meta = _meta(tree)
    publisher = _name(said.get("publisher")) or meta.get("og:site_name")
    title = _title(tree, said, meta, publisher)
    published, author = _published(tree, said, meta), _author(tree, said, meta)
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
        description=_string(said.get("description"))
        or meta.get("og:description")
        or meta.get("description"),
        inside=_classes_inside(said),
    )


def _classes_inside(said: dict[str, Any]) -> frozenset[str]:
    """Return the classes of what a page says is a part of its article that is paid for."""
    parts = said.get("hasPart")
    listed = parts if isinstance(parts, list) else [parts]
    selectors = (_string(one.get("cssSelector")) or "" for one in listed if isinstance(one, dict))
    return frozenset(name for one in selectors for name in _CLASS_NAME.findall(one[:500]))


def _linked_data(tree: HtmlElement) -> dict[str, Any]:
    """Return the first article that a page's JSON-LD describes, {} where it describes none."""
    nodes: list[dict[str, Any]] = []
    for script in tree.xpath('//script[@type="application/ld+json"]')[:20]:
        try:
            # Line ends inside strings are an error that many make.
            loaded = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        nodes += _nodes(loaded)
    article = next(filter(_is_article, nodes), {})
    named = {
        one["@id"]: one for one in nodes if isinstance(one.get("@id"), str) and one.get("name")
    }
    people = {key: _whole(article.get(key), named) for key in ("author", "publisher")}
    return article | people


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE.search(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _whole(value: object, named: dict[str, dict[str, Any]]) -> object:
    """Return whoever is meant, where a page only says under which id it tells of them."""
    if isinstance(value, list):
        return [_whole(one, named) for one in value]
    if isinstance(value, dict) and not value.get("name"):
        return named.get(str(value.get("@id")), value)
    return value


def _nodes(loaded: object) -> Iterator[dict[str, Any]]:
    waiting: list[tuple[object, int]] = [(loaded, 0)]
    for count, (one, depth) in enumerate(waiting):
        if count > _MOST_NODES:
            return
        if isinstance(one, dict):
            yield one
        if depth < _DEPTH:
            inside = one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
            waiting += [(each, depth + 1) for each in inside if isinstance(each, dict | list)]


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
    named = [_string(said.get("headline")), _string(said.get("name"))]
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
        if heading and title.startswith(heading) and _SEPARATOR.match(title[len(heading) :]):
            return heading
    *front, last = _SEPARATOR.split(title)
    if front and publisher and last.casefold() == publisher.casefold():
        return title[: title.rindex(last)].rstrip(" |–—·»:•-")
    return title


def _published(tree: HtmlElement, said: dict[str, Any], meta: dict[str, str]) -> date | None:
    written = [
        _string(said.get("datePublished")),
        *(meta.get(key) for key in _DATE_KEYS),
        *(one.get("datetime") for one in tree.xpath("//time[@pubdate and @datetime]")[:1]),
        *(
            _string(one.get("datetime") or one.get("content") or one.text_content())
            for one in tree.xpath('//*[@itemprop="datePublished"]')[:1]
        ),
    ]
    for one in written:
        if one and (day := parse_date(one[:40])):
            return day
    times = [
        _string(one.get("datetime"))
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


def _author(tree: HtmlElement, said: dict[str, Any], meta: dict[str, str]) -> str | None:
    for written in (
        _name(said.get("author")),
        *(meta.get(key) for key in _AUTHOR_KEYS),
        *(value for key, value in meta.items() if key.endswith((":author", ".author"))),
        *_labelled(meta),
        *_shown_authors(tree),
    ):
        if written and (name := _person(written)):
            return name
    return None


def _labelled(meta: dict[str, str]) -> Iterator[str]:
    """Yield who wrote it, as pages tell in their cards: a label, and what it labels."""
    for number in "12":
        label = meta.get(f"twitter:label{number}", "").casefold().strip(" :")
        if label in LANGUAGES.everywhere("lines", "authors"):
            yield meta.get(f"twitter:data{number}", "")


def _shown_authors(tree: HtmlElement) -> Iterator[str]:
    for path in (
        '//*[@rel="author"]',
        '//*[@itemprop="author"]//*[@itemprop="name"]',
        '//*[@itemprop="author"]',
        *(f"//*[{_AUTHOR_CLASS.format(name)}]" for name in ("author", "byline", "author-name")),
    ):
        # More than a few are a list of all who write there.
        found = tree.xpath(path)[:4]
        names = list(dict.fromkeys(line(one.text_content()) for one in found))
        if 0 < len(names) <= 3:  # noqa: PLR2004
            yield ", ".join(name for name in names if name)
    if (named := _called_author(tree)) is not None:
        yield named
    bylines = {name for name, _ in _bylines(tree)}
    if len(bylines) == 1:
        yield bylines.pop()


def _bylines(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each block that says who wrote it and when, and no more."""
    for one in tree.iter("p", "div", "span", "address", "small"):
        if len(one) <= _LONGEST_BYLINE_PARTS:
            text = line(one.text_content() if len(one) else one.text or "")
            name = author_in(text) if len(text) <= _LONGEST_NAME else None
            if name and (text.rstrip(".,").endswith(name.rstrip(".")) or is_byline(text)):
                yield name, text


def _signed_date(tree: HtmlElement) -> date | None:
    """Return the day that stands behind the name in a page's one such block."""
    days = {parse_date(text) for _, text in _bylines(tree)} - {None}
    return days.pop() if len(days) == 1 else None


def _called_author(tree: HtmlElement) -> str | None:
    """Return the one name that stands in what is called an author's name, in some language."""
    known: dict[HtmlElement, bool] = {}
    names = {
        text
        for one in tree.iter("p", "div", "span", "a", "li", "h4", "address")
        if _AUTHOR_CLASSES.search(f"{one.get('class') or ''} {one.get('id') or ''}")
        and len(one.text_content()) <= _LONGEST_BYLINE
        and _FULL_NAME.fullmatch(text := without_by(line(one.text_content())))
        and not is_outside(one, known)
    }
    return names.pop() if len(names) == 1 else None


def _person(written: str) -> str | None:
    name = without_by(line(written)).strip(" ,·|")
    if len(name.rpartition(" ")[2]) > _LONGEST_INITIAL:
        name = name.removesuffix(".")
    is_address = name.startswith(("http:", "https:", "www.", "@")) or "/" in name
    return None if is_address or not 1 < len(name) <= _LONGEST_NAME else name


def _name(value: object) -> str | None:
    """Return the name or names of a person or organisation in JSON-LD."""
    if isinstance(value, list):
        names = [name for one in value[:10] if (name := _name(one))]
        return ", ".join(dict.fromkeys(names)) or None
    if isinstance(value, dict):
        return _name(value.get("name"))
    return _string(value)


def _string(value: object) -> str | None:
    return line(value) or None if isinstance(value, str) else None


def _url(tree: HtmlElement, said: dict[str, Any], meta: dict[str, str]) -> str | None:
    canonical = [one.get("href") for one in tree.xpath('//link[@rel="canonical"][@href]')[:1]]
    page = said.get("mainEntityOfPage")
    own = page.get("@id") if isinstance(page, dict) else page
    for url in (*canonical, meta.get("og:url"), _string(said.get("url")), _string(own)):
        if url and _is_address(url.strip()):
            return str(url).strip()
    return None


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in (parts.hostname or "") and " " not in url
