"""Whole answers are the same to the letter wherever the articles lie, whatever was done to them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index import Answer, Article, Library
from tests.index.set_clock import SetClock

if TYPE_CHECKING:
    from tests.postgres import Postgres

NOW = 1_780_000_000.0
BIRDS = ("wren", "heron", "plover", "curlew", "godwit")
SAYS = ("said", "warned", "insisted")
PEOPLE = ("Ida Brand", "Tobias Wrenfield", "Hedda Marr")
COLLECTIONS = ("default", "north")
QUESTIONS = (
    "who said the heron is late?",
    "what about the wren and the plover?",
    "which ferry took the curlew?",
    "what did Hedda Marr say?",
    "where is the godwit?",
    "how many zebras are there?",
)


def article(number: int, seed: int) -> Article:
    bird, other = BIRDS[seed % 5], BIRDS[(seed + number) % 5]
    text = (
        f'"The {bird} is late this year," {SAYS[seed % 3]} {PEOPLE[(seed + number) % 3]}.\n\n'
        f"Nobody has seen the {other} since ferry {seed} left. It took {number} crates of apples."
    )
    language = "en"
    return Article(f"a{number}", f"Of the {bird} {seed}", text, language=language,
                   collection=COLLECTIONS[seed % 2])  # fmt: skip


@dataclass(frozen=True)
class Step:
    """Something that is done: to which article, with which variety."""

    kind: str
    number: int
    seed: int


Steps: TypeAlias = list[Step]
STEPS = st.lists(
    st.builds(
        Step,
        st.sampled_from(("add", "add", "add", "remove", "restore", "undo", "collection")),
        st.integers(0, 5),
        st.integers(0, 11),
    ),
    min_size=1,
    max_size=12,
)


async def take(library: Library, step: Step) -> object:
    """Take a step; return what can be seen of it from outside."""
    name = f"a{step.number}"
    if step.kind == "add":
        upload = f"u{step.seed % 3}"
        report = await library.add(article(step.number, step.seed), upload=upload)
        return [(one.kind, one.twin, one.passages) for one in report.added]
    if step.kind == "remove":
        articles = [one async for one in library.every_article() if one.source_id == name]
        for one in articles:
            await library.remove_number(one.number or 0)
        return [one.source_id for one in articles]
    if step.kind == "restore":
        kept = [gone for gone in await library.kept(50) if gone.source_id == name]
        for gone in kept:
            await library.restore(name, collections=[gone.collection])
        return [(gone.title, gone.collection) for gone in kept]
    if step.kind == "undo":
        return await library.undo(f"u{step.seed % 3}")
    await library.make_collection(f"c{step.seed}")
    return await library.collections()


def shown(answer: Answer) -> Answer:
    """Return an answer without its time, and without the numbers that a database gives."""
    quotes = [
        replace(
            quote,
            article=replace(quote.article, number=None),
            also=tuple(replace(other, number=None) for other in quote.also),
        )
        for quote in answer.quotes
    ]
    return replace(answer, quotes=tuple(quotes), elapsed=0)


async def seen(library: Library) -> list[object]:
    found: list[object] = []
    for question in QUESTIONS:
        for collections in (None, ["north"]):
            answer = await library.ask(question, collections=collections)
            await library.check_quotes(answer.quotes)
            found.append(shown(answer))
    found += [replace(one, number=None) for one in await library.newest(50)]
    found += [replace(one, number=None) for one in await library.newest_in("en", 50)]
    found += [await library.counts(), await library.collections(), await library.kept(50)]
    return [*found, await library.speakers()]


async def same(postgres: Postgres, steps: Steps) -> None:
    clock = SetClock(NOW)
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        async with (
            await Library.open(one, clock=clock) as file,
            await Library.open(other, archive=postgres.fresh(), clock=clock) as archive,
        ):
            for step in steps:
                clock.now += 1
                assert await take(file, step) == await take(archive, step)
            assert await seen(file) == await seen(archive)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whole_answers_are_the_same_after_any_changes(postgres: Postgres, steps: Steps) -> None:
    asyncio.run(same(postgres, steps))


@pytest.mark.parametrize("seed", [3])
async def test_whole_answers_are_the_same_of_many_articles(postgres: Postgres, seed: int) -> None:
    added = [Step("add", number, number * seed) for number in range(12)]
    changed = [Step("add", 2, 9), Step("remove", 4, 0), Step("restore", 4, 0)]
    await same(postgres, [*added, *changed, Step("undo", 0, 1)])
