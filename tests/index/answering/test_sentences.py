"""Sentences of the passages found, scored: which answers best."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from index.answering.windows import rank
from tests.index.answering.ranking import TEXT, candidates, question


def test_the_sentence_that_answers_comes_first() -> None:
    [first, *_] = rank(question("until when is the old bridge closed?"), candidates(TEXT), 5)
    assert "closed until March" in first.span.of(TEXT)
    assert first.probability > 0


def test_a_sentence_that_asks_lends_its_words_to_the_answer() -> None:
    asked = question("when will the bridge open?")
    best = rank(asked, candidates("Q: When will the bridge open?\n\nA: In March, they say."), 3)
    assert best[0].span.start > 0


def test_an_article_of_the_day_that_is_asked_for_need_not_name_it() -> None:
    text = "Kemp, 9 October 2017, harbour office notice.\n\nNine ferries lay still."
    asked = question("how many ferries on 9 October 2017?")

    def first(published: date) -> str:
        own = [replace(one, published=published) for one in candidates(text)]
        return rank(asked, own, 1)[0].span.of(text)

    assert first(date(2017, 10, 9)).startswith("Nine ferries")
    assert first(date(2017, 10, 14)).startswith("Kemp, 9 October")


def test_a_date_of_several_words_need_not_stand_in_an_article_of_that_day() -> None:
    text = "Nine ferries lay still. The harbour is shut."
    own = [replace(one, published=date(2017, 10, 9)) for one in candidates(text)]
    [best, *_] = rank(question("which ferries lay still 9 October 2017 in the harbour?"), own, 2)
    assert "Nine ferries" in best.span.of(text)


def test_a_sentence_that_adds_to_the_title_goes_before_one_that_repeats_it() -> None:
    text = (
        "The bridge, the bridge, the old bridge of Varn: everybody knows it.\n\nIt cost nine euros."
    )
    [first, *_] = rank(question("what did the bridge cost?"), candidates(text), 3)
    assert "nine euros" in first.span.of(text)
