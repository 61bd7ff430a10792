"""People whom a document is about, its readers, and its author."""

from __future__ import annotations

import pytest

from index.statements.attribution.written_about import is_written_about
from index.statements.certainty import certain
from index.statements.extraction import statements
from tests.index.statements.articles import quoted


def shown(sentence: str, language: str) -> list[str]:
    """Return who is shown for the quotations of a sentence below a headline."""
    text = f"Report\n\n{sentence}"
    found = certain(statements(text, language), language)
    return [one.speaker.of(text) for one in found if one.speaker]


def told_of(sentence: str, language: str) -> list[str]:
    """Return the names in a sentence whom a document there is about."""
    register, at = quoted(sentence, language)
    row = at.row(register)
    return [one.span.of(sentence) for one in row if is_written_about(one, at, register)]


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("en", "A report on Tom Marr speaks of “greed”.", "Tom Marr"),
        ("en", "A report on the conduct of Tom Marr speaks of “greed”.", "Tom Marr"),
        ("en", "The verdict published against Tom Marr speaks of “greed”.", "Tom Marr"),
        ("de", "Das Gutachten der Anna Till spricht von „Gier“.", "Anna Till"),
        ("fr", "Un rapport sur Anne Tillier évoque « des doutes ».", "Anne Tillier"),
        ("es", "El acuerdo con Ana Tello habla de «una trama».", "Ana Tello"),
        ("ru", "В письме мэру Игорю Лису сказано о «жадности».", "Игорю Лису"),
        ("ru", "Отчёт об Иване Петрове говорит о «жадности».", "Иване Петрове"),
    ],
)
def test_small_words_and_nouns_lead_from_a_document_to_whom_it_is_about(
    language: str, sentence: str, name: str
) -> None:
    assert told_of(sentence, language) == [name]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        # It is by whoever is named.
        ("en", "A report by Tom Marr speaks of “greed”."),
        ("en", "The letter of Tom Marr speaks of “greed”."),
        # The one who is named is the subject of another verb.
        ("en", "In the report Tom Marr called it “odd”."),
        ("en", "In a report on Monday Anna Voss called it “odd”."),
        ("en", "In the report the mayor, Tom Marr, calls it “odd”."),
        ("en", "In the report, with Tom Marr as its author, the board spoke of “greed”."),
        ("ru", "В отчёте мэр Игорь Лис назвал это «жадностью»."),
        # A verb of saying parts both.
        ("en", "The report quotes from Tom Marr “a lot of nonsense”."),
        # The noun is part of "according to".
        ("es", "De acuerdo con Ana Tello es «una trama»."),
    ],
)
def test_no_document_is_about_whoever_speaks_in_it(language: str, sentence: str) -> None:
    assert told_of(sentence, language) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "A report on Tom Marr says it was “greed”."),
        ("en", "The file on Tom Marr says: “He was greedy.”"),
        ("en", "The court's verdict against Tom Marr speaks of “greed”."),
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
