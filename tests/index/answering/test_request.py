"""A question is completed, dated and answered over a whole library."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from index import Article, Library, Turn
from index.answering.request import Request

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

STRIKE = "Dockers in {place} went on strike for {days} days over night shifts."


@pytest.fixture
async def library(tmp_path: Path, bridge: Article) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path) as opened:
        await opened.add(bridge)
        for number, (place, days) in enumerate([("Varna", 12), ("Rostock", 30)]):
            text = STRIKE.format(place=place, days=days)
            await opened.add(Article(f"s{number}", f"Strike in {place}", text, language="en"))
        yield opened


async def test_a_place_is_changed(library: Library) -> None:
    answer = await library.ask(
        "and in Rostock?", previous="how long did the dockers strike in Varna?"
    )
    assert answer.question == "and in Rostock?"
    assert answer.searched == "how long did the dockers strike in Rostock?"
    assert "30 days" in answer.quotes[0].text


async def test_what_is_told_of_one_place_is_no_answer_about_another(library: Library) -> None:
    answer = await library.ask(
        "and in Ellerby?", previous="how long did the dockers strike in Rostock?"
    )
    assert not answer.answered


async def test_a_pronoun_is_who_spoke_before(library: Library) -> None:
    answer = await library.ask(
        "what did she say about the bridge?", previous="who said the coalition is pretending?"
    )
    assert "Hedda Marr say about the bridge?" in answer.searched
    assert answer.quotes[0].article.source_id == "2001"


async def test_a_question_that_stands_alone_is_asked_as_it_is(library: Library) -> None:
    question = "how long did the dockers strike in Rostock?"
    answer = await library.ask(question, previous="who said the coalition is pretending?")
    assert answer.searched == question


async def test_the_time_that_is_asked_for_goes_first(library: Library, harvest: Article) -> None:
    for year in (2019, 2020, 2021):
        await library.add(
            replace(
                harvest,
                source_id=f"h{year}",
                published=date(year, 6, 2),
                text=f"The olive harvest failed again, growers in valley {year} said on Monday.",
            )
        )
    answer = await library.ask("which harvest failed in June 2020?")
    assert answer.quotes[0].article.source_id == "h2020"
    assert (await library.ask("latest on the harvest")).quotes[0].article.source_id == "h2021"
    answer = await library.ask("harvest failed last year", today=date(2020, 5, 1))
    assert answer.quotes[0].article.source_id == "h2019"


async def test_nearly_the_same_words_are_shown_once(library: Library) -> None:
    for number, ending in enumerate(["", " ", "."]):
        text = f"Wolves were seen near the mill on Friday, a forester said{ending}."
        await library.add(Article(f"w{number}", "Wolves near the mill", text, language="en"))
    answer = await library.ask("where were wolves seen?")
    assert len(answer.quotes) == 1
    assert {article.source_id for article in answer.quotes[0].also} == {"w1", "w2"}


@pytest.mark.parametrize(
    "asked",
    [
        Request("who?", date(2023, 10, 11)),
        Request("and where?", date(2023, 10, 11), "who?", frozenset({"north"}), limit=3, who=True),
        Request("why?", date(2023, 10, 11), turns=(Turn("who?", (3, 4)), Turn("what?"))),
    ],
)
def test_it_comes_out_of_another_process_as_it_was(asked: Request) -> None:
    assert pickle.loads(pickle.dumps(asked)) == asked  # noqa: S301 - written here
