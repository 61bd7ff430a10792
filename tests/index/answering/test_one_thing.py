"""Quotes that tell of one thing."""

from __future__ import annotations

import pytest

from index.answering.one_thing import both_tell, is_of_the_same
from index.answering.parts import likeliest_part
from index.models import Article, Quote, Span

CRASH = "how many people were hurt in the bus crash at Hallow?"
# A question, its language, two texts, and whether both tell of what is asked.
CASES: tuple[tuple[str, str, str, str, bool], ...] = (
    (
        CRASH, "en",
        "In a bus crash at Hallow 23 people were hurt on Sunday. The road stays closed.",
        "The county has new figures for the bus crash at Hallow. It says 31 people were hurt.",
        True,
    ),
    (
        CRASH, "en",
        "In a bus crash at Hallow 23 people were hurt on Sunday.",
        "In the fire 31 people were hurt, the county says.",
        False,
    ),
    (
        CRASH, "en",
        "In a bus crash at Hallow 23 people were hurt on Sunday.",
        "In a bus crash at Hallow 40 people were hurt in 1987.",
        False,
    ),
    (
        "Auf wie viele Meter stieg der Pegel der Elve am Mittwoch?", "de",
        "Der Pegel der Elve stieg am Mittwoch auf 6,20 Meter.",
        "Das Wasser der Elve sinkt. Am Mittwoch war ihr Pegel auf 5,80 Meter gestiegen.",
        True,
    ),
    (
        "Auf wie viele Meter stieg der Pegel der Elve am Mittwoch?", "de",
        "Der Pegel der Elve stieg am Mittwoch auf 6,20 Meter.",
        "Am Freitag war der Pegel der Elve auf 5,80 Meter gestiegen.",
        False,
    ),
    (
        "云岭隧道事故造成多少人受伤？", "zh",
        "云岭隧道星期一发生事故，造成8人受伤。",
        "云岭隧道已经通车。医院说，隧道事故造成13人受伤。",
        True,
    ),
    (
        "how many books did the library of Torne lend?", "en",
        "The library of Torne lent 61,000 books this year.",
        "The library of Selby lent 88,000 books this year.",
        False,
    ),
    (
        "how many old clocks has the museum of Torne bought?", "en",
        "The museum of Torne has bought 312 old clocks.",
        "The museum of Torne shows 85 old clocks.",
        False,
    ),
    (
        "what year was the barge of Hollin built?", "en",
        "The barge found at Hollin was built in 1788, they say.",
        "Tree rings tell more about the barge of Hollin. The barge was built in 1823.",
        True,
    ),
)  # fmt: skip


@pytest.mark.parametrize(("question", "language", "one", "other", "same"), CASES)
def test_two_quotes_tell_of_one_thing_where_each_has_all_that_is_asked(
    question: str,
    language: str,
    one: str,
    other: str,
    same: bool,  # noqa: FBT001
) -> None:
    first, second = quote(one, language, 1), quote(other, language, 2)
    own, its = likeliest_part(question, first), likeliest_part(question, second)
    assert own
    assert its
    assert both_tell(question, (own, its), first, second) is same


def test_reports_in_like_words_are_of_one_thing_and_those_of_another_year_or_name_are_not() -> None:
    one = quote("The fire at Orsk killed 9 sheep.", "en", 1)
    assert is_of_the_same(one, quote("The fire at Orsk killed 12 sheep.", "en", 2))
    assert not is_of_the_same(one, quote("The fire at Orsk killed 12 sheep in 1990.", "en", 2))
    assert not is_of_the_same(one, quote("The fire in Lund killed 12 sheep.", "en", 2))
    assert not is_of_the_same(one, quote("Wool is cheap.", "en", 2))


def test_articles_in_two_languages_are_not_compared() -> None:
    first = quote("In the bus crash at Hallow 23 people were hurt.", "en", 1)
    other = quote("In the bus crash at Hallow 31 people were hurt.", "de", 2)
    assert not both_tell(CRASH, (Span(27, 29), Span(27, 29)), first, other)


def quote(text: str, language: str, number: int) -> Quote:
    whole = Span(0, len(text))
    return Quote(
        Article(str(number), "News", text, language=language, number=number), whole, whole, 1.0
    )
