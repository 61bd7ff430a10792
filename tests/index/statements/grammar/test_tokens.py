"""Narration as words and punctuation; a quotation is one token."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.grammar.tokens import (
    Token,
    closes,
    folded,
    inner,
    inner_end,
    possessive,
    quote,
    tokenised,
    word_at,
)
from index.statements.lexicon import lexicon
from tests.index.statements.articles import first_paragraph


def words(text: str, language: str = "en") -> list[str]:
    found = tokenised(text, Span(0, len(text)), [], lexicon(language))
    return [token.text for token in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Gov. Marr left, at 3 p.m.", ["Gov.", "Marr", "left", ",", "at", "3", "p.m."]),
        ("en", "J. Till's ship", ["J.", "Till's", "ship"]),
        ("de", "Kutter Nr. 7, Mme. Bol", ["Kutter", "Nr.", "7", ",", "Mme.", "Bol"]),
        ("ru", "завод им. Лиса", ["завод", "им.", "Лиса"]),
        ("en", "Sen. Ida Brand (R-Fla.)", ["Sen.", "Ida", "Brand", "(", "R-Fla.", ")"]),
        ("fr", "dit qu’il part", ["dit", "qu", "’il", "part"]),
        ("ru", "порт — закрыт", ["порт", "—", "закрыт"]),
    ],
)
def test_words_and_punctuation(language: str, text: str, expected: list[str]) -> None:
    assert [word.lstrip("’") for word in words(text, language)] == [
        word.lstrip("’") for word in expected
    ]


def test_a_quotation_is_one_token() -> None:
    kinds = [token.kind for token in first_paragraph("Marr said: “We wait.”").tokens]
    assert kinds == ["word", "word", "colon", "quote"]


@pytest.mark.parametrize(
    "text",
    ["“We wait,” Marr said.", "“Who?” Marr asked.", "“We wait”, he said.", "“We wait” — he said."],
)
def test_speech_closes_with_a_mark_before_its_attribution(text: str) -> None:
    assert closes(first_paragraph(text).tokens, 0)


@pytest.mark.parametrize("text", ["“We wait” is what Marr said.", "“We wait.”"])
def test_a_term_and_a_sentence_alone_close_before_no_attribution(text: str) -> None:
    assert not closes(first_paragraph(text).tokens, 0)


def test_capitals_are_told_where_there_are_any() -> None:
    [name, other, arabic] = (
        Token("word", 0, 1, text, text.casefold()) for text in ("Marr", "left", "قال")
    )
    assert (name.capital, name.upper) == (True, True)
    assert (other.capital, other.upper) == (False, False)
    assert (arabic.capital, arabic.upper) == (True, False)


@pytest.mark.parametrize(
    ("text", "acronym"), [("BBC", True), ("J.", True), ("J", False), ("Marr", False), ("47", False)]
)
def test_an_acronym_has_capitals_alone(text: str, *, acronym: bool) -> None:
    assert Token("word", 0, len(text), text, text.casefold()).acronym is acronym


@pytest.mark.parametrize(
    ("name", "ending"), [("Marr's", "'s"), ("Voss’", "’"), ("Marr", ""), ("Marr’s", "’s")]
)
def test_a_possessive_has_an_ending(name: str, ending: str) -> None:
    assert possessive(name) == ending


def test_a_quotation_begins_and_ends_within_its_marks() -> None:
    text = "« Le pont, »"
    token = quote(text, Span(0, len(text)))
    assert inner(token) == "Le pont,"
    assert inner_end(token) == ","


def test_the_turkish_capital_with_a_dot_is_one_letter() -> None:
    assert folded("İspanyol") == "ispanyol"
    assert folded("Marr") == "marr"


@pytest.mark.parametrize(
    ("text", "language"),
    [("Роддом закрыт.Главврач ушла", "ru"), ("Ocak kapandı.Başhekim gitti", "tr"),
     ("أغلق المستشفى.وقالت المديرة", "ar"), ("The hall shut.Residents left", "en")],
)  # fmt: skip
def test_a_sentence_ends_where_the_space_behind_it_is_forgotten(text: str, language: str) -> None:
    tokens = tokenised(text, Span(0, len(text)), [], lexicon(language))
    assert [one.kind for one in tokens].count("stop") == 1


def test_points_within_words_end_no_sentence() -> None:
    tokens = tokenised("See example.com and Prof.Dr. Voss", Span(0, 33), [], lexicon("en"))
    assert all(one.text != "." for one in tokens)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "L'eau, qu'il boit", ["L", "eau", "qu", "il", "boit"]),
        ("fr", "affirme-t-il d'après", ["affirme", "t-il", "d'après"]),
        ("fr", "lorsqu'il parle jusqu'à midi", ["lorsqu", "il", "parle", "jusqu", "à", "midi"]),
        ("it", "dell'acqua", ["dell", "acqua"]),
        ("en", "l'eau", ["l'eau"]),
    ],
)
def test_words_that_are_written_onto_others_are_read_alone(
    language: str, text: str, words: list[str]
) -> None:
    found = tokenised(text, Span(0, len(text)), [], lexicon(language))
    assert [one.text for one in found if one.kind == "word"] == words


@pytest.mark.parametrize(("place", "word"), [(0, "Marr"), (1, None), (2, "who"), (3, None)])
def test_a_word_stands_at_a_place_or_none(place: int, word: str | None) -> None:
    found = word_at(tokenised("Marr, who", Span(0, 9), [], lexicon("en")), place)
    assert (found and found.text) == word
