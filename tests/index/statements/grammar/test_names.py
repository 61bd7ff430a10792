"""Words that are part of a name."""

from __future__ import annotations

import pytest

from index.statements.grammar.names import Names
from index.statements.grammar.vocabulary import Vocabulary
from tests.index.statements.articles import first_paragraph
from tests.index.statements.grammar.reading import phrases


def named(text: str, word: str, language: str = "en") -> bool:
    tokens = first_paragraph(text, language).tokens
    place = next(place for place, token in enumerate(tokens) if token.text == word)
    return Names(Vocabulary(language)).named(tokens, place, 0)


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("Later Hedda Marr left.", "Marr", "en"),
        ("Später ging Hedda Marr.", "Hedda", "de"),
        ("Потом Иван Тилов ушёл.", "Тилов", "ru"),
    ],
)
def test_a_word_of_a_name_is_told(text: str, word: str, language: str) -> None:
    assert named(text, word, language)


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("Later Hedda Marr left.", "left", "en"),
        ("The old mill turned.", "mill", "en"),
        ("Gestern stand die Brücke leer.", "Brücke", "de"),
    ],
)
def test_another_word_is_none(text: str, word: str, language: str) -> None:
    assert not named(text, word, language)


def test_a_particle_joins_two_words_of_a_name() -> None:
    tokens = first_paragraph("Ida von Hofer left.").tokens
    names = Names(Vocabulary("en"))
    assert names.joined(tokens, 1, len(tokens)) == 2
    assert not names.joined(tokens, 2, len(tokens))


def test_particles_before_somebody_are_no_part_of_a_name() -> None:
    tokens = first_paragraph("Ida zu der Chefin ging.", "de").tokens
    assert Names(Vocabulary("de")).joined(tokens, 1, len(tokens)) == 0


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ida von der Hofer ging.", "de"),
        ("Ida de la Iglesia salió.", "es"),  # capitals tell it from a church
        ("Ida de la Guardia salió.", "es"),
    ],
)
def test_particles_before_a_last_name_are_part_of_it(text: str, language: str) -> None:
    tokens = first_paragraph(text, language).tokens
    assert Names(Vocabulary(language)).joined(tokens, 1, len(tokens)) == 3


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("Ответ Лисицыной был коротким.", "Ответ", "ru"),
        ("Письмо Снегова пришло утром.", "Письмо", "ru"),
        ("Заява Лис з'явилася ввечері.", "Заява", "uk"),
        ("قال المتحدث باسم الشرطة سمير حاتم.", "باسم", "ar"),
        ("Gestern liebte Anna Kinder.", "Kinder", "de"),
    ],
)
def test_a_noun_beside_a_name_is_none(text: str, word: str, language: str) -> None:
    assert not named(text, word, language)


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("Gestern kam Mirko Salz.", "Salz", "de"),
        ("Gestern kam Anna Berg.", "Berg", "de"),
        ("Mark Price left.", "Mark", "en"),
        ("ООН предупредила.", "ООН", "ru"),
    ],
)
def test_a_name_that_is_a_noun_besides_is_one(text: str, word: str, language: str) -> None:
    assert named(text, word, language)


def test_a_word_for_according_to_that_is_a_first_name_opens_no_name() -> None:
    assert phrases("Segundo Conrado Vaz, a ponte fechou.", "pt")[0] == ("name", "Conrado Vaz")
