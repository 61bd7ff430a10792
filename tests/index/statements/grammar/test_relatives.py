"""Relative clauses before a verb, and of whom they go on."""

from __future__ import annotations

import pytest

from index.statements.grammar.relatives import acts, antecedent, is_parted, is_subject
from index.statements.lexicon import lexicon
from tests.index.statements.articles import first_paragraph, words_of

ENGLISH = lexicon("en")


def of_whom(text: str, relative: str = "who", language: str = "en") -> str:
    """Return of whom the clause goes on that begins with `relative`."""
    tokens = first_paragraph(text, language).tokens
    place = next(place for place, token in enumerate(tokens) if token.low == relative)
    return words_of(tokens, *antecedent(tokens, place, 0, lexicon(language)))


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Ada Roe sued Bo Marr, who left.", "Bo Marr"),
        ("Ada Roe sued Bo Marr, 47, who left.", "Bo Marr"),
        ("Ada Roe sued the harbour pilot, who left.", "the harbour pilot"),
        ("The people who left", "The people"),
    ],
)
def test_a_clause_goes_on_about_a_name_or_a_noun_with_its_article(text: str, whom: str) -> None:
    assert of_whom(text) == whom


@pytest.mark.parametrize(
    "text",
    [
        "Ada Roe sued Bo Marr and Cy Till, who left.",
        "The widow of the late rower Bo Marr, who left.",
        "Ada Roe saw Bo Marr near Orle, who left.",
        "Ada Roe told divers, who left.",
    ],
)
def test_a_clause_goes_on_about_nobody_where_it_may_mean_several(text: str) -> None:
    assert of_whom(text) == "who"


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Przyszła żona Bo Marra, który wyszedł.", "który"),
        ("Przyszła dla Bo Marra, który wyszedł.", "Bo Marra"),
    ],
)
def test_a_noun_before_a_name_tells_whose_it_is_in_a_language_of_cases(
    text: str, whom: str
) -> None:
    assert of_whom(text, "który", "pl") == whom


@pytest.mark.parametrize(
    ("text", "place", "language", "subject"),
    [
        ("Bo Marr, who left", 3, "en", True),
        ("The people who left", 2, "en", True),
        ("Bo Marr, que salió", 3, "es", True),
        ("Dijo que salió", 1, "es", False),
        ("Bo Marr, near Orle", 3, "en", False),
    ],
)
def test_a_word_opens_a_clause_as_its_subject(
    text: str, place: int, language: str, *, subject: bool
) -> None:
    tokens = first_paragraph(text, language).tokens
    assert is_subject(tokens, place, lexicon(language)) is subject


@pytest.mark.parametrize(
    ("text", "verb"), [("The people who came said so.", True), ("Marr, who divers said", False)]
)
def test_a_clause_begins_with_its_verb_or_with_another_subject(text: str, *, verb: bool) -> None:
    tokens = first_paragraph(text).tokens
    assert acts(tokens, (3, 4), ENGLISH) is verb


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("Bo Marr, who, in a note, said so.", True),
        ("Bo Marr, who in a note, said so.", False),
        ("Bo Marr, Orle, in a note, said so.", False),
    ],
)
def test_a_comma_parts_a_relative_from_its_verb(text: str, *, parted: bool) -> None:
    tokens = first_paragraph(text).tokens
    cue = next(place for place, token in enumerate(tokens) if token.low == "said")
    assert is_parted(tokens, 2, cue, ENGLISH) is parted
