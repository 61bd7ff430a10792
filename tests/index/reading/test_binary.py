"""Kind of a file by its first bytes, and of an archive by its members."""

from __future__ import annotations

import gzip

import pytest

from index.reading.binary import SAMPLE, binary_kind
from index.reading.kinds import Kind
from tests.index.reading.archives import archive


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\xef\xbb\xbf%PDF-1.4\n", Kind.PDF),
        (b"\n{\\rtf1 The mill is sold.}", Kind.RTF),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
        (bytes(257) + b"ustar", "tar"),
        (bytes(60) + b"BOOKMOBI", "MOBI"),
        (gzip.compress(b"WARC/1.1\r\n", mtime=0), Kind.WARC),
        (b"\x1f\x8b cut off", "gzip"),
    ],
)
def test_what_other_programs_make_is_told_by_its_first_bytes(content: bytes, kind: str) -> None:
    assert binary_kind(content) == kind


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        ({"META-INF/container.xml": "<container/>"}, Kind.EPUB),
        ({"word/document2.xml": "<w:document/>"}, Kind.DOCX),
        ({"datapackage.json": "{}"}, Kind.WACZ),
        ({"ppt/presentation.xml": "<p/>"}, "PPTX"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "ODS/ODP"),
        ({"word/letter.txt": "The mill is sold."}, Kind.ZIP),
    ],
)
def test_an_archive_is_what_it_holds(members: dict[str, str | bytes], kind: str) -> None:
    assert binary_kind(archive(members)) == kind


@pytest.mark.parametrize("content", [b"", b"PK, the player, was sold.", b"{The miller smiles.}"])
def test_a_text_is_none_of_them(content: bytes) -> None:
    assert binary_kind(content) is None


def test_only_the_beginning_is_looked_at() -> None:
    assert binary_kind(b" " * SAMPLE + b"%PDF-1.7") is None
