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
        ("what did the owner say?", "lions"),
        ("what did the owner of the circus say?", "lions"),
        ("what did the mayor say about the night?", "cried"),
        ("what did the mayor say about the circus?", ""),
        ("what did the mayor of the circus say?", ""),
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


HERD = (
    "Herd found\nThe herd of Ulm was found on Friday. Mayor Piet Brand thanked the vet Dora Lenk. "
    '"They were thirsty," Lenk said.\n\nThe mayor of Wick slept.'
)
FOUND = "The herd of Ulm was found on Friday."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("what did the vet say?", "thirsty"),
        ("what did the mayor say?", ""),
        ("what did the vet of Wick say?", ""),
        ("what did she say?", "thirsty"),
        ("what did he say?", ""),
    ],
)
def test_an_office_is_that_of_who_speaks(question: str, expected: str) -> None:
    given = answered(HERD, FOUND, "when was the herd found?")
    found = told(said_there(question, given), given)
    assert expected in found
    assert bool(found) == bool(expected)


def test_whose_lawyer_speaks_does_not_speak() -> None:
    text = 'Thief caught\nA thief was caught. "He is innocent," said Dora Lenk, Brand\'s lawyer.'
    given = answered(text, "A thief was caught.", "who was caught?")
    assert said_there("what did Brand say?", given) is None
    assert told(said_there("what did the lawyer say?", given), given) == "He is innocent,"


def test_she_is_nobody_of_whom_it_is_not_known() -> None:
    text = 'Thief caught\nA thief was caught. "It was luck," said officer Quorb Zint.'
    given = answered(text, "A thief was caught.", "who was caught?")
    assert said_there("what did she say?", given) is None
    assert said_there("what did he say?", given) is None
