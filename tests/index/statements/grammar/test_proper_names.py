"""Beginning and end of a proper name, behind its titles."""

from __future__ import annotations

import pytest

from index.statements.grammar.names import Names
from index.statements.grammar.proper_names import ProperNames
from index.statements.grammar.vocabulary import Vocabulary
from tests.index.statements.articles import first_paragraph, words_of


@pytest.mark.parametrize(
    ("language", "run", "name"),
    [
        ("en", "Mayor Hedda Marr", "Hedda Marr"),
        ("en", "Rufus Finn KC", "Rufus Finn"),
        ("it", "scrittrice argentina Ana Berti", "Ana Berti"),
        ("es", "Policía Nacional", "Policía Nacional"),
        ("ru", "министр Олег Рыбаков", "Олег Рыбаков"),
        ("en", "council spokesman", None),
    ],
)
def test_a_name_is_without_its_titles_and_honours(
    language: str, run: str, name: str | None
) -> None:
    tokens, vocabulary = first_paragraph(f"{run} …", language).tokens, Vocabulary(language)
    end = len(run.split())
    found = ProperNames(vocabulary, Names(vocabulary)).proper(tokens, 0, end, 0)
    assert (words_of(tokens, *found) if found else None) == name
