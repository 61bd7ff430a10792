"""Lines that name an author are found by how they are written."""

from __future__ import annotations

import pytest

from index.reading import byline_patterns as patterns


@pytest.mark.parametrize(
    ("name", "line", "author"),
    [
        ("byline", "By Mette Aas | 9 March 2026", "Mette Aas"),
        ("byline", "Von Lea Funk und Jon Till", "Lea Funk und Jon Till"),
        ("credit", "Text: Lea Funk", "Lea Funk"),
        ("labelled", "作者：王明", "王明"),
        ("with_office", "(서울=통신) 한지우 기자", "한지우"),
    ],
)
def test_a_name_is_found_in_a_line(name: str, line: str, author: str) -> None:
    found = getattr(patterns, name)().match(line)
    assert found
    assert found["name"] == author


@pytest.mark.parametrize("line", ["By Monday", "by mette aas", "Mette Aas"])
def test_what_names_nobody_is_no_byline(line: str) -> None:
    assert not patterns.byline().match(line)


def test_a_name_has_two_words_at_least() -> None:
    assert patterns.full_name().fullmatch("Ursula von der Leyen")
    assert not patterns.full_name().fullmatch("Ursula")
