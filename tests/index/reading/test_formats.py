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
