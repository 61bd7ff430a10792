"""Questions to some collections are answered as if there were no others."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from hypothesis import given, settings
from hypothesis import strategies as st

from index import AmbiguousArticle, Article, ArticleNotFound, Library, UnusableName

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from index import Answer

pytestmark = pytest.mark.asyncio(loop_scope="module")


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


NORTH = (
    "The northern ferry was late again on Tuesday.\n\n"
    '"The harbour is frozen,” Captain Olga Brandt said. She expects a thaw in April.\n\n'
    "Marzipane is sold at the quay, and the wombat house is closed."
)
SOUTH = (
    "Quarrelsome wombats devoured the marzipan in Zanzibar.\n\n"
    '"Nobody had seen xylophones there,” Professor Ignatius Vellamo said on Friday.\n\n'
    "The southern ferry brought forty more."
)
# In both, word for word.
SHARED = "Tickets for the lighthouse cost seven crowns, the keeper said."
ONLY_SOUTH = frozenset(words_of(SOUTH + " Menagerie uproar s1 s2")) - frozenset(
    words_of(NORTH + SHARED + " Quay notes")
)
# Slips that sound like words of the south, and words of both.
TYPED = sorted({
    *ONLY_SOUTH, *words_of(NORTH), "wombatz", "marzipan", "zanzibaar", "ksylophones", "velamo",
    "quarelsome", "who", "said", "what", "did", "say", "latest", "2020", "lighthouse", "tickets",
})  # fmt: skip


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def library(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Library]:
    """A library of two collections."""
    async with await Library.open(tmp_path_factory.mktemp("both")) as opened:
        await fill(opened, "south", SOUTH, "Menagerie uproar")
        await fill(opened, "north", NORTH, "Quay notes")
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def alone(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Library]:
    """A library of one of them."""
    async with await Library.open(tmp_path_factory.mktemp("alone")) as opened:
        await fill(opened, "north", NORTH, "Quay notes")
        yield opened


async def fill(library: Library, collection: str, text: str, title: str) -> None:
    day = date(2020, 5, 1)
    for article in (
        Article(f"{collection[0]}1", title, text, day, language="en"),
        Article(f"{collection[0]}2", "Lighthouse", SHARED, language="en"),
        Article("twice", "Twice", f"The {collection} has one too.", language="en"),
    ):
        await library.add(article, collection=collection)


def shown(answer: Answer) -> str:
    """Return every word that an answer says of articles."""
    told = [answer.searched]
    for quote in answer.quotes:
        for article in (quote.article, *quote.also):
            told += [article.text, article.title, article.source_id, article.collection]
    return " ".join(told)


WORDS = st.lists(st.sampled_from(TYPED), min_size=1, max_size=7).map(" ".join)


@settings(max_examples=150)
@given(question=WORDS, previous=st.none() | WORDS, who=st.booleans())
async def test_no_answer_has_a_word_of_a_collection_that_was_not_asked(
    library: Library, alone: Library, question: str, previous: str | None, *, who: bool
) -> None:
    answer = await library.ask(question, previous=previous, collections={"north"}, who=who)
    asked = set(words_of(f"{question} {previous or ''}"))
    assert not (set(words_of(shown(answer))) & ONLY_SOUTH) - asked
    # A word that only others hold is as absent as one that nobody holds, and sounds like nothing.
    undisturbed = await alone.ask(question, previous=previous, who=who)
    assert answer.missing == undisturbed.missing
    assert not any(quote.also for quote in answer.quotes)
    found = await library.find_wording(question, collections={"north"})
    assert found.kind == (await alone.find_wording(question)).kind


async def test_articles_are_those_of_what_is_asked_for(library: Library) -> None:
    north = {"north"}
    assert [one.collection for one in await library.newest(collections=north)] == ["north"] * 3
    assert [one.source_id for one in await library.newest(1, 1, collections=north)] == ["twice"]
    assert await library.collections() == {"north": 3, "south": 3}
    assert (await library.size(), await library.size(collections=north)) == (6, 3)
    counts = await library.counts(collections=north)
    assert (counts.articles, counts.collections) == (3, 1)
    assert counts.passages < (await library.counts()).passages
    every = [one async for one in library.every_article(collections=north)]
    assert [one.collection for one in every] == ["north"] * 3
    assert counts.characters == sum(len(one.text) for one in every)
    assert (await library.counts(collections=())).characters == 0


async def test_an_id_is_looked_for_in_what_is_asked(library: Library) -> None:
    assert (await library.article("twice", collections={"south"})).collection == "south"
    with pytest.raises(AmbiguousArticle):
        await library.article("twice")
    with pytest.raises(ArticleNotFound):
        await library.article("s1", collections={"north"})
    number = (await library.article("s1")).number or 0
    assert await library.articles([number], collections={"north"}) == {}
    assert await library.remove_number(number, collections={"north"}) is None
    assert await library.size() == 6


async def test_a_collection_may_be_empty_and_is_called_by_one_word(alone: Library) -> None:
    await alone.make_collection("новости-2.0")
    await alone.make_collection("новости-2.0")
    assert (await alone.collections())["новости-2.0"] == 0
    answer = await alone.ask("harbour", collections={"новости-2.0"})
    assert (answer.quotes, answer.missing) == ((), ("harbour",))
    for name in ("", "two words", "-x", "a/b", "a\nb", "x" * 65, "a,b"):
        with pytest.raises(UnusableName):
            await alone.make_collection(name)
        with pytest.raises(UnusableName):
            await alone.add(Article("9", "T", "Text.", language="en"), collection=name)
