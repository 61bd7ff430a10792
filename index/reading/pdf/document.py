"""PDF documents: one article, the title from its properties or its largest letters."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import raw

from index.errors import Malformed, Reason, TooLarge
from index.marks import Marks
from index.models import Article
from index.reading.blocks import joined_with_starts, line
from index.reading.bylines import author_at_top
from index.reading.documents.outline import Properties
from index.reading.left_out import note_picture
from index.reading.pdf.furniture import body_size, without_furniture
from index.reading.pdf.lines import lines
from index.reading.pdf.paragraphs import paragraphs
from index.reading.pdf.pictures import pictures
from index.reading.plain import LONGEST_TITLE, id_from_name, title_from_name
from index.reading.scans import Scan, room
from index.reading.steps import step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdfium2 import PdfDocument

    from index.marks import MarkKind
    from index.reading.pdf.boxes import Line
    from index.reading.pdf.paragraphs import Paragraph

MOST_PAGES = 5_000
_SAMPLE = b"BT /F 12 Tf 50 700 Td (The mill on the Ane is sold.) Tj ET"
SAMPLES = (
    b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj "
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>>>"
    b"/Contents 5 0 R>>endobj 4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj "
    b"5 0 obj<</Length %d>>stream\n%b\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF"
    % (len(_SAMPLE), _SAMPLE),
)
# A document with fewer letters on a page is made of pictures.
LEAST_LETTERS = 15
# Pictures may stand in forms; how deep those are looked into.
_DEPTH = 3
# Letters that no font names, of all: where there are more, the text is not what is seen.
_MOST_UNKNOWN = 0.1
_UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
# No Arabic word begins with teh marbuta: where they do, letters stand the wrong way round.
_ARABIC_WORD = re.compile(r"(?<!\w)[\u0621-\u064a]{2,}")
_TEH_MARBUTA, _MOST_TURNED = "ة", 0.01
# A title is set so much larger than the text, among so many paragraphs at the top.
_LARGER, _TOP = 1.15, 8


def read(content: bytes, name: str) -> Iterator[Article | Scan]:
    """Yield the one article of a PDF; of a scan its pages, where somebody reads pictures.

    Raises TooLarge, or Malformed where it is damaged, locked, a scan, or its letters are not told.
    """
    document = _opened(content, name)
    try:
        said = document.get_metadata_dict(skip_empty=True)
        properties = Properties(title=said.get("Title"), author=said.get("Author"))
        pages, heights = _pages(document, name)
        if _is_scan(pages, name):
            yield _scan(document, properties, name)
            return
        for number in _pictured(document, pages):
            note_picture(number)
    except pypdfium2.PdfiumError as error:
        raise Malformed(name, Reason.BROKEN) from error
    finally:
        document.close()
    yield article_of(pages, heights, properties, name)


def article_of(
    pages: Sequence[Sequence[Line]],
    heights: Sequence[float],
    properties: Properties,
    name: str,
    kind: MarkKind = "page",
) -> Article:
    """Return the article that lines of pages make. Raises Malformed where they make none."""
    found = paragraphs(without_furniture(pages, heights), heights)
    title = _title(found, properties.heading, body_size(pages))
    text, starts = joined_with_starts(
        (one.text, one.begins)
        for number, one in enumerate(found)
        if not (title and number < _TOP and line(one.text).casefold() == title.casefold())
    )
    if not text:
        raise Malformed(name, Reason.NO_TEXT)
    return Article(
        source_id=id_from_name(name),
        title=title or title_from_name(name),
        text=text,
        author=author_at_top(text) or properties.person,
        marks=Marks(kind, tuple(starts)),
    )


def _scan(document: PdfDocument, properties: Properties, name: str) -> Scan:
    """Return the pages of a scan. Raises Malformed where nobody reads them, and TooLarge."""
    held = room.get()
    if held is None:
        raise Malformed(name, Reason.OCR_OFF)
    return Scan(
        name, id_from_name(name), properties.title, properties.author,
        pictures(document, name, held),
    )  # fmt: skip


def _opened(content: bytes, name: str) -> PdfDocument:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).casefold() or "security" in str(error).casefold()
        raise Malformed(name, Reason.LOCKED if locked else Reason.BROKEN) from error
    if len(document) > MOST_PAGES:
        raise TooLarge(name, Reason.TOO_MANY_PARTS, limit=MOST_PAGES)
    if not len(document):
        raise Malformed(name, Reason.BROKEN)
    return document


def _pages(document: PdfDocument, name: str) -> tuple[list[list[Line]], list[float]]:
    pages, heights = [], []
    broken = None
    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError as error:  # the others may be whole
            broken = error
            continue
        held, height = lines(page, number + 1)
        step(number + 1, len(document))
        pages.append(held)
        heights.append(height)
        page.close()
    if not pages:
        raise Malformed(name, Reason.BROKEN) from broken
    return pages, heights


def _pictured(document: PdfDocument, pages: Sequence[Sequence[Line]]) -> Iterator[int]:
    """Yield the numbers of pages that have no text to speak of, and are not empty."""
    lettered = Counter[int]()
    for one in (one for held in pages for one in held):
        lettered[one.page] += sum(map(str.isalnum, one.text))
    for number in range(1, len(document) + 1):
        if lettered[number] >= LEAST_LETTERS:
            continue
        with suppress(pypdfium2.PdfiumError):  # a broken page shows nothing
            page = document[number - 1]
            if any(page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=_DEPTH)):
                yield number
            page.close()


def _is_scan(pages: Sequence[Sequence[Line]], name: str) -> bool:
    """Whether there is no text to speak of.

    Raises Malformed where what is there is not the text that is seen.
    """
    text = "\n".join(one.text for held in pages for one in held)
    letters = sum(map(str.isalnum, text))
    unknown = len(_UNKNOWN.findall(text))
    if unknown > _MOST_UNKNOWN * (letters + unknown) and unknown > LEAST_LETTERS:
        raise Malformed(name, Reason.NO_LETTERS)
    if letters < LEAST_LETTERS * len(pages):
        return True
    words = _ARABIC_WORD.findall(text)
    turned = sum(word.startswith(_TEH_MARBUTA) for word in words)
    if turned > _MOST_TURNED * len(words) and turned > 1:
        raise Malformed(name, Reason.NO_LETTERS)
    return False


def _title(found: Sequence[Paragraph], said: str | None, size: float) -> str | None:
    """Return what is set largest at the top of the first page, unless it is too long for one."""
    top = [one for one in found[:_TOP] if one.page == 1]
    shown = {line(one.text).casefold() for one in top}
    if said and line(said).casefold() in shown:
        return said
    largest = max((one.size for one in top), default=0)
    if size and largest >= size * _LARGER:
        text = next(line(one.text) for one in top if one.size == largest)
        if 1 < len(text) <= LONGEST_TITLE:
            return text
    return said
