"""Letter forms that readers take for the same, and words without spaces."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.text.scripts import (
    CJK,
    HAN,
    HANGUL,
    IDEOGRAPHS,
    KANA,
    folded_letters,
    grams,
    in_ascii_digits,
    lowered,
    without_accents,
)


@pytest.mark.parametrize(
    ("written", "other"),
    [("أحمد", "احمد"), ("مُحَمَّد", "محمد"), ("ایران", "ايران"), ("کتاب", "كتاب"), ("ســلام", "سلام")],
)
def test_arabic_letters_are_folded(written: str, other: str) -> None:
    assert folded_letters(written) == folded_letters(other)


def test_other_scripts_keep_their_letters() -> None:
    assert folded_letters("brücke") == "brücke"


@pytest.mark.parametrize(
    ("term", "expected"),
    [("cafe", "cafe"), ("café", "cafe"), ("ılık", "ilik"), ("øl", "ol"), ("γέφυρα", "γεφυρα")],
)
def test_accents_of_latin_and_greek_are_left_out(term: str, expected: str) -> None:
    assert without_accents(term) == expected


@pytest.mark.parametrize("term", ["йод", "がく", "कि"])
def test_marks_of_other_scripts_make_other_letters(term: str) -> None:
    assert without_accents(term) == term


def test_runs_overlap() -> None:
    assert grams("橋は開く", 2) == [(0, 2), (1, 3), (2, 4)]


def test_what_is_shorter_than_a_run_is_one() -> None:
    assert grams("橋", 2) == [(0, 1)]


@given(st.text())
def test_every_letter_of_a_lowered_text_stands_where_it_stood(text: str) -> None:
    assert [one.lower()[0] for one in text] == [one.lower()[0] for one in lowered(text)]
    assert len(lowered(text)) == len(text)


def test_a_capital_i_of_turkish_is_lowered() -> None:
    assert lowered("İKİ KÖPRÜ") == "iki köprü"


@pytest.mark.parametrize("written", ["١٤٠٢", "۱۴۰۲", "１４０２", "१४०२", "1402"])
def test_digits_of_every_script_are_digits_of_ascii(written: str) -> None:
    assert in_ascii_digits(f"é{written}") == "é1402"


@given(st.text())
def test_each_digit_keeps_its_place(text: str) -> None:
    assert len(in_ascii_digits(text)) == len(text)


@pytest.mark.parametrize(
    ("ranges", "called"),
    [
        (IDEOGRAPHS, "CJK UNIFIED IDEOGRAPH"),
        (HAN, "CJK|IDEOGRAPHIC"),
        (KANA, "HIRAGANA|KATAKANA"),
        (HANGUL, "HANGUL SYLLABLE"),
        (CJK, "CJK|IDEOGRAPHIC|HIRAGANA|KATAKANA"),
    ],
)
def test_the_letters_of_a_script_are_called_so(ranges: str, called: str) -> None:
    letters = re.findall(f"[{ranges}]", "".join(map(chr, range(0xD800))) + "𠮷")
    names = (unicodedata.name(one, called) for one in letters)
    assert letters
    assert [name for name in names if not re.search(called, name)] == []


def test_a_name_may_have_a_rare_character() -> None:
    assert re.fullmatch(f"[{HAN}]+", "𠮷野々村")
