"""Pages of a PDF as pictures, for what recognizes letters in them."""

from __future__ import annotations

import math
import time
import zlib
from typing import TYPE_CHECKING

import pypdfium2

from index.errors import Malformed, Reason, TooLarge
from index.reading.scans import LONGEST_S, LONGEST_SIDE, MOST_PIXELS, Picture, Room

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

# Pages of one scan: reading a page takes seconds.
MOST_PAGES = 100
# Dots an inch at which letters are recognized best: with 200 small print on a bad scan loses some,
# and 400 takes half as long again and gains none.
DPI = 300
_POINTS_AN_INCH = 72
# 16 levels of grey: a scan's noise is most of what it packs to, and tells nothing of its letters.
_LEVELS = bytes(level & 0xF0 | level >> 4 for level in range(256))
_QUICK = 1


def pictures(document: PdfDocument, name: str, room: Room) -> tuple[Picture, ...]:
    """Return the pages of a document, without those that are broken.

    Raises TooLarge where they take more than there is room for, which is less afterwards; and
    Malformed where none is whole.
    """
    if len(document) > MOST_PAGES:
        raise TooLarge(name, Reason.TOO_MANY_PARTS, limit=MOST_PAGES)
    made = []
    for number in range(len(document)):
        started = time.process_time()
        try:
            page = document[number]
            made.append(picture(page, number + 1))
            page.close()
        except pypdfium2.PdfiumError:  # the others may be whole
            continue
        room.packed -= len(made[-1].packed)
        room.seconds -= time.process_time() - started
        if room.packed < 0:
            raise TooLarge(name, Reason.TOO_MUCH_MEMORY)
        if room.seconds < 0:
            raise TooLarge(name, Reason.TOOK_TOO_LONG, seconds=round(LONGEST_S))
    if not made:
        raise Malformed(name, Reason.BROKEN)
    return tuple(made)


def scale_of(width: float, height: float, dpi: int = DPI) -> float:
    """Return how many pixels a point of a page gets, whose sides are in points."""
    return min(
        dpi / _POINTS_AN_INCH,
        math.sqrt(MOST_PIXELS / max(1.0, width * height)),
        LONGEST_SIDE / max(1.0, width, height),
    )


def picture(page: PdfPage, number: int, dpi: int = DPI) -> Picture:
    """Return a page as a picture of so many dots an inch, of fewer where that is too large."""
    width, height = page.get_size()
    bitmap = page.render(scale=scale_of(width, height, dpi), grayscale=True)
    try:
        held, wide, stride = memoryview(bitmap.buffer).cast("B"), bitmap.width, bitmap.stride
        rows = (held[at * stride :][:wide] for at in range(bitmap.height))
        packed = zlib.compress(b"".join(rows).translate(_LEVELS), _QUICK)
        return Picture(number, height, wide, bitmap.height, packed)
    finally:
        bitmap.close()
