"""EPUB: a small book is one article, a larger one an article a chapter."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import html

from index.errors import EmptyInput, Malformed, ReadingError, Reason, WrongFormat
from index.models import Article
from index.reading import xml
from index.reading.archives import Archive
from index.reading.blocks import joined, line
from index.reading.dates import parse_date
from index.reading.markup import blocks_of
from index.reading.plain import LONGEST_TITLE, id_from_name, title_from_name
from index.reading.web.tree import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

# In characters: a book of no more is read as one. A chapter of fewer is a title page.
WHOLE, LEAST_CHAPTER = 60_000, 200
# File that lists the locked parts of a book, and the ways of locking fonts, which anybody may open.
_LOCKS = "META-INF/encryption.xml"
_OF_FONTS = {"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"}
_HEADINGS = ("h1", "h2", "h3")
_UNREAD_PROPERTIES = {"nav", "cover-image"}


@dataclass(frozen=True, slots=True)
class _Chapter:
    title: str | None
    blocks: list[str]

    @property
    def size(self) -> int:
        return sum(map(len, self.blocks))


@dataclass(frozen=True, slots=True)
class _Book:
    title: str
    author: str | None
    publisher: str | None
    published: date | None
    files: list[str]


def read(content: bytes, name: str) -> Iterator[Article]:
    """Yield the article that a book is, or its chapters. Raises ReadingError."""
    with Archive(content, name) as archive:
        if _is_locked(archive, name):
            raise WrongFormat(name, Reason.UNREAD_FORMAT, format="EPUB with DRM")
        book = _book(archive, name)
        chapters = [one for file in book.files if (one := _chapter(archive, file)) and one.blocks]
    source_id = id_from_name(name)
    if sum(chapter.size for chapter in chapters) <= WHOLE:
        blocks = [block for chapter in chapters for block in chapter.blocks]
        # A title page says nothing but the title.
        text = joined(block for block in blocks if line(block) != book.title)
        if not text:
            raise EmptyInput(name, Reason.NO_TEXT)
        yield _article(book, source_id, book.title, text)
        return
    for number, chapter in enumerate(chapters, start=1):
        if chapter.size >= LEAST_CHAPTER:
            heading = chapter.title or str(number)
            text = joined(block for block in chapter.blocks if line(block) != heading)
            title = heading if book.title in heading else f"{book.title}: {heading}"
            yield _article(book, f"{source_id}-{number}", title[:LONGEST_TITLE], text)


def _is_locked(archive: Archive, name: str) -> bool:
    """Whether a shop has locked more of a book than the shapes of its letters."""
    if _LOCKS not in archive:
        return False
    locks = xml.found(xml.parse(archive.read(_LOCKS), name), "EncryptionMethod")
    return any((xml.attribute(one, "Algorithm") or "") not in _OF_FONTS for one in locks)


def _article(book: _Book, source_id: str, title: str, text: str) -> Article:
    return Article(
        source_id=source_id,
        title=title,
        text=text,
        published=book.published,
        author=book.author,
        publisher=book.publisher,
    )


def _book(archive: Archive, name: str) -> _Book:
    try:
        container = xml.parse(archive.read("META-INF/container.xml"), name)
        root = next(xml.found(container, "rootfile"))
        path = xml.attribute(root, "full-path") or ""
        package = xml.parse(archive.read(path), name)
    except (KeyError, StopIteration) as error:
        raise Malformed(name, Reason.BROKEN) from error
    items = {
        xml.attribute(item, "id"): unquote(xml.attribute(item, "href") or "")
        for item in xml.found(package, "item")
        if _UNREAD_PROPERTIES.isdisjoint((xml.attribute(item, "properties") or "").split())
    }
    folder = posixpath.dirname(path)
    files = [
        posixpath.normpath(posixpath.join(folder, items[key]))
        for one in xml.found(package, "itemref")
        if (key := xml.attribute(one, "idref")) in items
    ]
    # A date of another event is that of the file, not of the book.
    written = next(
        (one.text for one in xml.found(package, "date")
         if (xml.attribute(one, "event") or "publication") == "publication"), None,
    )  # fmt: skip
    creators = [line("".join(map(str, one.itertext()))) for one in xml.found(package, "creator")]
    return _Book(
        title=xml.text_of(package, "title") or title_from_name(name),
        author=", ".join(filter(None, creators[:3])) or None,
        publisher=xml.text_of(package, "publisher"),
        published=parse_date((written or "")[:40]),
        files=files,
    )


def _chapter(archive: Archive, file: str) -> _Chapter | None:
    try:
        text = decoded(archive.read(file))
        root = html.document_fromstring(text.encode(), html.HTMLParser(encoding="utf-8"))
    except KeyError:
        return None  # a book may name files that it has not
    except ReadingError:
        raise
    except (html.etree.ParserError, ValueError):
        return None
    headings = (line("".join(map(str, one.itertext()))) for one in root.iter(*_HEADINGS))
    return _Chapter(next(filter(None, headings), None), blocks_of(root))
