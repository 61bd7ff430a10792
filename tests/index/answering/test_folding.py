"""Quotes of the same are one, and what contradicts one is noted with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article, Library, Span
from index.answering.folding import distinct
from index.models import Passage, Quote, Sentence
from index.text.sentences import sentences
from tests.index.answering.agreeing import PAIRS

if TYPE_CHECKING:
    from pathlib import Path


def quote(number: int, text: str, language: str = "en") -> tuple[Quote, Passage]:
    """Return a quote of all of an article, which is one passage."""
    article = Article(str(number), f"Title {number}", text, language=language, number=number)
    whole = Span(0, len(text))
    parts = tuple(Sentence(one, ()) for one in sentences(text, whole, language))
    return Quote(article, whole, whole, 1.0), Passage(whole, parts)


@pytest.mark.parametrize(("language", "question", "one", "other", "same"), PAIRS)
def test_two_articles_share_a_quote_only_if_they_say_the_same(
    language: str,
    question: str,  # noqa: ARG001 - the library is asked in other tests
    one: str,
    other: str,
    same: bool,  # noqa: FBT001
) -> None:
    quotes = distinct([quote(1, one, language), quote(2, other, language)], 5)
    assert len(quotes) == (1 if same else 2)
    assert len(quotes[0].also) == same


async def test_other_numbers_are_noted_with_each_quote(tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        for ships in (40, 55, 70):
            text = f"The storm sank {ships} ships in the bay of Tolm, the harbour office said."
            await library.add(Article(str(ships), "Storm", text, language="en"))
        answer = await library.ask("how many ships sank in the bay of Tolm?")
        assert len(answer.quotes) == 3
        for quote in answer.quotes:
            told = [one.text for one in quote.contrary]
            assert sorted([*told, quote.article.source_id]) == ["40", "55", "70"]
        await library.check_quotes(answer.quotes)


async def test_what_an_article_says_twice_is_quoted_once(tmp_path: Path) -> None:
    said = (
        "The spring flood washed away 12 beehives near Corvo, the beekeeper said.",
        "The hives were insured, he added.",
    )
    async with await Library.open(tmp_path) as library:
        text = "\n\n".join([*said, *said, "The river is back in its bed."])
        await library.add(Article("1", "Flood", text, language="en"))
        answer = await library.ask("how many beehives were washed away near Corvo?")
        assert sum("12 beehives" in quote.text for quote in answer.quotes) == 1
        assert answer.answered


async def test_a_sentence_among_others_is_noted_where_it_says_something_else(
    tmp_path: Path,
) -> None:
    async with await Library.open(tmp_path) as library:
        one = "It blew all night. The storm sank 40 ships in the bay of Tolm. The quay is whole."
        other = "The storm sank 55 ships in the bay of Tolm. Divers went down. They found a bell."
        await library.add(Article("1", "Storm", one, language="en"))
        await library.add(Article("2", "Bell", other, language="en"))
        answer = await library.ask("how many ships sank in the bay of Tolm?")
        told = [
            (quote.article.source_id, said.text)
            for quote in answer.quotes
            for said in quote.contrary
        ]
        assert sorted(told) == [("1", "55"), ("2", "40")]


def test_a_sentence_within_long_quotes_is_compared_with_each_of_the_other() -> None:
    one = "It blew all night. The storm sank 40 ships in the bay of Tolm. The quay is whole."
    other = "The storm sank 55 ships in the bay of Tolm. It blew all day. The quay is gone."
    quotes = distinct([quote(1, one), quote(2, other)], 5)
    assert [[said.text for said in one.contrary] for one in quotes] == [["55"], ["40"]]


@given(st.lists(st.text(max_size=40).filter(str.strip), max_size=6), st.integers(1, 4))
def test_no_more_quotes_than_wanted_and_each_article_once_with_each(
    texts: list[str], limit: int
) -> None:
    found = [quote(number, text) for number, text in enumerate(texts)]
    quotes = distinct(found, limit)
    assert len(quotes) <= limit
    for one in quotes:
        numbers = [one.article.number, *(article.number for article in one.also)]
        assert len(numbers) == len(set(numbers))
        for said in one.contrary:
            assert said.text in said.article.text
