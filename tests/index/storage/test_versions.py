"""Removed and replaced versions come back as they were; an upload can be taken back exactly."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index import AmbiguousArticle, Article, ArticleNotFound, Library, Replaced, Undone
from tests.index.database import written
from tests.index.engine_of import engine_of
from tests.index.set_clock import SetClock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

BIRDS = ("wren", "heron", "plover", "curlew", "godwit")
QUESTION = "who said the coalition is pretending?"


@pytest.fixture
async def library(tmp_path: Path, archive: str | None) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path, archive=archive) as opened:
        yield opened


def note(number: int, text: str = "") -> Article:
    words = text or f"This note is about the {BIRDS[number]} and nothing else."
    return Article(str(number), f"Note {number}", words, language="en")


async def holdings(library: Library) -> dict[str, Article]:
    """Return all articles as they were written last: of two alike the older one is shown."""
    every = {article.number or 0: article async for article in library.every_article()}
    passages = await library._storage.reader.run_in_snapshot(
        lambda stored: stored.passages_of(list(every))
    )
    ordered = sorted(every, key=lambda number: passages[number][0].id)
    return {every[number].source_id: replace(every[number], number=None) for number in ordered}


async def statistics(library: Library) -> tuple[int, dict[str, int], list[tuple[str, float]]]:
    """Return what the index weighs questions with, and what it finds with which score."""
    await library.catch_up()
    index = engine_of(library._index)
    found = [
        (f"{quote.article.source_id} {quote.span}", round(quote.score, 6))
        for word in ("note", "heron", "bridge")
        for quote in (await library.ask(word)).quotes
    ]
    return len(index), dict(index.vocabulary()), sorted(found)


async def fresh_statistics(
    articles: list[Article],
) -> tuple[int, dict[str, int], list[tuple[str, float]]]:
    with TemporaryDirectory() as place:
        async with await Library.open(place) as library:
            for article in articles:
                await library.add(article)
            return await statistics(library)


async def test_what_was_removed_is_in_no_answer_and_comes_back_as_it_was(
    library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    before = await library.article("2001")
    await library.remove("2001")
    assert not (await library.ask(QUESTION)).quotes
    assert (await library.counts()).articles == 0
    assert [one.source_id for one in await library.kept()] == ["2001"]
    assert await library.restore("2001") == before
    answer = await library.ask(QUESTION)
    assert answer.quotes[0].speaker_name == "Hedda Marr"
    assert await library.kept() == []
    with pytest.raises(ArticleNotFound):
        await library.restore("2001")


async def test_restoring_what_was_replaced_keeps_what_replaced_it(library: Library) -> None:
    await library.add(note(1))
    await library.add(note(1, "Quite another text."))
    assert (await library.restore("1")).text == note(1).text
    assert (await library.restore("1")).text == "Quite another text."
    assert (await library.counts()).articles == 1
    assert not (await library.ask("heron")).quotes


async def test_a_removed_article_is_restored_over_one_that_took_its_id(library: Library) -> None:
    await library.add(note(1))
    await library.remove("1")
    await library.add(note(1, "Quite another text."))
    assert (await library.restore("1")).text == note(1).text
    assert (await library.counts()).articles == 1


async def test_an_id_kept_in_two_collections_must_be_told_apart(library: Library) -> None:
    for name in ("north", "south"):
        await library.add(note(1), collection=name)
        await library.remove("1")
    with pytest.raises(AmbiguousArticle):
        await library.restore("1")
    with pytest.raises(ArticleNotFound):
        await library.restore("1", collections=["west"])
    assert [one.collection for one in await library.kept(collections=["north"])] == ["north"]
    assert (await library.restore("1", collections=["north"])).collection == "north"


async def test_what_is_removed_again_while_it_comes_back_is_not_there(tmp_path: Path) -> None:
    class Overtaken(Library):
        """A library in which somebody removes what has been brought back."""

        async def catch_up(self) -> None:
            await self._storage.writer.remove([1])
            await super().catch_up()

    async with await Overtaken.open(tmp_path) as library:
        async for _ in library.add_each(note(1)):
            pass
        await library.remove("1")
        with pytest.raises(ArticleNotFound):
            await library.restore("1")


async def test_what_has_had_its_time_is_forgotten(tmp_path: Path) -> None:
    clock = SetClock(1_700_000_000)
    async with await Library.open(tmp_path, clock=clock) as library:
        await library.add(note(1), upload="a")
        await library.remove("1")
        clock.now += 60
        await library.add(note(2), upload="b")
        await library.remove("2")
        assert [one.gone for one in await library.kept()] == [1_700_000_060, 1_700_000_000]
        assert await library.forget_removed(1_700_000_000) == 0
        assert await library.forget_removed(1_700_000_001) == 1
        with pytest.raises(ArticleNotFound):
            await library.restore("1")
        assert await library.undo("a") == Undone()
        assert (await library.restore("2")).text == note(2).text


async def test_what_was_replaced_says_on_which_day_it_had_been_added(tmp_path: Path) -> None:
    clock = SetClock(1_700_000_000)
    async with await Library.open(tmp_path, clock=clock) as library:
        await library.add(note(1))
        clock.now += 10 * 24 * 3600
        [outcome] = (await library.add(note(1, "Quite another text."))).added
        assert outcome.replaced == Replaced("Note 1", date(2023, 11, 14))
        [outcome] = (await library.add(note(1))).added
        assert outcome.replaced == Replaced("Note 1", date(2023, 11, 24))


async def test_an_upload_is_taken_back_exactly(library: Library) -> None:
    for one in (note(1), note(2), note(3)):
        await library.add(one)
    before, known = await holdings(library), await statistics(library)
    for one in (
        note(1),
        note(2, "The plover flew."),
        note(4),
        note(4, "The godwit stays."),
    ):
        await library.add(one, upload="mine")
    assert [(one.source_id, one.new) for one in await library.uploaded("mine")] == [
        ("2", False),
        ("4", False),
    ]
    assert await library.undo("mine") == Undone(removed=1, restored=1)
    assert await holdings(library) == before
    assert await statistics(library) == known
    assert await library.undo("mine") == Undone()


async def test_what_somebody_else_has_changed_since_stays_as_it_is(library: Library) -> None:
    await library.add(note(1), upload="mine")
    await library.add(note(2), upload="mine")
    await library.add(note(3), upload="mine")
    await library.add(note(1, "Somebody else's."), upload="theirs")
    await library.remove("2")
    assert [one.source_id for one in await library.uploaded("mine")] == ["3"]
    assert await library.undo("mine") == Undone(removed=1, left=2)
    assert {one.text for one in (await holdings(library)).values()} == {"Somebody else's."}


async def test_two_uploads_are_taken_back_one_after_the_other(library: Library) -> None:
    await library.add(note(1), upload="first")
    await library.add(note(1, "Better."), upload="second")
    assert await library.undo("second") == Undone(restored=1)
    assert (await library.article("1")).text == note(1).text
    assert await library.undo("first") == Undone(removed=1)
    assert await holdings(library) == {}


async def test_an_article_of_an_older_version_can_be_restored(
    tmp_path: Path, library: Library, archive: str | None
) -> None:
    await library.add(note(1))
    written(tmp_path, "UPDATE articles SET revision = NULL", archive)
    await library.add(note(1, "Better."), upload="mine")
    assert await library.undo("mine") == Undone(restored=1)
    assert (await library.article("1")).text == note(1).text


async def test_a_hundred_articles_go_in_a_moment(library: Library) -> None:
    lines = "\n".join(
        f'{{"id": "{n}", "text": "Note {n} is about plovers.\\n\\nAnd more."}}' for n in range(100)
    )
    await library.add(lines.encode(), name="a.jsonl", upload="mine")
    started = time.perf_counter()
    assert await library.undo("mine") == Undone(removed=100)
    assert time.perf_counter() - started < 1
    assert not (await library.ask("plovers")).quotes


STEP = st.tuples(
    st.sampled_from(["add", "add", "change", "remove", "restore", "undo"]),
    st.integers(1, 4),
    st.sampled_from(["a", "b"]),
)


@settings(max_examples=12)
@example([("add", 2, "a"), ("add", 3, "a"), ("change", 2, "a"), ("add", 2, "a")])
@given(st.lists(STEP, min_size=4, max_size=16))
async def test_after_any_changes_the_index_weighs_like_a_fresh_one(
    steps: list[tuple[str, int, str]],
) -> None:
    with TemporaryDirectory() as place:
        async with await Library.open(place) as library:
            for turn, (step, number, upload) in enumerate(steps):
                if step == "add":
                    await library.add(note(number), upload=upload)
                elif step == "change":
                    text = f"Turn {turn} of the {BIRDS[number]} by the bridge."
                    await library.add(note(number, text), upload=upload)
                elif step == "undo":
                    await library.undo(upload)
                    assert await library.uploaded(upload) == []
                else:
                    work = library.remove if step == "remove" else library.restore
                    try:
                        await work(str(number))
                    except ArticleNotFound:
                        continue
            known = await statistics(library)
            articles = list((await holdings(library)).values())
            counts = await library.counts()
            assert counts.characters == sum(len(article.text) for article in articles)
        async with await Library.open(place) as again:
            assert await statistics(again) == known
    assert await fresh_statistics(articles) == known
