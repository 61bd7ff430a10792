"""Scans, for whoever can have their pages read."""

from __future__ import annotations

from index.errors import Reason
from index.reading.scans import LARGEST_PACKED, LONGEST_S, Picture, Scan, all_room, room

SCAN = Scan("mill.pdf", "mill", "Mill", None, (Picture(1, 800.0, 2, 1, b""),))


def test_a_scan_in_an_archive_has_another_name_and_nothing_else() -> None:
    renamed = SCAN.renamed("news.zip/mill.pdf")
    assert renamed.name == "news.zip/mill.pdf"
    assert renamed.renamed("mill.pdf") == SCAN


def test_a_scan_that_nobody_reads_is_refused_by_its_name() -> None:
    error = SCAN.refused()
    assert (error.place.name, error.reason) == ("mill.pdf", Reason.OCR_OFF)


def test_each_file_has_room_of_its_own_and_none_is_there_where_nobody_reads() -> None:
    first, second = all_room(), all_room()
    first.packed -= 1
    assert (second.packed, second.seconds) == (LARGEST_PACKED, LONGEST_S)
    assert room.get() is None
