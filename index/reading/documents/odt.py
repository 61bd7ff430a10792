"""OpenDocument texts, as they read with all changes accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.errors import Malformed, Reason
from index.reading import xml
from index.reading.archives import Archive
from index.reading.documents.outline import Block, Properties, article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from index.models import Article

_UNREAD = frozenset({
    "tracked-changes", "annotation", "note", "ruby-text", "sequence-decls", "table-of-content",
    "alphabetical-index", "bibliography", "user-index", "forms", "hidden-text", "title", "desc",
    "annotation-end", "bookmark", "variable-decls", "image",
})  # fmt: skip
# Blanks that a file may ask for at one place.
_MOST_BLANKS = 100


def read(content: bytes, name: str) -> Iterator[Article]:
    """Yield the one article of an OpenDocument text. Raises ReadingError."""
    if content.startswith(b"PK"):
        with Archive(content, name) as archive:
            try:
                document = xml.parse(archive.read("content.xml"), name)
            except KeyError as error:
                raise Malformed(name, Reason.BROKEN) from error
            has_more = "meta.xml" in archive
            properties = _properties(
                xml.parse(archive.read("meta.xml"), name) if has_more else None
            )
    else:  # all in one file of XML
        document = xml.parse(content, name)
        properties = _properties(next(xml.found(document, "meta"), None))
    parents = {
        xml.attribute(style, "name") or "": xml.attribute(style, "parent-style-name") or ""
        for style in xml.found(document, "style")
    }
    whole = next(xml.found(document, "body"), document)
    body = next(xml.found(whole, "text"), whole)
    notes = [Block(" ".join(_texts(one))) for one in xml.found(body, "note-body")]
    yield article([*_blocks(body, parents), *notes], properties, name, untitled=True)


def _texts(body: _Element) -> Iterator[str]:
    return filter(None, ("".join(_pieces(one)).strip() for one in body.iterfind("{*}p")))


def _properties(meta: _Element | None) -> Properties:
    if meta is None:
        return Properties()
    return Properties(
        title=xml.text_of(meta, "title"),
        author=xml.text_of(meta, "initial-creator") or xml.text_of(meta, "creator"),
        created=xml.text_of(meta, "creation-date"),
    )


def _blocks(parent: _Element, parents: dict[str, str], mark: str = "") -> Iterator[Block]:
    for element in parent:
        kind = xml.tag(element)
        if kind in _UNREAD or not kind or xml.attribute(element, "display") == "none":
            continue
        if kind in {"p", "h"}:
            text = "".join(_pieces(element)).strip()
            style = xml.attribute(element, "style-name") or ""
            if "Title" in {style, parents.get(style)}:
                yield Block(text, "title")
            elif kind == "h":
                yield Block(text, "heading")
            elif text:
                yield Block(mark + text)
            for box in xml.found(element, "text-box"):
                yield from _blocks(box, parents)
        elif kind == "table":
            yield from _table(element)
        elif kind == "list":
            yield from _blocks(element, parents, "– ")
        else:
            yield from _blocks(element, parents, mark)


def _pieces(element: _Element) -> Iterator[str]:
    if element.text:
        yield element.text
    for part in element:
        kind = xml.tag(part)
        if kind == "s":
            count = xml.attribute(part, "c") or "1"
            yield " " * min(int(count) if count.isdecimal() else 1, _MOST_BLANKS)
        elif kind in {"tab", "line-break"}:
            yield "\n" if kind == "line-break" else " "
        elif kind and kind not in _UNREAD and kind != "text-box":
            yield from _pieces(part)
        if part.tail:
            yield part.tail


def _table(element: _Element) -> Iterator[Block]:
    for row in xml.found(element, "table-row"):
        cells = (
            " ".join("".join(_pieces(one)).strip() for one in xml.found(cell, "p"))
            for cell in row.iterfind("{*}table-cell")
        )
        yield Block(" | ".join(one.replace("\n", " ") for one in cells if one.strip()))
