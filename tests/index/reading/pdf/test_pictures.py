"""Pages are drawn as pictures, within bounds."""

from __future__ import annotations

import zlib
from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image

from bench.pdf import column, pdf
from index import Malformed, TooLarge
from index.reading import found, read
from index.reading.pdf.pictures import (
    DPI,
    MOST_PAGES,
    pictures,
    scale_of,
)
from index.reading.scans import LONGEST_SIDE, MOST_PIXELS, Room, Scan, all_room, room
from tests.index.reading.archives import archive
from tests.index.reading.pdf.scanned import pictured, scanned

PAGE = pdf(column("The mill on the Ane was sold on Friday."))


def drawn(content: bytes, *, within: Room | None = None) -> tuple[object, ...]:
    return pictures(pypdfium2.PdfDocument(content), "a.pdf", within or all_room())


def test_a_page_is_a_byte_a_pixel_in_sixteen_levels() -> None:
    [picture] = pictures(pypdfium2.PdfDocument(PAGE), "a.pdf", all_room())
    assert (picture.number, picture.points) == (1, 800)
    assert (picture.width, picture.height) == (round(600 * DPI / 72), 3334)
    pixels = zlib.decompress(picture.packed)
    assert len(pixels) == picture.width * picture.height
    assert {0, 255} <= set(pixels) <= {level * 17 for level in range(16)}


@pytest.mark.parametrize(
    ("width", "height"),
    [(595, 842), (28_346, 28_346), (14_400, 1), (1e9, 1e-9), (1e9, 1e9), (1e-9, 1e-9)],
)
def test_no_page_is_drawn_larger_than_there_is_room_for(width: float, height: float) -> None:
    scale = scale_of(width, height)
    assert 0 < scale <= DPI / 72
    assert width * height * scale * scale <= MOST_PIXELS * 1.001
    assert max(width, height) * scale <= LONGEST_SIDE * 1.001


def test_a_page_of_ten_metres_is_drawn_small() -> None:
    content = PAGE.replace(b"[0 0 600 800]", b"[0 0 28346 28346]")
    [picture] = pictures(pypdfium2.PdfDocument(content), "a.pdf", all_room())
    assert picture.width * picture.height < MOST_PIXELS * 1.01


def test_more_pages_than_anybody_waits_for_are_refused() -> None:
    blank = Image.new("L", (40, 60), 255)
    with pytest.raises(TooLarge, match="it has over 100 parts"):
        drawn(pictured(*[blank] * (MOST_PAGES + 1)))


def test_what_takes_more_than_the_room_that_a_file_has_is_refused() -> None:
    held = all_room()
    drawn(PAGE, within=held)
    assert 0 < held.packed < all_room().packed
    assert 0 < held.seconds < all_room().seconds
    with pytest.raises(TooLarge, match="more memory"):
        drawn(PAGE, within=replace(held, packed=10))
    with pytest.raises(TooLarge, match="over 14 seconds"):
        drawn(PAGE, within=replace(held, seconds=0))


def test_a_scan_is_yielded_only_where_somebody_reads_it() -> None:
    content = archive({"news/mill.pdf": scanned(PAGE), "mill.pdf": scanned(PAGE)})
    refused = "its pages are pictures without text: they can be read once tesseract is installed"
    for item in [*found(content, "news.zip"), *read(content, "news.zip")]:
        assert isinstance(item, Malformed)
        assert refused in str(item)
    token = room.set(all_room())
    try:
        scans = list(found(content, "news.zip"))
        [error] = read(scanned(PAGE), "mill.pdf")
    finally:
        room.reset(token)
    assert all(isinstance(one, Scan) for one in scans)
    told = [(one.name, one.source_id) for one in scans if isinstance(one, Scan)]
    assert told == [("news.zip/news/mill.pdf", "mill"), ("news.zip/mill.pdf", "mill-2")]
    assert refused in str(error)  # who asks for articles alone gets none of these
