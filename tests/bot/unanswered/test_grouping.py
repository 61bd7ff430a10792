"""Questions that ask the same, brought together."""

from __future__ import annotations

import pytest

from bot.storage.unanswered import Unanswered
from bot.unanswered.grouping import grouped


def questions(*asked: str) -> tuple[list[Unanswered], list[frozenset[str]]]:
    """Return questions, newest first, with their words as their terms."""
    made = [
        Unanswered(n, 100 - n, words, words, who=False, collections=None, offer=None)
        for n, words in enumerate(asked)
    ]
    return made, [frozenset(words.split()) for words in asked]


@pytest.mark.parametrize(
    ("asked", "sizes"),
    [
        (["comet return", "return comet", "bridge"], [2, 1]),
        (["comet halvorsen return", "comet halvorson return"], [2]),
        (["a1 b c d e", "b c d e"], [2]),
        (["note 1", "note 2"], [1, 1]),
        (["ferry late", "ferry safe"], [1, 1]),
        (["bridge", "brigde"], [2]),
        (["", "", "comet"], [2, 1]),
    ],
)
def test_the_same_words_or_nearly_the_same_are_one_group(
    asked: list[str], sizes: list[int]
) -> None:
    assert [group.times for group in grouped(*questions(*asked))] == sizes


def test_the_most_asked_come_first_or_the_newest() -> None:
    made = questions("new", "often asked", "often asked")
    assert [group.question for group in grouped(*made)] == ["often asked", "new"]
    newest = grouped(*made, newest_first=True)
    assert [group.question for group in newest] == ["new", "often asked"]
