"""Changes of articles: each is whole, or it is not."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index.errors import LibraryUnavailable
from index.ingest.prepare import prepare
from index.storage.storage import FILE_NAME, Storage
from index.storage.writer import TWIN
from tests.index.database import of_a_file

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article


async def test_a_replaced_article_keeps_its_number_and_its_passages_are_new(
    storage: Storage, bridge: Article
) -> None:
    first = await storage.writer.add(prepare(bridge))
    other = await storage.writer.add(prepare(replace(bridge, text="It is open.")))
    assert (first.kind, other.kind) == ("added", "replaced")
    assert other.number == first.number
    changes = await storage.log.changes(0, 9)
    assert [change.kind for change in changes] == ["added", "removed", "added"]
    assert set(changes[2].passages).isdisjoint(changes[0].passages)


async def test_what_is_there_already_is_not_written_again(
    storage: Storage, bridge: Article
) -> None:
    await storage.writer.add(prepare(bridge))
    assert (await storage.writer.add(prepare(bridge))).kind == "unchanged"
    twin = await storage.writer.add(prepare(replace(bridge, source_id="9")))
    assert (twin.kind, twin.twin) == ("twin", "2001")
    assert await storage.log.last_change() == 1


async def test_an_addition_that_is_cut_off_is_whole_or_not_there(
    storage: Storage, bridge: Article
) -> None:
    for waits in range(12):
        adding = asyncio.create_task(
            storage.writer.add(prepare(replace(bridge, source_id=str(waits), text=f"{waits} is.")))
        )
        for _ in range(waits):
            await asyncio.sleep(0)
        adding.cancel()
        with suppress(asyncio.CancelledError):
            await adding
    counts = await storage.shelf.counts()
    assert counts.articles == counts.passages == await storage.log.last_change()


async def test_of_articles_that_are_stored_together_all_are_in_or_none(
    storage: Storage, bridge: Article
) -> None:
    some = [
        prepare(replace(bridge, source_id=str(number), text=f"It opens on day {number % 3}."))
        for number in range(4)
    ]
    again = prepare(replace(bridge, source_id="0", text="It is open."))
    damaged = replace(some[2], article=replace(some[2].article, title=None))  # type: ignore[arg-type]
    with pytest.raises(LibraryUnavailable):
        await storage.writer.add_all([*some[:2], damaged])
    assert (await storage.log.last_change(), await storage.shelf.numbers()) == (0, [])
    outcomes = await storage.writer.add_all([*some, again])
    assert [one.kind for one in outcomes] == ["added", "added", "added", "twin", "replaced"]
    assert outcomes[3].twin == "0"
    kinds = [one.kind for one in await storage.log.changes(0, 9)]
    assert kinds == [*["added"] * 3, "removed", "added"]


async def test_an_article_of_very_many_passages_is_stored_with_all_of_them_in_order(
    storage: Storage, bridge: Article
) -> None:
    text = "\n\n".join(
        f"On day {number} the mill by the river {number} was open." * 9 for number in range(200)
    )
    prepared = prepare(replace(bridge, text=text))
    await storage.writer.add(prepared)
    [change] = await storage.log.changes(0, 9)
    assert len(change.passages) == len(prepared.passages) > 64
    [article] = await storage.log.indexed([change])
    assert [one.span for one in article.passages] == [one.span for one in prepared.passages]


@of_a_file
async def test_statements_of_a_text_that_is_there_no_more_are_not_stored(
    tmp_path: Path, storage: Storage, bridge: Article
) -> None:
    await storage.writer.add(prepare(bridge))
    [before] = await storage.shelf.with_source_id("2001")
    await storage.writer.add(prepare(replace(bridge, text="It is open.")))
    await storage.writer.say(before, prepare(bridge).said)
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        assert database.execute("SELECT statements FROM articles").fetchall() == [("",)]


@of_a_file
@pytest.mark.usefixtures("storage")
def test_the_same_text_is_looked_for_by_its_digest(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        plan = database.execute(f"EXPLAIN QUERY PLAN {TWIN}", (b"", "default")).fetchall()
    assert "articles_by_digest (digest=?)" in plan[0][3]
