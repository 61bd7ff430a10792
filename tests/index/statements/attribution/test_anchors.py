"""Anchors: the phrases beside a quotation that may say who speaks."""

from __future__ import annotations

import pytest

from index.statements.attribution.anchors import Anchor, anchors
from index.statements.attribution.cues import cues
from index.statements.lexicon import lexicon
from tests.index.statements.articles import quoted, read


def around(text: str, words: str = "", language: str = "en") -> dict[str, Anchor]:
    """Return the anchors of a quotation, the first, by their words; none has no words."""
    register, at = quoted(text, language, words)
    return {one.mention.span.of(text) if one.mention else "": one for one in anchors(at, register)}


def test_each_name_of_the_sentence_may_say_who_speaks_and_none_comes_last() -> None:
    found = around('Clara Hofer told Martin Velling: "The bridge is shut for good."')
    assert list(found) == ["Clara Hofer", "Martin Velling", ""]


def test_a_name_goes_with_the_verb_beside_it() -> None:
    found = around('"The bridge is shut for good," said Clara Hofer.')
    cue = found["Clara Hofer"].cue
    assert cue is not None
    assert cue.kind == "said"
    assert found[""].cue is None


def test_a_name_before_a_colon_is_told_from_one_behind() -> None:
    before = around('Clara Hofer said: "The bridge is shut for good."')["Clara Hofer"]
    behind = around('"The bridge is shut for good," said Clara Hofer.')["Clara Hofer"]
    assert "Colon" in before.features
    assert "Colon" not in behind.features


def test_without_a_verb_nobody_is_likelier() -> None:
    without = around('Clara Hofer opened the "bridge of sighs" on Monday.')[""]
    assert "Nobody, no cue" in without.features


def test_whoever_is_told_of_in_a_relative_clause_does_not_speak_there() -> None:
    found = around("“The boat is gone”, said Ann Till, who called Leo Marr “a liar”.", "a liar")
    assert list(found) == ["Ann Till", ""]


def test_a_quotation_alone_between_commas_is_in_no_relative_clause() -> None:
    text = "Marr was “bad”, who called it “mad”, “sad”, Ann Till said it was “odd”."
    assert "Ann Till" in around(text, "sad")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        # The verb is that of a woman, or of several.
        ("uk", "Вона повернулася до Олега Бора та сказала: «Йди геть».", "Олега Бора"),
        ("ru", "Пётр Лис действовал «жестоко», сообщили в полиции.", "Пётр Лис"),
        # The words before the quotation, or about it, are done to whoever is named.
        ("fr", "Luc Fabre a été traité de « menteur ».", "Luc Fabre"),
        ("en", "Tom Marr was “a thief”, Anna Voss says.", "Tom Marr"),
        ("en", "Tom Marr quoted Ann Till as saying it was “odd”.", "Tom Marr"),
        ("en", "Ann Till wrote on Instagram that it was “odd”.", "Instagram"),
        ("en", "A friend of the ministry said it was “odd”.", "the ministry"),
        ("de", "Über Ida Marr heißt es in dem Bericht, sie sei „müde“.", "Ida Marr"),
        # An ending shows to whom it is said.
        ("ru", "Отчёт, который показали Игорю Лису, называет это «импровизацией».", "Игорю Лису"),
        ("tr", "Ayşe Demir dün Ali Kaya'ya “Bekliyoruz” dedi.", "Ali Kaya"),
    ],
)
def test_nobody_speaks_whom_the_form_of_a_word_contradicts(
    language: str, text: str, name: str
) -> None:
    assert name not in around(text, language=language)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("uk", "Вона повернулася до Оксани Бор та сказала: «Йди геть».", "Оксани Бор"),
        ("ru", "«Мы ждём», рассказали Анна Лис и Иван Бор.", "Анна Лис"),
        ("tr", "Bakanlığı'nda “Bekliyoruz” yazıyor.", "Bakanlığı"),
    ],
)
def test_whoever_no_form_contradicts_may_speak(language: str, text: str, name: str) -> None:
    assert name in around(text, language=language)


def test_the_longest_phrase_attributes() -> None:
    register, [paragraph] = read("The bridge is shut, according to Clara Hofer.")
    assert register.sentences
    [cue] = cues(paragraph.tokens, 0, len(paragraph.tokens), lexicon("en"))
    assert (cue.kind, cue.last - cue.first) == ("by", 2)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", '"The bridge is shut for good," she said to Martin Velling.', "Martin Velling"),
        ("de", "„Die Brücke bleibt zu“, sagte er zu Martin Velling.", "Martin Velling"),
        ("es", "“El puente queda cerrado”, le dijo a Martín Vega.", "Martín Vega"),
        ("it", "«Il ponte resta chiuso», ha detto a Mattia Corsi.", "Mattia Corsi"),
        ("pt", "“A ponte fica fechada”, disse a Rogério Antunes.", "Rogério Antunes"),
    ],
)
def test_whoever_is_spoken_to_right_behind_the_verb_is_no_speaker(
    language: str, text: str, name: str
) -> None:
    assert name not in around(text, language=language)


def test_a_womans_name_behind_an_article_may_be_who_speaks() -> None:
    assert "Rosa Antunes" in around("“A ponte fica fechada”, disse a Rosa Antunes.", language="pt")
