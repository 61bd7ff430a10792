"""Search for a question, and the passages that are found."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from index import Article, Library
from index.answering.request import Request
from index.answering.search import Search

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from index.answering.search import Searched

WEIR = Article("w", "Weir at Brill", '"The weir leaks," said the miller Ida Brandt.')
MILL = Article("m", "Mill", "The mill at Brill was sold in May. A ferry runs below it.")


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path) as opened:
        for article in (WEIR, MILL):
            await opened.add(article)
        yield opened


async def searched(library: Library, question: str) -> Searched:
    search = Search(library._index)
    request = Request(question, today=date(2026, 6, 1))
    return await library._index.in_step(
        lambda stored: search.passages(stored, search.inquiry(request))
    )


async def test_a_question_is_searched_with_its_words_that_only_ask_typed_right(
    library: Library,
) -> None:
    found = await searched(library, "hwo said the weir leaks?")
    assert found.question.text == "who said the weir leaks?"
    assert found.speech
    assert found.speech.who


async def test_the_passage_with_most_of_a_question_comes_first(library: Library) -> None:
    found = await searched(library, "when was the mill sold?")
    assert found.speech is None
    assert "mill" in found.candidates[0].passage.sentences[0].terms
    assert found.ranked == found.candidates


async def test_what_no_article_has_finds_nothing(library: Library) -> None:
    found = await searched(library, "when does the observatory open?")
    assert found.candidates == found.ranked == []
