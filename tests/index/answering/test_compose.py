"""Composing an answer: nothing is quoted twice, and missing words are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.index.answering.asking import add

if TYPE_CHECKING:
    from index import Library


async def test_what_two_articles_say_alike_is_quoted_once(library: Library) -> None:
    await add(library, 1, "The ferry to Varna leaves at seven every morning.")
    await add(library, 2, "Some news.\n\nThe ferry to Varna leaves at seven every morning!")
    quotes = (await library.ask("when does the ferry to Varna leave?")).quotes
    assert [len(quote.also) for quote in quotes][:1] == [1]


async def test_words_that_no_article_holds_are_told(library: Library) -> None:
    await add(library, 1, "The ferry to Varna leaves at seven every morning.")
    answer = await library.ask("what does the zeppelin cost?")
    assert not answer.answered
    assert "zeppelin" in answer.missing
