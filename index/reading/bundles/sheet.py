"""XLSX: an article a row of each sheet whose first row names a column of texts."""

from __future__ import annotations

import posixpath
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from index.errors import Malformed, ReadingError, Reason
from index.reading import xml
from index.reading.archives import Archive
from index.reading.bundles.table import articles, header_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from index.models import Article

_COLUMN = re.compile(r"[A-Z]{1,3}")
_NUMBER = re.compile(r"\d{5}(?:\.\d+)?")
# Sheets count days from here.
_FIRST_DAY, _FIRST_DAY_ELSEWHERE = date(1899, 12, 30), date(1904, 1, 1)
_HIDDEN = {"hidden", "veryHidden"}
MOST_COLUMNS = 1_000


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield an article a row. Raises Malformed where no sheet has a column of texts."""
    with Archive(content, name) as archive:
        shared = _shared(archive, name)
        first = _first_day(archive, name)
        found = False
        for sheet in _sheets(archive, name):
            rows = _rows(xml.parse(archive.read(sheet), name), shared)
            header, columns = header_of(rows)
            if "text" in columns:
                found = True
                days = columns.get("published")
                yield from articles(header, (_with_day(row, days, first) for row in rows), name)
        if not found:
            raise Malformed(name, Reason.NO_COLUMN)


def _first_day(archive: Archive, name: str) -> date:
    """Return the day from which a workbook counts."""
    if "xl/workbook.xml" in archive:
        for one in xml.found(xml.parse(archive.read("xl/workbook.xml"), name), "workbookPr"):
            if xml.attribute(one, "date1904") in {"1", "true"}:
                return _FIRST_DAY_ELSEWHERE
    return _FIRST_DAY


def _sheets(archive: Archive, name: str) -> list[str]:
    """Return where the sheets are, in their order."""
    try:
        workbook = xml.parse(archive.read("xl/workbook.xml"), name)
        relations = xml.parse(archive.read("xl/_rels/workbook.xml.rels"), name)
    except KeyError as error:
        raise Malformed(name, Reason.BROKEN) from error
    targets = {
        xml.attribute(one, "Id"): xml.attribute(one, "Target") or ""
        for one in xml.found(relations, "Relationship")
    }
    shown = (one for one in xml.found(workbook, "sheet") if one.get("state") not in _HIDDEN)
    ids = (dict(one.attrib.items()) for one in shown)
    keys = [next((str(v) for k, v in one.items() if str(k).endswith("}id")), "") for one in ids]
    paths = [targets.get(key) for key in keys]
    whole = [posixpath.normpath(posixpath.join("/xl", path))[1:] for path in paths if path]
    return [path for path in whole if path in archive]


def _shared(archive: Archive, name: str) -> list[str]:
    """Return the texts that cells refer to by their number."""
    if "xl/sharedStrings.xml" not in archive:
        return []
    root = xml.parse(archive.read("xl/sharedStrings.xml"), name)
    return [_text(one) for one in xml.found(root, "si")]


def _text(element: _Element) -> str:
    """Return a text, without how its words are to be read aloud."""
    return "".join(
        one.text or ""
        for one in xml.found(element, "t")
        if not any(xml.tag(above) == "rPh" for above in one.iterancestors())
    )


def _rows(sheet: _Element, shared: list[str]) -> Iterator[list[str]]:
    for row in xml.found(sheet, "row"):
        cells: list[str] = []
        for cell in xml.found(row, "c"):
            place = _place(xml.attribute(cell, "r") or "", len(cells))
            if place >= MOST_COLUMNS:
                break
            cells += [""] * (place + 1 - len(cells))
            cells[place] = _value(cell, shared)
        yield cells


def _place(reference: str, following: int) -> int:
    """Return the place of a cell by its reference, as 2 of C7."""
    if not (letters := _COLUMN.match(reference)):
        return following
    place = 0
    for letter in letters[0]:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _value(cell: _Element, shared: list[str]) -> str:
    kind = xml.attribute(cell, "t")
    if kind == "inlineStr":
        return _text(cell)
    written = next((one.text or "" for one in xml.found(cell, "v")), "")
    if kind == "s":
        return shared[int(written)] if written.isdecimal() and int(written) < len(shared) else ""
    return written.removesuffix(".0")


def _with_day(row: list[str], place: int | None, first: date) -> list[str]:
    """Return a row with its day written out, where the sheet holds that as a number."""
    if place is None or place >= len(row) or not _NUMBER.fullmatch(row[place]):
        return row
    day = first + timedelta(days=int(float(row[place])))
    return [*row[:place], day.isoformat(), *row[place + 1 :]]
