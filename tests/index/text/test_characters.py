"""Letters of a character that count when texts are compared word for word."""

from __future__ import annotations

import pytest

from index.text.characters import (
    BOUND,
    BREAK,
    GLUED,
    UNSPACED,
    between,
    counted,
    digit,
    may_be_one,
)


@pytest.mark.parametrize(
    ("piece", "letters"),
    [
        ("A", "a"),
        ("ﬁ", "fi"),
        ("ß", "ss"),
        ("é", "e\u0301"),
        ("３", "3"),
        ("٣", "3"),
        ("℃", "°c"),
        ("ك", "ك"),
        ("ک", "ك"),
        ("İ", "i"),
        ("€", "€"),
        ("，", ""),
        ("•", ""),
        ("→", ""),
        ("🙂", "🙂"),
        ("ـ", ""),
    ],
)
def test_a_character_is_compared_without_its_form(piece: str, letters: str) -> None:
    assert "".join(letter for letter, _ in counted(piece, "letter")) == letters


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("ا", "أ", True),
        ("أ", "إ", False),
        ("ی", "ى", True),
        ("ي", "ى", False),
        ("بَ", "ب", True),
        ("بَ", "بُ", False),
        ("е", "ё", True),
        ("ı", "i", False),
        ("ı", "I", True),
        ("I", "i", True),
    ],
)
def test_marks_may_be_left_out_but_not_changed(one: str, other: str, *, may: bool) -> None:
    (first, marks), (second, others) = counted(one, "letter")[0], counted(other, "letter")[0]
    assert first == second
    assert may_be_one(marks, others) is may


@pytest.mark.parametrize(
    ("before", "letter", "gap"),
    [
        ("a", "b", GLUED),
        ("1", "2", GLUED),
        ("1", "k", BOUND),
        ("-", "2", BOUND),
        ("c", "+", BOUND),
        ("大", "桥", UNSPACED),
        ("三", "十", BOUND),
        ("3", "万", BOUND),
        ("月", "5", UNSPACED),
        ("n", "'", GLUED),
        ("か", "\u3099", GLUED),
    ],
)
def test_what_lies_between_two_characters_depends_on_both(
    before: str, letter: str, gap: int
) -> None:
    assert between(before, letter) == gap != BREAK


def test_digits_of_every_script_are_digits() -> None:
    assert [digit(one) for one in "5٥५x"] == ["5", "5", "5", "x"]
