"""Lines of a page, from its characters and where they stand."""

from __future__ import annotations

import ctypes
import math
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING

from pypdfium2 import raw

from index.reading.pdf.boxes import Char, Line
from index.reading.pdf.columns import read_by_column
from index.reading.pdf.drop_caps import with_first_letters
from index.reading.pdf.gutters import from_right
from index.reading.pdf.line_numbers import without_line_numbers
from index.reading.pdf.right_to_left import is_right_to_left, logical
from index.reading.pdf.turns import from_the_top, quarters, upright

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdfium2 import PdfPage

# Characters that PDFium gives for a hyphen at a line's end.
_LINE_HYPHENS = {0xFFFE, 0x02}
_LINE_ENDS = {0x0A, 0x0D}
_BLANK = 0x20
# Characters of one line have one size, nearly: only the first is asked for its, and some others.
_SIZE_EVERY = 8
# Stands for the size of what is set across a page, such as DRAFT; the sine of twice its angle, of
# which there is none where it stands upright or is turned by a quarter.
_SLANTED, _MOST_SLANT = -1.0, 0.2
# Boxes that share so much of their height are of one row.
_SAME_ROW = 0.5
# A line so many times as high as wide is turned by a quarter, if it has so many characters.
_TURNED, _LEAST_TURNED = 3, 12
_HALF_TURN = 180


def lines(page: PdfPage, number: int) -> tuple[list[Line], float]:
    """Return the lines of a page in reading order, and its height as they stand upright."""
    parts, height = _parts(page, number)
    if is_right_to_left("".join(line.text for line, _ in parts)):
        parts, height = _parts(page, number, with_room=True)
        return [line for held in from_right(parts) for line in _rows(held)], height
    return _in_columns(parts), height


def lines_of(rows: Sequence[list[Char]], number: int) -> list[Line]:
    """Return the lines of a page in reading order, from the characters of each as it is read."""
    parts = _lines([(chars, False) for chars in rows], number)
    if is_right_to_left("".join(line.text for line, _ in parts)):
        return [line for line, _ in parts]
    return _in_columns(parts)


def _in_columns(parts: Sequence[tuple[Line, list[Char]]]) -> list[Line]:
    return with_first_letters([line for line, _ in read_by_column(parts, _cut)])


def _cut(row: tuple[Line, list[Char]], chars: Sequence[Char]) -> tuple[Line, list[Char]]:
    """Return what some characters of a line are."""
    line, whole = row
    hyphenated = line.hyphenated and whole[-1:] == list(chars[-1:])
    cut = _line(chars, line.page, hyphenated=hyphenated)
    return cut or line, list(chars)


def _parts(
    page: PdfPage, number: int, *, with_room: bool = False
) -> tuple[list[tuple[Line, list[Char]]], float]:
    rows = list(_parted(_characters(page, with_room=with_room)))
    width, height = page.get_size()
    if page.get_rotation() % _HALF_TURN:  # they are placed as before it is turned
        width, height = height, width
    turned, height = upright([chars for chars, _ in rows], width, height)
    hyphens = (hyphenated for _, hyphenated in rows)
    parts = _lines(list(zip(turned, hyphens, strict=True)), number)
    is_turned = any(chars and chars[0].turn for chars, _ in rows)
    return from_the_top(parts) if is_turned else parts, height


def _lines(rows: Sequence[tuple[list[Char], bool]], number: int) -> list[tuple[Line, list[Char]]]:
    counted = without_line_numbers([chars for chars, _ in rows])
    return [
        (line, chars)
        for chars, (_, hyphenated) in zip(counted, rows, strict=True)
        if (line := _line(chars, number, hyphenated=hyphenated)) and not _is_turned(line)
    ]


def _characters(page: PdfPage, *, with_room: bool) -> Iterator[Char]:
    """Yield a page's characters; `with_room` as wide as their font makes them, ink or not.

    So those of one word touch, and only blanks part them.
    """
    held = page.get_textpage()
    # Thousands of characters stand on a page: a call for each is most of the time that it takes.
    text = held.raw
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    code_of, box_of, room_of = (
        raw.FPDFText_GetUnicode, raw.FPDFText_GetCharBox, raw.FPDFText_GetLooseCharBox
    )  # fmt: skip
    room = raw.FS_RECTF()
    begins, turn = True, 0
    try:
        for number in range(raw.FPDFText_CountChars(text)):
            code = code_of(text, number)
            box_of(text, number, left, right, bottom, top)
            if with_room and room_of(text, number, room):
                left.value, right.value = room.left, room.right
            is_asked = begins or not number % _SIZE_EVERY
            slant = 0.0
            if is_asked:
                angle = raw.FPDFText_GetCharAngle(text, number)
                slant, turn = abs(math.sin(2 * angle)), quarters(angle)
            yield Char(
                code,
                left.value,
                right.value,
                bottom.value,
                top.value,
                _SLANTED
                if slant > _MOST_SLANT
                else raw.FPDFText_GetFontSize(text, number)
                if is_asked
                else 0,
                code == _BLANK and raw.FPDFText_IsGenerated(text, number) == 1,
                turn,
            )
            begins = code in _LINE_ENDS or code in _LINE_HYPHENS or (begins and code == _BLANK)
    finally:
        held.close()


def _parted(characters: Iterator[Char]) -> Iterator[tuple[list[Char], bool]]:
    """Yield the characters of each line, and whether a hyphen parts its last word."""
    current: list[Char] = []
    for char in characters:
        if char.code in _LINE_ENDS or char.code in _LINE_HYPHENS:
            yield current, char.code in _LINE_HYPHENS
            current = []
        else:
            current.append(char)
    yield current, False


def _line(chars: Sequence[Char], page: int, *, hyphenated: bool) -> Line | None:
    shown = [one for one in chars if one.right > one.left and not chr(one.code).isspace()]
    if not shown or any(one.size == _SLANTED for one in chars):
        return None
    sizes = [one.size for one in chars if one.size > 0]
    return Line(
        text="".join(chr(one.code) for one in chars),
        left=min(one.left for one in shown),
        right=max(one.right for one in shown),
        bottom=min(one.bottom for one in shown),
        top=max(one.top for one in shown),
        size=median(sizes) if sizes else max(one.top - one.bottom for one in shown),
        page=page,
        hyphenated=hyphenated,
        base=median(one.bottom for one in shown),
    )


def _is_turned(line: Line) -> bool:
    return line.height > _TURNED * (line.right - line.left) and len(line.text) > _LEAST_TURNED


def _rows(parts: Sequence[tuple[Line, Sequence[Char]]]) -> list[Line]:
    """Return the lines of a page that is read from the right.

    PDFium orders what stands on one line in ways of its own: it is ordered anew, by place.
    """
    rows: list[tuple[Line, list[Char]]] = []
    for line, chars in parts:
        for number, (row, held) in enumerate(rows):
            shared = min(line.top, row.top) - max(line.bottom, row.bottom)
            if shared > _SAME_ROW * min(line.height, row.height):
                grown = replace(
                    row,
                    left=min(row.left, line.left),
                    right=max(row.right, line.right),
                    bottom=min(row.bottom, line.bottom),
                    top=max(row.top, line.top),
                    size=max(row.size, line.size),
                )
                rows[number] = (grown, [*held, *chars])
                break
        else:
            rows.append((line, list(chars)))
    rows.sort(key=lambda row: -row[0].top)
    rows = read_by_column(rows, _cut, from_right=True)
    return [replace(line, text=logical(chars), hyphenated=False) for line, chars in rows]
