"""Words that answer a question for a number or a date, beside digits."""

import pytest

from index.query.figures import begins_with_number, figures
from index.text.terms import terms


@pytest.mark.parametrize(
    ("kind", "language", "word"),
    [
        ("how many", "en", "nine"),
        ("how many", "de", "dreißig"),
        ("how many", "ru", "семь"),
        ("how many", "ko", "열흘"),
        ("when", "en", "Tuesday"),
        ("when", "en", "in the evening"),
        ("when", "fr", "octobre"),
        ("when", "ru", "марта"),
        ("when", "nb", "lørdag"),
        ("when", "ar", "نيسان"),
    ],
)
def test_words_for_numbers_and_dates_answer(kind: str, language: str, word: str) -> None:
    known = figures("when" if kind == "when" else "how many", language)
    assert not known.isdisjoint(terms(word, language))


def test_other_questions_want_none() -> None:
    assert figures("who", "en") == frozenset()
    assert figures("when", "xx") == frozenset()
    assert not figures("how many", "en") & {"bridg", "the"}


def test_a_number_begins_with_a_figure_of_any_script() -> None:
    assert all(map(begins_with_number, ("57", "1st", "三年", "٤٠")))
    assert not begins_with_number("march")
