"""Languages that scans are read in."""

from __future__ import annotations

from index import Ocr

THERE = ("deu", "eng", "equ", "osd", "script/Latin")


def test_without_any_named_all_languages_are_read() -> None:
    assert Ocr().chosen(THERE) == ("deu", "eng")
    assert Ocr().missing(THERE) == ()


def test_those_that_are_named_are_read_in_their_order() -> None:
    ocr = Ocr(("fra", "eng", "script/Latin"))
    assert ocr.chosen(THERE) == ("fra", "eng", "script/Latin")
    assert ocr.missing(THERE) == ("fra",)
