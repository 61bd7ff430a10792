"""Articles as editions and archives keep them in XML: TEI, JATS, and what trafilatura writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.errors import EmptyInput, Reason
from index.reading import xml
from index.reading.blocks import line
from index.reading.bundles.entries import Entry, article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from index.errors import ReadingError
    from index.models import Article

# Elements that are a paragraph, a heading or a line of a list by themselves.
_BLOCKS = frozenset({"p", "head", "title", "item", "l", "ab"})
# What is no part of the text: notes, references, pictures, page headers, what readers wrote, and of
# two readings the one that the edition does not follow.
_ASIDE = frozenset(
    {"note", "fn", "fn-group", "ref-list", "xref", "fig", "table-wrap", "figDesc", "fw", "comments"}
    | {"orig", "sic", "abbr", "del", "graphic", "teiHeader", "front", "back", "label"}
)


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield the articles of a file. Raises EmptyInput, Malformed."""
    root = xml.parse(content, name)
    kind = {"TEI": _tei, "teiCorpus": _tei, "article": _jats}.get(xml.tag(root), _extracted)
    parts = list(xml.found(root, "TEI")) or [root]
    found = [article(kind(one), name, n if parts[1:] else None) for n, one in enumerate(parts, 1)]
    if not found:
        raise EmptyInput(name, Reason.NO_ARTICLE)
    yield from found


def _tei(root: _Element) -> Entry:
    header, body = _first(root, "teiHeader"), _first(root, "body")
    stated = _first(header, "titleStmt")
    dated = [one for part in ("sourceDesc", "publicationStmt") for one in _dates(header, part)]
    return Entry(
        blocks=_blocks(body),
        title=xml.text_of(stated, "title"),
        published=next(iter(dated), None),
        author=xml.text_of(stated, "author"),
        publisher=xml.text_of(header, "publisher"),
    )


def _dates(header: _Element, part: str) -> Iterator[str]:
    for date in xml.found(_first(header, part), "date"):
        if day := xml.attribute(date, "when") or "".join(map(str, date.itertext())).strip():
            yield day


def _jats(root: _Element) -> Entry:
    meta = _first(root, "article-meta")
    writers = [
        " ".join(filter(None, (xml.text_of(one, "given-names"), xml.text_of(one, "surname"))))
        for one in xml.found(meta, "contrib")
    ]
    day = _first(meta, "pub-date")
    parts = [(xml.text_of(day, part) or "").zfill(2) for part in ("year", "month", "day")]
    return Entry(
        blocks=_blocks(_first(root, "body")),
        id=xml.text_of(meta, "article-id"),
        title=xml.text_of(meta, "article-title"),
        published="-".join(parts),
        author=", ".join(filter(None, writers)),
        publisher=xml.text_of(root, "journal-title"),
    )


def _extracted(root: _Element) -> Entry:
    """Return the article of `<doc title="..."><main>...`, as extractors write it."""
    return Entry(
        blocks=_blocks(_first(root, "main")),
        title=xml.attribute(root, "title"),
        published=xml.attribute(root, "date"),
        author=xml.attribute(root, "author"),
        publisher=xml.attribute(root, "sitename") or xml.attribute(root, "hostname"),
        url=xml.attribute(root, "source") or xml.attribute(root, "url"),
    )


def _first(element: _Element, name: str) -> _Element:
    """Return the first element of a name, the element itself where there is none."""
    return next(xml.found(element, name), element)


def _blocks(body: _Element) -> list[str]:
    """Return the paragraphs and headings of a body, in order."""
    found: list[str] = []
    waiting = [body]
    while waiting:
        one = waiting.pop()
        if xml.tag(one) in _BLOCKS:
            found.append(line("".join(_words(one))))
        elif xml.tag(one) not in _ASIDE or one is body:
            waiting += reversed(one)
    return [one for one in found if one]


def _words(element: _Element) -> Iterator[str]:
    """Yield the text in an element, without what is aside; a line that ends is a blank."""
    yield element.text or ""
    for one in element:
        if xml.tag(one) == "lb":
            yield " "
        elif xml.tag(one) not in _ASIDE:
            yield from _words(one)
        yield one.tail or ""
