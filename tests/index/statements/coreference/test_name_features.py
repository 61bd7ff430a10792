"""Features of a name in its paragraph."""

from __future__ import annotations

import pytest

from index.statements import kinds as k
from index.statements.coreference.name_features import NameSeen, age_behind
from tests.index.statements.articles import first_paragraph, read


def seen(text: str, language: str = "en") -> NameSeen:
    """Return the features of the first name of a text."""
    register, [paragraph] = read(text, language)
    name = next(one for row in paragraph.phrases for one in row if one.name)
    return NameSeen.of(paragraph.tokens, name, register.vocabulary)


def test_titles_tell_of_somebody_and_a_first_name_begins_the_name() -> None:
    found = seen("Mayor Clara Hofer left.")
    assert (found.somebody, found.first_name) == (True, True)
    assert not seen("The Harbour Council left.").first_name


def test_the_words_beside_a_name_are_features_of_it() -> None:
    assert seen("It rained in Paris.").before & k.LOCATIVE
    assert seen("Clara Hofer said so.").behind & k.SAID
    assert seen("Clara Hofer left.").behind & k.SAID == 0


def test_one_word_of_capitals_is_an_acronym() -> None:
    assert seen("They asked NATO.").acronym
    assert not seen("They asked Hofer.").acronym


@pytest.mark.parametrize(
    ("language", "text", "dedicated"),
    [
        ("en", "The boiler at St Agatha failed.", True),
        ("en", "The shop in Mill St. Anna Till closed.", False),
        ("it", "Santo Rossi partì.", False),
    ],
)
def test_what_a_saint_has_given_the_name_is_told_from_a_street(
    language: str, text: str, *, dedicated: bool
) -> None:
    assert seen(text, language).dedicated == dedicated


def test_a_womans_first_name_behind_a_preposition_may_be_a_mans_in_another_case() -> None:
    either = seen("По словам Александра Лиса, порт закрыт.", "ru").flags[0]
    assert either & k.FIRST_U
    assert seen("Александра Лис ушла.", "ru").flags[0] & k.FIRST == k.FIRST_F


def test_an_age_stands_behind_a_name() -> None:
    paragraph = first_paragraph("Clara Hofer, 47, left.")
    assert age_behind(paragraph.tokens, paragraph.phrases[0][0]) == "47"
    paragraph = first_paragraph("Clara Hofer, 470, left.")
    assert age_behind(paragraph.tokens, paragraph.phrases[0][0]) is None
