"""Words that no list has are a name or a description by their place."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.coreference.adopted import adopted
from index.statements.coreference.joining import Entities
from index.statements.grammar.vocabulary import Vocabulary
from tests.index.statements.articles import first_paragraph


def taken(text: str, words: str, *, beside: bool = True) -> tuple[str, str | None] | None:
    """Return the form of words that are taken for a speaker, and whom they name as a new one."""
    entities = Entities(Vocabulary("en"))
    start = text.index(words)
    span = Span(start, start + len(words))
    found = adopted(span, 0, first_paragraph(text), entities, beside=beside)
    if found is None:
        return None
    [entity] = entities.all
    return found.phrase.form, entity.full.of(text) if entity.full else None


@pytest.mark.parametrize(
    ("text", "words", "form"),
    [
        ("“We wait,” Zblorg said.", "Zblorg", "name"),
        ("“We wait,” the zblorg said.", "the zblorg", "description"),
    ],
)
def test_unknown_words_beside_a_verb_are_a_name_or_a_description(
    text: str, words: str, form: str
) -> None:
    assert taken(text, words) == (form, words)


def test_an_unknown_word_with_a_capital_is_no_name_where_no_verb_stands_beside_it() -> None:
    assert taken("“We wait,” Zblorg of old said.", "Zblorg", beside=False) is None


def test_words_of_other_kinds_are_none() -> None:
    assert taken("“We wait,” because said.", "because") is None
    assert taken("“We wait,” zblorg said.", "zblorg") is None
