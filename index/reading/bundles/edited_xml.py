"""Articles as editions and archives keep them in XML: TEI, JATS, and what trafilatura writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from index.reading import xml
from index.reading.blocks import line
from index.reading.bundles.entries import Entry, article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from index.errors import ReadingError
    from index.models import Article

# Elements outside the text: notes, lists of references, pictures, page headers, readers' words.
_ASIDE = frozenset(
    {"note", "fn", "fn-group", "ref-list", "fig", "table-wrap", "figDesc", "fw", "comments"}
    | {"graphic", "teiHeader", "front", "back", "del"}
)
# Of several readings the edition follows another one than these.
_OTHER_READINGS = frozenset({"orig", "sic", "abbr", "rdg"})
# Elements that are lines, and those that are none even within others.
_PARAGRAPHS = frozenset({"p", "head", "ab", "l", "cell", "td", "th", "item", "speaker"})
_BLOCKS = _PARAGRAPHS | {
    "list", "list-item", "table", "row", "tr", "tbody", "thead", "div", "sec", "lg", "disp-quote",
}  # fmt: skip
# Elements that are a part of a line.
_INLINE = frozenset(
    {"hi", "ref", "ptr", "name", "persName", "placeName", "orgName", "author", "date", "num"}
    | {"choice", "app", "lem", "reg", "corr", "expan", "orig", "sic", "abbr", "add", "emph"}
    | {"foreign", "q", "title", "xref", "ext-link", "italic", "bold", "sup", "sub", "sc", "lb"}
    | {"underline", "styled-content", "pb", "g", "c", "w", "pc", "s", "seg", "term", "mentioned"}
    | {"soCalled", "supplied", "unclear", "named-content", "email", "uri", "monospace", "rs"}
    | {"time", "measure", "a", "i", "b"}
)


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield the articles of a file. Raises Malformed."""
    root = xml.parse(content, name)
    kind = {"TEI": _tei, "teiCorpus": _tei, "article": _jats}.get(xml.tag(root), _extracted)
    parts = [one for one in root if xml.tag(one) == "TEI"] or [root]
    for number, one in enumerate(parts, start=1):
        yield article(kind(one), name, number if parts[1:] else None)


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
        if xml.attribute(one, "contrib-type") in {None, "author"}
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
    """Return the first element of a name, an empty one where there is none."""
    return next(xml.found(element, name), etree.Element("none"))


def _blocks(body: _Element) -> list[str]:
    """Return the paragraphs, headings and lines of a body, in order."""
    found: list[str] = []
    _add_blocks(body, found)
    return [written for one in found if (written := line(one))]


def _add_blocks(element: _Element, found: list[str], *, within: bool = False) -> None:
    """Add what an element holds: text between two blocks is one as well.

    `within` a paragraph all but other blocks is a part of its lines.
    """
    found.append(element.text or "")
    for one in element:
        name = xml.tag(one)
        if name in _INLINE or (within and name not in _BLOCKS | _ASIDE):
            found[-1] += _words(one)
        elif name not in _ASIDE:
            _add_blocks(one, found, within=within or name in _PARAGRAPHS)
            found.append("")
        found[-1] += one.tail or ""


def _words(element: _Element) -> str:
    """Return the text of a part of a line; where a line ends is a blank."""
    if xml.tag(element) in {"lb", "pb", "break"}:
        # Within a word that goes on behind it there is none.
        return "" if xml.attribute(element, "break") == "no" else " "
    if xml.tag(element) == "xref" and xml.attribute(element, "ref-type") == "bibr":
        return ""
    inside = [one for one in element if xml.tag(one) not in _ASIDE]
    if xml.tag(element) in {"choice", "app"}:
        followed = [one for one in inside if xml.tag(one) not in _OTHER_READINGS]
        return "".join(map(_words, (followed or inside)[:1]))
    parts = [element.text or ""]
    for one in element:
        parts += (_words(one) if one in inside else "", one.tail or "")
    return "".join(parts)
