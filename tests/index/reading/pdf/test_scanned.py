"""Scans become articles, from what is recognized on each of their pages."""

from __future__ import annotations

from index import Article, Malformed, Origin
from index.errors import Reason
from index.reading.pdf.scanned import scanned
from index.reading.scans import Picture, Scan
from tests.index.reading.pdf.test_hocr import hocr, line

PAGES = (Picture(1, 800.0, 1200, 1600, b""), Picture(2, 800.0, 1200, 1600, b""))
SCAN = Scan("news/mill.pdf", "mill", "Mill sold", "Ann Lee", PAGES, Origin("pdf"))
FIRST, SECOND = "The mill on the Ane was sold.", "It grinds rye again."


def test_an_article_has_the_words_of_all_pages_and_where_each_page_begins() -> None:
    found = scanned(SCAN, [hocr(line(FIRST, 100, 200)), hocr(line(SECOND, 100, 200))])
    assert isinstance(found, Article)
    assert found.text.split("\n\n") == [FIRST, SECOND]
    assert found.by_ocr
    assert found.marks is not None
    assert [found.marks.at(found.text.index(one)) for one in (FIRST, SECOND)] == [1, 2]


def test_it_is_called_as_its_document_says_and_keeps_its_id() -> None:
    found = scanned(SCAN, [hocr(line(FIRST, 100, 200)), hocr()])
    assert isinstance(found, Article)
    assert (found.source_id, found.title, found.author) == ("mill", "Mill sold", "Ann Lee")
    assert found.origin is not None
    assert found.origin.format == "pdf"


def test_pages_without_letters_are_no_article() -> None:
    found = scanned(SCAN, [hocr(line("|", 100, 200)), hocr()])
    assert isinstance(found, Malformed)
    assert (found.place.name, found.reason) == ("news/mill.pdf", Reason.SCAN)


def test_what_is_no_hocr_is_an_error_of_the_file_by_its_name() -> None:
    found = scanned(SCAN, [b"<html", hocr()])
    assert isinstance(found, Malformed)
    assert found.place.name == "news/mill.pdf"
