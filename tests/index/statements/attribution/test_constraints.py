"""Constraints on who may be the speaker of a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.statements.attribution.constraints import cannot_speak, is_contradicted
from index.statements.attribution.views import View
from tests.index.statements.articles import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator


def possible(text: str, language: str) -> Iterator[str]:
    register, at = quoted(text, language)
    for number, mention in enumerate(at.row(register)):
        if not cannot_speak(at, number, register):
            view = View(at, number, register)
            cue, _ = view.features(owner=False)
            if not is_contradicted(view, cue):
                yield mention.span.of(text)


def speakers(text: str, language: str = "en") -> set[str]:
    """Return the phrases beside the first quotation of a text that no constraint excludes."""
    return set(possible(text, language))


def test_without_a_constraint_everybody_may_speak() -> None:
    text = '"The bridge is shut for good," Clara Hofer told Martin Velling.'
    assert speakers(text) == {"Clara Hofer", "Martin Velling"}


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
    assert name not in speakers(text, language)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("uk", "Вона повернулася до Оксани Бор та сказала: «Йди геть».", "Оксани Бор"),
        ("ru", "«Мы ждём», рассказали Анна Лис и Иван Бор.", "Анна Лис"),
        ("tr", "Bakanlığı'nda “Bekliyoruz” yazıyor.", "Bakanlığı"),
    ],
)
def test_whoever_no_form_contradicts_may_speak(language: str, text: str, name: str) -> None:
    assert name in speakers(text, language)


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
    assert name not in speakers(text, language)


def test_a_womans_name_behind_an_article_may_be_who_speaks() -> None:
    assert "Rosa Antunes" in speakers("“A ponte fica fechada”, disse a Rosa Antunes.", "pt")
