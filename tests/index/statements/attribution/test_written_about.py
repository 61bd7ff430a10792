"""Whom a document is about, for whom it is, and by whom."""

from __future__ import annotations

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements


def shown(sentence: str, language: str) -> list[str]:
    """Return who is shown for the quotations of a sentence below a headline."""
    text = f"Report\n\n{sentence}"
    found = certain(statements(text, language), language)
    return [one.speaker.of(text) for one in found if one.speaker]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "A statement by the club about Tom Marr spoke of “a great loss”."),
        ("en", "The court's verdict against Tom Marr speaks of “greed”."),
        ("de", "Ein Gutachten über Tom Marr spricht von „Gier“."),
        ("es", "La sentencia contra Tom Marr habla de «una trama»."),
    ],
)
def test_whom_a_document_is_about_is_not_shown(language: str, sentence: str) -> None:
    assert all("Marr" not in one for one in shown(sentence, language))


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("en", "In a statement on Monday Anna Voss called the plan “reckless”.", "Anna Voss"),
        ("en", "In a letter to the ministry, Anna Voss called the plan “reckless”.", "Anna Voss"),
        ("ru", "В сообщении в соцсетях Анна Лис назвала план «безумием».", "Анна Лис"),
    ],
)
def test_whoever_says_it_in_a_document_is_shown(language: str, sentence: str, name: str) -> None:
    assert shown(sentence, language) == [name]
