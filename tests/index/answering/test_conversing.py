"""Questions that go on from others are answered from the article that answered those."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from index import Article, Library, Turn
from index.answering.conversing import LONGEST, TOLD_THERE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from index import Answer

MILL = (
    "The mill in Brask burned down on Tuesday.\n\nIt burned because of a spark from a saw. "
    '"I saw the sky turn red," said the mayor of Brask, Tove Lind.\n\n'
    "Miller Jon Ask is moving away. Eva Strand takes over from him."
)
TUNNEL = (
    "The tunnel to Kvam opens in May. The mayor of Kvam, Nils Bo, cut a ribbon. "
    '"The mayor says thank you," the mayor said.\n\nThe tunnel took six years to dig.'
)
ARTICLES = (("Mill in Brask burns down", MILL), ("Tunnel to Kvam opens", TUNNEL))
BURNED = "when did the mill in Brask burn down?"
ASKED = (
    (BURNED, "why?", "spark"),
    (BURNED, "what did the mayor say?", "sky turn red"),
    (BURNED, "what did the mayor of Kvam say?", "thank you"),
    (BURNED, "how long did the tunnel to Kvam take?", "six years"),
    ("who is moving away from Brask?", "and who replaces him?", "Eva Strand"),
)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def library(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path_factory.mktemp("talks")) as opened:
        for number, (title, text) in enumerate(ARTICLES):
            await opened.add(Article(f"{number}", title, text, language="en"), collection="north")
        yield opened


async def _asked(library: Library, *questions: str, collections: set[str] | None = None) -> Answer:
    turns: list[Turn] = []
    for question in questions:
        answer = await library.ask(
            question, turns=turns, today=date(2024, 5, 6), collections=collections
        )
        turns.insert(0, Turn.of(answer))
    return answer


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(("before", "question", "expected"), ASKED)
async def test_it_is_about_what_was_just_answered_unless_it_says_what(
    library: Library, before: str, question: str, expected: str
) -> None:
    answer = await _asked(library, before, question)
    assert answer.answered
    assert expected in answer.quotes[0].text


@pytest.mark.asyncio(loop_scope="module")
async def test_it_is_told_what_was_searched_and_that_it_is_less_sure(library: Library) -> None:
    answer = await _asked(library, BURNED, "why?")
    assert answer.searched == "when did the mill in Brask burn down, why?"
    assert answer.confidence == TOLD_THERE


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("question", ["why did the bakers strike?", "who owns the zeppelin?"])
async def test_what_the_article_does_not_have_is_not_answered(
    library: Library, question: str
) -> None:
    assert not (await _asked(library, BURNED, question)).answered


@pytest.mark.asyncio(loop_scope="module")
async def test_no_article_of_another_collection_answers(library: Library) -> None:
    first = await _asked(library, BURNED)
    later = await library.ask(
        "why?", turns=[Turn.of(first)], today=date(2024, 5, 6), collections={"south"}
    )
    assert not later.answered
    assert later.quotes == ()


@pytest.mark.asyncio(loop_scope="module")
async def test_where_its_article_may_not_be_seen_the_one_that_answers_now_is_read(
    library: Library,
) -> None:
    twin = Article("twin", "Mill in Brask", MILL.replace("a saw", "a stove"), language="en")
    await library.add(twin, collection="west")
    first = await library.ask(BURNED, today=date(2024, 5, 6), collections={"north"})
    later = await library.ask(
        "why?", turns=[Turn.of(first)], today=date(2024, 5, 6), collections={"west"}
    )
    assert later.confidence == TOLD_THERE
    assert "stove" in later.quotes[0].text


async def test_an_article_that_takes_long_to_read_is_not(tmp_path: Path) -> None:
    filler = "\n\nThe heron stood in the reeds." * (LONGEST // 25)
    mill = Article("long", "Mill in Brask", MILL + filler, language="en")
    async with await Library.open(tmp_path) as library:
        await library.add(mill)
        later = await _asked(library, BURNED, "why?")
    assert later.confidence != TOLD_THERE
