"""People named at a quotation who are only spoken of."""

from __future__ import annotations

import pytest

from index.statements.attribution.bystanders import is_bystander, reported
from index.statements.attribution.framed import attributed
from index.statements.certainty import certain
from index.statements.extraction import statements
from tests.index.statements.articles import quoted


def bystanders(text: str, language: str) -> list[str]:
    """Return the names in the sentence of a quotation that others speak of."""
    register, at = quoted(text, language)
    frames = at.parsed.frames
    ruled = attributed(at.tokens, frames[0]) if frames else None
    report = reported(at, ruled, parted=register.vocabulary.inflects)
    row = [one for one in register.sentences[at.sentence] if one.phrase.name]
    return [one.span.of(text) for one in row if is_bystander(one, at, register, report)]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The sister of Dora Finch said it was “a scandal”.", "en", "Dora Finch"),
        ("Die Schwester von Dora Finke nannte es „einen Skandal“.", "de", "Dora Finke"),
        ("La sœur de Dora Finch a parlé d'un « scandale ».", "fr", "Dora Finch"),
        ("El chófer del ministro Samuel Ochoa habló de «escándalo».", "es", "Samuel Ochoa"),
        ("Um amigo de Samuel Ochoa falou em “escândalo”.", "pt", "Samuel Ochoa"),
        ("Der Fahrer der Ministerin Dora Finke sprach von einem „Skandal“.", "de", "Dora Finke"),
        ("Die Leiterin der Schule Dora Finke sprach von einem „Skandal“.", "de", ""),
        ("Der Anwalt der Familie Dora Finke sprach von einem „Skandal“.", "de", "Dora Finke"),
        ("In der Familie von Dora Finke heißt es, es sei „ein Skandal“.", "de", "Dora Finke"),
        ("La famille de Dora Finch parle d'un « scandale ».", "fr", "Dora Finch"),
        ("В окружении Ивана Петрова говорят о «скандале».", "ru", "Ивана Петрова"),
        ("Dora Finci'nin çevresi “skandal” diyor.", "tr", "Dora Finci"),
        ("The letter to Sam Ochoa calls it “a scandal”.", "en", "Sam Ochoa"),
        ("La lettre du maire à Samuel Ochoa parle d'un « scandale ».", "fr", "Samuel Ochoa"),
        ("La misiva cita a Samuel Ochoa, que ordenó medidas “eficaces”.", "es", "Samuel Ochoa"),
        ("Оказалось, что Иван Петров был «свидетелем».", "ru", "Иван Петров"),
        ("The police said that Sam Ochoa had called it “a scandal”.", "en", ""),
        ("The police said on Friday that Sam Ochoa was “no suspect”.", "en", "Sam Ochoa"),
        ("El juez afirmó que Samuel Ochoa era «un testigo».", "es", "Samuel Ochoa"),
        ("The police said: “It is a scandal.”", "en", ""),
        ("A statement by Dora Finch said it was “a scandal”.", "en", ""),
        ("The sister, Dora Finch, said it was “a scandal”.", "en", ""),
        ("In that house Dora Finch said it was “a scandal”.", "en", ""),
    ],
)
def test_who_is_spoken_of_does_not_speak(text: str, language: str, name: str) -> None:
    assert bystanders(text, language) == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Купчиха написала соседке: «Приезжай к нам в субботу на пироги».", "ru", "соседке"),
        ("Купчиха написала сусідові: «Приїжджай до нас у суботу на пироги».", "uk", "сусідові"),
    ],
)
def test_whom_a_verb_tells_does_not_speak(text: str, language: str, told: str) -> None:
    (said,) = statements(text, language)
    assert said.speaker is None or said.speaker.of(text) != told


def test_whom_a_pronoun_asks_does_not_speak() -> None:
    text = "Direktorin Rita Lis kam. Sie bat die Nachbarn um Geduld: „Wir bauen ja schon seit Mai.“"
    (said,) = certain(statements(text, "de"), "de")
    assert said.speaker
    assert said.speaker.of(text) == "Rita Lis"


def test_of_whose_people_a_report_goes_on_says_it() -> None:
    text = "Die Trainerin Rita Lis war stolz. Ihre Ruderer hätten geübt, „bei Eis und Nebel“."
    (said,) = certain(statements(text, "de"), "de")
    assert said.speaker is None or said.speaker.of(text) == "Rita Lis"
