"""Forms of names: what is written onto them, and cases."""

from __future__ import annotations

import pytest

from index.statements.coreference.forms import bare, base_forms


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("hofer's", "en", "hofer"),
        ("hofers’", "en", "hofers"),
        ("ankara’da", "tr", "ankara"),
        ("d’arc", "fr", "d’arc"),
    ],
)
def test_what_is_written_onto_a_name_is_taken_off(word: str, language: str, expected: str) -> None:
    assert bare(word, language) == expected


@pytest.mark.parametrize(
    ("word", "language", "base"),
    [
        ("тиловым", "ru", "тилов"),
        ("кобзареві", "uk", "кобзар"),
        ("кравця", "uk", "кравець"),
        ("рябцом", "ru", "рябец"),
        ("hofers", "de", "hofer"),
        ("القاضي", "ar", "قاضي"),
        ("وشعبان", "ar", "شعبان"),
    ],
)
def test_a_case_is_known_as_a_form_of_its_name(word: str, language: str, base: str) -> None:
    assert base_forms(word, language) & base_forms(base, language)


def test_other_names_that_share_letters_stay_apart() -> None:
    assert not base_forms("марченко", "ru") & base_forms("марченок", "ru")


def test_the_last_letter_of_a_short_name_is_its_own() -> None:
    assert base_forms("voss", "de") == {"voss"}


def test_an_english_name_has_one_form() -> None:
    assert base_forms("hofers", "en") == {"hofers"}
