"""Word documents, as they read with all changes accepted: no deleted runs, comments or headers."""

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

# Parts of a paragraph that nobody reads in it, or that say again what another part says.
_UNREAD = frozenset({
    "del", "moveFrom", "pPr", "rPr", "instrText", "delText", "Fallback", "sdtPr", "txbxContent",
    "footnoteReference", "endnoteReference", "commentReference", "pict", "object", "rt",
    "annotationRef",
})  # fmt: skip
_WRITTEN = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
# A cell of data has fewer characters, in several paragraphs.
_LONGEST_CELL = 300
_OFF = {"0", "false", "off", "none"}


def read(content: bytes, name: str) -> Iterator[Article]:
    """Yield the one article of a Word document. Raises ReadingError."""
    with Archive(content, name) as archive:
        try:
            document = xml.parse(archive.read(_main_part(archive, name)), name)
        except KeyError as error:
            raise Malformed(name, Reason.BROKEN) from error
        styles = _styles(archive, name)
        properties = _properties(archive, name)
        notes = list(_notes(archive, name))
    body = next(xml.found(document, "body"), document)
    yield article([*_blocks(body, styles), *notes], properties, name, untitled=True)


def _main_part(archive: Archive, name: str) -> str:
    """Return where the text is, which is not everywhere called the same."""
    usual = "word/document.xml"
    if usual in archive or "_rels/.rels" not in archive:
        return usual
    parts = xml.found(xml.parse(archive.read("_rels/.rels"), name), "Relationship")
    said = (
        xml.attribute(one, "Target") or usual
        for one in parts
        if (xml.attribute(one, "Type") or "").endswith("/officeDocument")
    )
    return next(said, usual).lstrip("/")


def _notes(archive: Archive, name: str) -> Iterator[Block]:
    """Yield the notes at the foot of pages and at the end, which stand behind the text."""
    for kind in ("footnote", "endnote"):
        part = f"word/{kind}s.xml"
        if part in archive:
            for note in xml.found(xml.parse(archive.read(part), name), kind):
                if xml.attribute(note, "type") in {None, "normal"}:
                    texts = ("".join(_pieces(one)).strip() for one in note.iterfind("{*}p"))
                    yield Block(" ".join(filter(None, texts)))


def _styles(archive: Archive, name: str) -> dict[str, str]:
    """Return the names of styles by their ids, which are in the language of whose Word it is."""
    if "word/styles.xml" not in archive:
        return {}
    named = {}
    for style in xml.found(xml.parse(archive.read("word/styles.xml"), name), "style"):
        called = next(xml.found(style, "name"), None)
        key = xml.attribute(style, "styleId")
        if key and called is not None:
            named[key] = (xml.attribute(called, "val") or "").casefold()
    return named


def _properties(archive: Archive, name: str) -> Properties:
    if "docProps/core.xml" not in archive:
        return Properties()
    core = xml.parse(archive.read("docProps/core.xml"), name)
    return Properties(
        title=xml.text_of(core, "title"),
        author=xml.text_of(core, "creator"),
        created=xml.text_of(core, "created"),
    )


def _blocks(parent: _Element, styles: dict[str, str]) -> Iterator[Block]:
    for element in parent:
        kind = xml.tag(element)
        if kind == "p":
            yield from _paragraph(element, styles)
        elif kind == "tbl":
            yield from _table(element, styles)
        elif kind in {"sdt", "sdtContent", "customXml", "ins", "moveTo"}:
            yield from _blocks(element, styles)


def _paragraph(element: _Element, styles: dict[str, str]) -> Iterator[Block]:
    style = next(xml.found(element, "pStyle"), None)
    key = (xml.attribute(style, "val") or "") if style is not None else ""
    called = styles.get(key, key.casefold())
    if called.startswith("toc"):
        return
    text = "".join(_pieces(element)).strip()
    is_item = next(element.iterfind("{*}pPr/{*}numPr"), None) is not None
    if called == "title":
        yield Block(text, "title")
    elif called.startswith("heading"):
        yield Block(text, "heading")
    elif text:
        yield Block(f"– {text}" if is_item else text)
    # Text boxes stand beside the paragraph that they are anchored to.
    for box in xml.found(element, "txbxContent"):
        if not any(xml.tag(one) == "Fallback" for one in box.iterancestors()):
            for paragraph in box.iterfind("{*}p"):
                yield Block("".join(_pieces(paragraph)))


def _pieces(element: _Element) -> Iterator[str]:
    for part in element:
        kind = xml.tag(part)
        if kind in _UNREAD or (kind == "r" and _is_hidden(part)):
            continue
        if kind == "t":
            yield part.text or ""
        elif kind in _WRITTEN:
            yield "" if xml.attribute(part, "type") == "page" else _WRITTEN[kind]
        else:
            yield from _pieces(part)


def _is_hidden(run: _Element) -> bool:
    vanish = next(run.iterfind("{*}rPr/{*}vanish"), None)
    return vanish is not None and xml.attribute(vanish, "val") not in _OFF


def _table(element: _Element, styles: dict[str, str]) -> Iterator[Block]:
    """Yield the rows of a table, or what its cells hold where it only lays out a page."""
    for row in element.iterfind("{*}tr"):
        if any(_holds_text(cell) for cell in row.iterfind("{*}tc")):
            for cell in row.iterfind("{*}tc"):
                yield from _blocks(cell, styles)
            continue
        cells = [_cell(cell) for cell in row.iterfind("{*}tc")]
        yield Block(" | ".join(filter(None, cells)))


def _holds_text(cell: _Element) -> bool:
    """Whether a cell holds paragraphs of an article, of which it is no row."""
    texts = [text for one in cell.iterfind("{*}p") if (text := "".join(_pieces(one)).strip())]
    return len(texts) > 1 and sum(map(len, texts)) > _LONGEST_CELL


def _cell(cell: _Element) -> str:
    paragraphs = ("".join(_pieces(one)).strip() for one in xml.found(cell, "p"))
    return " ".join(filter(None, paragraphs)).replace("\n", " ")
