"""What somebody says in the article that answered before."""

from __future__ import annotations

import pytest

from index.answering.said_there import asks_for_words, said_there
from tests.index.answering.telling import answered, told

PIER = (
    "Pier sold\nThe pier of Lorne was sold on Friday. Mayor Ann Hart signed the papers. "
    '"I cried all night," Hart said.\n\nThe buyer is Tom Gill, the owner of a circus. '
    '"The lions will love it," Gill said.'
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("what did the mayor say?", "cried"),
        ("what did the buyer say?", "lions"),
        ("what did he say?", "lions"),
        ("what did she say?", "cried"),
        ("what did the bishop say?", ""),
        ("what did the mayor say about the zeppelin?", ""),
    ],
)
def test_a_pronoun_or_an_office_tells_who_speaks(question: str, expected: str) -> None:
    given = answered(PIER, "The pier of Lorne was sold on Friday.", "when was the pier sold?")
    found = told(said_there(question, given), given)
    assert expected in found
    assert bool(found) == bool(expected)


def test_nobody_speaks_where_it_may_be_one_of_two() -> None:
    given = answered(PIER, "The pier of Lorne was sold on Friday.", "when was the pier sold?")
    assert said_there("what did they say?", given) is None


def test_only_a_question_for_words_asks_for_them() -> None:
    assert asks_for_words("what did he say?", "en") == (12, 15)
    assert asks_for_words("who said so?", "en") is None
    assert asks_for_words("when does it open?", "en") is None
