"""Endings of files, and the format that each belongs to."""

from __future__ import annotations

import pytest

from index import SUFFIXES, ReadingError
from index.reading.formats import FORMATS, format_of, suffix_of


def test_every_ending_belongs_to_one_format() -> None:
    endings = [suffix for one in FORMATS for suffix in one.suffixes]
    assert sorted(endings) == sorted(set(endings))
    assert set(endings) <= SUFFIXES


@pytest.mark.parametrize(
    ("name", "suffix"), [("A.TXT", ".txt"), ("a", ""), ("a.b.JsonL", ".jsonl")]
)
def test_endings_are_told_in_any_case(name: str, suffix: str) -> None:
    assert suffix_of(name) == suffix


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_a_picture_is_none_of_them(suffix: str) -> None:
    with pytest.raises(ReadingError, match="its content is PNG, but its name says"):
        format_of(b"\x89PNG\r\n\x1a\n", f"a{suffix}")


@pytest.mark.parametrize("name", ["a.doc", "a.docx", "a.xls", "a.txt"])
def test_what_to_do_with_a_file_of_old_word_is_said(name: str) -> None:
    with pytest.raises(ReadingError, match="the old format of Word and Excel: save it"):
        format_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), name)


def test_a_program_is_called_one() -> None:
    with pytest.raises(ReadingError, match="its content is a program"):
        format_of(b"MZ\x90" + bytes(300), "a.exe")
