"""Whether what was found is of another year than the one that a question names."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from index import Article, Library

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

pytestmark = pytest.mark.asyncio(loop_scope="module")

TODAY = date(2025, 6, 1)
FIRST = "The wine fair of Varn drew {} guests this year, the town said on Monday."


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def library(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path_factory.mktemp("years")) as opened:
        for year, guests in ((2022, "41,000"), (2023, "53,000")):
            text = FIRST.format(guests)
            day = date(year, 8, 22)
            await opened.add(Article(str(year), "Wine fair of Varn ends", text, published=day))
        vote = "Hedda Marr won the vote in Varn last year. It was a bakery until 2005."
        await opened.add(Article("vote", "Vote in Varn", vote, published=date(2023, 6, 4)))
        cup = "The rowers of Varn won the cup in the 2018/19 season."
        await opened.add(Article("cup", "Rowers of Varn", cup, published=date(2023, 1, 9)))
        old = "The chapel of Varn was built in 1931 by 12 masons."
        await opened.add(Article("chapel", "Chapel of Varn", old, published=date(2023, 1, 2)))
        yield opened


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many guests did the wine fair of Varn draw in 2023?", "53,000"),
        ("how many guests did the wine fair of Varn draw in 2022?", "41,000"),
        ("who won the vote in Varn in 2022?", "last year"),
        ("what was the house of the vote in Varn before 2010, a bakery?", "bakery"),
        ("who won the cup of the rowers of Varn in 2019?", "2018/19"),
        ("how many masons built the chapel of Varn in 1931?", "12 masons"),
    ],
)
async def test_what_is_from_the_year_or_names_it_answers(
    library: Library, question: str, said: str
) -> None:
    answer = await library.ask(question, today=TODAY)
    assert answer.answered
    assert said in answer.quotes[0].text


async def test_what_is_from_another_year_is_only_the_nearest(library: Library) -> None:
    question = "how many guests did the wine fair of Varn draw in 2019?"
    assert not (await library.ask(question, today=TODAY)).answered


async def test_figures_of_another_year_contradict_nothing(library: Library) -> None:
    question = "how many guests did the wine fair of Varn draw"
    timeless = await library.ask(f"{question}?", today=TODAY)
    assert timeless.quotes[0].contrary
    assert not (await library.ask(f"{question} in 2023?", today=TODAY)).quotes[0].contrary


async def test_two_articles_of_one_year_contradict_each_other_about_another(
    library: Library,
) -> None:
    for number, said in enumerate(("will open", "will not open")):
        text = f"Mayor Dario Pell {said} a museum in 2027, his office told the paper."
        day = date(2023, 7, 8 + number)
        await library.add(Article(f"museum {number}", "Plans of Varn", text, published=day))
    answer = await library.ask("will mayor Dario Pell open a museum in 2027?", today=TODAY)
    assert answer.quotes[0].contrary
