"""A question that was typed with the keyboard set to another language."""

from __future__ import annotations

import pytest

from index.query.keyboards import meant, other_readings

HELD = {
    "en": {"who", "won", "the", "match"},
    "ru": {"кто", "победил", "регате"},
    "uk": {"хто", "переміг", "регаті"},
    "ar": {"من", "فاز", "السباق"},
    "el": {"ποιος", "κερδισε", "τον", "αγωνα"},
}


def held(word: str, language: str) -> bool:
    return word.casefold() in HELD[language]


def read(typed: str, languages: list[str]) -> str:
    return meant(typed, other_readings(typed, languages), languages, held)


@pytest.mark.parametrize(
    ("languages", "typed", "right"),
    [
        (["ru"], "rnj gj,tlbk d htufnt?", "кто победил в регате?"),
        (["ru"], "Rnj gj,tlbk d htufnt", "Кто победил в регате"),
        (["en", "uk"], "[nj gthtvsu d htufns", "хто переміг в регаті"),
        (["ru"], "crjkmrj gj,tlbk d htufnt d 2019", "сколько победил в регате в 2019"),
        (["ar"], "lk th. hgsfhr", "من فاز السباق"),
        (["en"], "црщ цщт еру ьфеср", "who won the match"),
    ],
)
def test_it_is_read_as_it_was_meant(languages: list[str], typed: str, right: str) -> None:
    assert read(typed, languages) == right


@pytest.mark.parametrize("typed", ["who won", "кто победил", "rnj", "xyzzy plugh", "12 13", ""])
def test_other_words_stay(typed: str) -> None:
    assert read(typed, ["en", "ru"]) == typed


@pytest.mark.parametrize("question", ["who won the match", "кто победил в регате", "mill prices"])
def test_what_is_typed_right_has_no_other_reading(question: str) -> None:
    assert other_readings(question, ["en", "ru"]) == []
