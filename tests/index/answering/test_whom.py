"""Whether somebody may be whom a question names, by their names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index import Article, Quote, Span
from index.answering.whom import called, has_a_name, may_be_called
from index.query.weighing import Word


def words(text: str) -> list[Word]:
    return [Word(one, text.index(one), frozenset({one.casefold()}), 1.0) for one in text.split()]


@pytest.mark.parametrize(
    ("asked", "name", "may_be"),
    [
        ("Otto Marr", "Otto Marr", True),
        ("Otto Marr", "Marr", True),
        ("Otto Marr", "Councillor Marr", True),
        ("Otto Mar", "Otto Marr", True),
        ("Mayor Marr", "Otto Marr", True),
        ("Ida Marr", "Otto Marr", False),
        ("Otto Voss", "Otto Marr", False),
        ("Ida Voss", "Otto Marr", False),
    ],
)
def test_a_full_name_is_one_person_s(asked: str, name: str, *, may_be: bool) -> None:
    assert may_be_called(name, "en", words(asked), [words(asked)]) is may_be


def test_somebody_is_called_by_their_office_too() -> None:
    text = "The mayor, Ida Brenn, spoke."
    article = Article("a", "Bridge", text)
    quote = Quote(article, Span(0, 28), Span(0, 28), 1.0, Span(11, 20), introduced=Span(0, 20))
    assert called(article, quote) == "The mayor, Ida Brenn Ida Brenn"
    assert called(article, replace(quote, speaker=None)) == ""


def test_somebody_is_called_by_the_words_at_the_quotation_too() -> None:
    text = "Мы говорили с Тимуром Валеевым. Валеев: «Мы гребли»."
    article = Article("a", "Лодка", text)
    name, label = text.index("Тимуром"), text.index("Валеев:")
    quote = Quote(
        article, Span(label, len(text)), Span(0, len(text)), 1.0,
        Span(name, name + 16), Span(label, label + 6),
    )  # fmt: skip
    assert called(article, quote) == "Тимуром Валеевым Валеев"


def test_an_office_is_no_name() -> None:
    assert not has_a_name("The mayor", "en")
    assert has_a_name("Mayor Brenn", "en")
    assert has_a_name("ديما الزعبي", "ar")
    assert not has_a_name("الوزيرة", "ar")
