"""Whether a text tells how many there are of something."""

from __future__ import annotations

import pytest

from index.answering.counts import counts_the_noun, is_apart, tells_number
from index.answering.told import Told
from index.text.amounts import amounts


@pytest.mark.parametrize(
    ("language", "question", "text", "counted"),
    [
        ("en", "how many boats sank?", "12 small boats sank.", True),
        ("en", "how many boats sank?", "Three of the crew swam to the boats.", False),
        ("en", "how many hours did it last?", "It lasted 9 hours.", True),
        ("ru", "сколько тракторов собрали?", "Собрали 1,5 тыс. тракторов.", True),
        ("ru", "сколько тракторов собрали?", "За 870 млн руб. Первый трактор ждут весной.", False),
        ("es", "cuantos libros tiene", "Tiene 1.200 libros.", True),
        ("en", "when did the boats sink?", "12 boats sank.", False),
    ],
)
def test_a_number_beside_the_noun_counts_it(
    language: str, question: str, text: str, *, counted: bool
) -> None:
    assert counts_the_noun(question, text, language) is counted


def test_a_date_is_no_number_of_anything() -> None:
    assert tells_number(Told("how many boats sank?", "Seven sank on 4 May.", "en"))
    assert not tells_number(Told("how many boats sank?", "They sank on 4 May.", "en"))


def test_an_amount_is_apart_from_places_that_it_does_not_touch() -> None:
    [found] = amounts("12 boats", "en")
    assert is_apart(found, [(3, 8)])
    assert not is_apart(found, [(0, 2)])
