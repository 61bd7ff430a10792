"""Traits of a quotation and of its verb that tell of the speaker."""

from __future__ import annotations

import pytest

from index.statements.attribution.traits import context, gender_of_verb, traits
from index.statements.lexicon import lexicon
from index.statements.spans.marks import quotations
from index.text.sentences import paragraphs
from tests.index.statements.articles import place_of_quotation


def traits_of(text: str) -> tuple[str, ...]:
    words = lexicon("en")
    [[quotation]] = quotations(text, paragraphs(text), words.dashes, words.said)
    return traits(quotation, text, place_of_quotation(text)).features


def test_a_term_within_a_sentence_and_a_sentence_of_its_own_differ() -> None:
    term, speech = traits_of("They call it “the hole” here."), traits_of("“We wait for you all.”")
    assert "within" in term
    assert "within" not in speech
    assert "whole" in speech
    assert "part" in term


def test_the_number_of_words_is_told() -> None:
    assert "words 2" in traits_of("They call it “the hole” here.")


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("«Порт закрыт», — сказала Тиль.", "f"),
        ("«Порт закрыт», — сказал Тилов.", "m"),
        ("«Порт закрыт» весь день.", None),
    ],
)
def test_a_russian_verb_shows_who_is_a_woman(text: str, gender: str | None) -> None:
    assert gender_of_verb(place_of_quotation(text, "ru")) == gender


def test_an_english_verb_shows_nothing() -> None:
    assert gender_of_verb(place_of_quotation("“We wait,” said Marr.")) is None


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("“We wait for you all,” said Marr.", "cue behind"),
        ("Marr said: “We wait for you all.”", "cue before"),
        ("The reason: “We wait for you all.”", "colon"),
        ("They call it “the hole” here.", "within"),
        ("“The hole” is what they see.", "leads on"),
        ("“We wait for you all.”", "opens"),
        ("Marr smiled. “We wait for you all.”", "told"),
    ],
)
def test_a_quotation_stands_beside_a_verb_or_behind_something(text: str, stands: str) -> None:
    words = lexicon("en")
    [[quotation]] = quotations(text, paragraphs(text), words.dashes, words.said)
    assert context(quotation, place_of_quotation(text), running=False) == stands


def test_a_quotation_runs_on_from_the_paragraph_before() -> None:
    text, words = "“We wait for you all.”", lexicon("en")
    [[quotation]] = quotations(text, paragraphs(text), words.dashes, words.said)
    assert context(quotation, place_of_quotation(text), running=True) == "running"
