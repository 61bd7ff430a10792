"""Batches of the change log, as a ranking takes them in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.batch import Batch
from index.ingest.prepare import prepare
from index.local_ranking import LocalRanking
from index.text.terms import terms

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article, Library


def found(ranking: LocalRanking, word: str) -> int:
    return len(ranking.search(terms(word, "en")))


async def test_what_came_is_found_by_its_text_and_by_its_title(
    tmp_path: Path, library: Library, bridge: Article
) -> None:
    storage = library._storage
    await storage.writer.add(prepare(replace(bridge, title="Zeppelins", text="It is open.")))
    with LocalRanking.open(tmp_path / "another") as ranking:
        (await Batch.after(0, storage.log)).take_into(ranking)
        assert found(ranking, "zeppelins") == 0  # it is not committed yet
        ranking.commit(1)
        assert found(ranking, "zeppelins") == found(ranking, "open") == 1


async def test_what_was_replaced_goes_and_only_the_newest_comes(
    tmp_path: Path, library: Library, bridge: Article
) -> None:
    storage = library._storage
    for text in ("The bridge is shut.", "The ferry is open."):
        await storage.writer.add(prepare(replace(bridge, text=text)))
    made = await Batch.after(0, storage.log)
    assert len(made.gone) == len(made.came) == 1
    with LocalRanking.open(tmp_path / "another") as ranking:
        made.take_into(ranking)
        ranking.commit(made.upto)
        assert (found(ranking, "shut"), found(ranking, "ferry")) == (0, 1)


async def test_a_batch_follows_the_one_before(library: Library, bridge: Article) -> None:
    storage = library._storage
    await storage.writer.add(prepare(bridge))
    first = await Batch.after(0, storage.log)
    await storage.writer.add(prepare(replace(bridge, source_id="9", text="The ferry is open.")))
    second = await Batch.after(first.upto, storage.log)
    assert len(second.came) == 1
    assert first.upto < second.upto == await storage.log.last_change()
