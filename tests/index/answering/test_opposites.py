"""Whether words say the opposite of what others say in their place."""

from __future__ import annotations

import pytest

from index.answering.opposites import are_opposed, are_opposed_within
from index.models import Span


@pytest.mark.parametrize(
    ("one", "other", "language", "opposed"),
    [
        (["for"], ["against"], "en", True),
        (["for", "the"], ["against"], "en", True),
        (["rising"], ["fell"], "en", True),
        (["rose"], ["climbed"], "en", False),
        (["for", "tolls"], ["against", "boats"], "en", False),
        (["Pell", "beat", "Korsk"], ["Pell", "lost", "to", "Korsk"], "en", True),
        (["Pell", "beat", "Korsk"], ["Korsk", "lost", "to", "Pell"], "en", False),
        (["stieg"], ["fiel"], "de", True),
        (["for"], ["against"], "xx", False),
        ([], ["against"], "en", False),
    ],
)
def test_words_are_opposed_both_ways_round(
    one: list[str],
    other: list[str],
    language: str,
    opposed: bool,  # noqa: FBT001
) -> None:
    assert are_opposed(one, other, language) == opposed
    assert are_opposed(other, one, language) == opposed


def test_without_spaces_the_whole_word_counts() -> None:
    one, other = "价格上涨了", "价格下跌了"
    part, more = Span(2, 4), Span(0, 4)
    assert are_opposed_within(one, part, other, part, "zh")
    assert are_opposed_within("人数上升", part, "人数下降", part, "zh")
    assert not are_opposed_within(one, more, other, more, "zh")
    assert not are_opposed_within(one, part, other, part, "en")
