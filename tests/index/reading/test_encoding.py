"""The encoding that explains the bytes, and bytes that are no text at all."""

from __future__ import annotations

import pytest

from index import EmptyInput, NotText
from index.reading.encoding import decode

RUSSIAN = "Мост через реку останется закрытым до марта, сообщил во вторник городской совет.\n"
ARABIC = "سيبقى الجسر فوق النهر مغلقا حتى شهر مارس كما أعلن المجلس يوم الثلاثاء.\n"
FRENCH = "Le préfet a déclaré que le pont resterait fermé jusqu'à l'été, malgré les élus.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "utf-16-be"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-32"),
        (RUSSIAN * 3, "cp1251"),
        (ARABIC * 3, "cp1256"),
        (FRENCH * 3, "latin-1"),
        (FRENCH * 3, "cp1252"),
    ],
)
def test_text_in_these_encodings_is_read_as_it_was_written(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


def test_line_ends_of_every_kind_become_one() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt") == "a\nb\nc\n"


def test_a_byte_order_mark_is_not_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbfNews", "a.txt") == "News"


def test_nothing_is_an_error_that_names_the_file() -> None:
    with pytest.raises(EmptyInput, match=r"a\.txt: it is empty"):
        decode(b"", "a.txt")


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4,
        b"%PDF-1.4\n\x00\x01\x02" + bytes(range(256)),
        b"text with a \x00 in it",
        b"text with a \x07 in it",
        b"\xff\xfea",
    ],
)
def test_binary_data_is_refused(content: bytes) -> None:
    with pytest.raises(NotText, match=r"a\.bin: it "):
        decode(content, "a.bin")
