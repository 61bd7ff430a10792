"""Questions that a library answers, as examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import examples
from bot.i18n import texts
from bot.i18n.language import ENGLISH, language_of
from index import Article, Library

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

GERMAN = Article(
    "3", "Mühle in Ulmen verkauft", "Die Mühle in Ulmen ist verkauft.\n\n„Sie mahlt wieder Korn im "
    "Mai“, sagte die Brauerin Ada Fink.", language="de",
)  # fmt: skip


@pytest.fixture
async def library(tmp_path: Path, bridge: Article, harvest: Article) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path / "data") as opened:
        for article in (bridge, harvest, GERMAN):
            await opened.add(article)
        yield opened


async def test_each_has_an_answer_and_they_are_in_the_language_of_the_reader(
    library: Library,
) -> None:
    english = await examples.some(library, ENGLISH)
    german = await examples.some(library, language_of("de"), most=1)
    assert 0 < len(english) <= examples.MOST
    assert set(english).isdisjoint(german)
    for question in (*english, *german):
        assert (await library.ask(question)).answered
    assert "Sie mahlt wieder Korn" in german[0]


async def test_a_reader_of_another_language_gets_those_there_are(library: Library) -> None:
    assert await examples.some(library, language_of("ru"), most=1)


async def test_an_empty_library_has_one_about_anything(tmp_path: Path) -> None:
    async with await Library.open(tmp_path / "empty") as empty:
        assert await examples.some(empty, ENGLISH) == []
        assert await examples.one(empty, ENGLISH) == ENGLISH.say(texts.EXAMPLE)


async def test_a_sentence_without_room_for_an_example_is_said_as_it_is(library: Library) -> None:
    assert await examples.told(texts.NOTHING_ADDED, library, ENGLISH) == ENGLISH.say(
        texts.NOTHING_ADDED
    )
