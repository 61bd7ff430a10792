"""Indices are made anew beside those that are asked, and go on where they were cut off."""

from __future__ import annotations

from contextlib import aclosing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index import ArchiveUnreachable, Library, SearchCluster
from index.opensearch.place import ClusterPlace, NextPlace
from index.opensearch.ranking import OpenSearchRanking
from index.opensearch.store import Store
from index.reindexing import reindexed

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article
    from index.opensearch.client import Client

QUESTION = "who said the coalition is pretending?"


async def test_an_index_is_made_anew_while_it_is_asked(
    tmp_path: Path, cluster: SearchCluster, bridge: Article, harvest: Article
) -> None:
    own = replace(cluster, shards=1)
    async with (
        await Library.open(tmp_path, search=cluster) as asked,
        await Library.open(tmp_path, search=own) as library,
    ):
        await asked.add(bridge)
        before = (await asked.ask(QUESTION)).quotes
        # The first time it is cut off.
        async with aclosing(reindexed(library._storage, tmp_path, own)) as making:
            assert await anext(making) == (1, 1)
        assert (await asked.ask(QUESTION)).quotes == before
        await asked.add(harvest)
        assert [done async for done in library.reindex()] == [(2, 2)]
        assert (await asked.ask(QUESTION)).answered
        assert (await asked.ask("why did the olive harvest fail?")).answered
        ranking = asked._index._index
        assert isinstance(ranking, OpenSearchRanking)
        assert ranking.store.generation == 2
        await asked.remove(bridge.source_id)
        assert not (await asked.ask(QUESTION)).answered


async def test_a_cluster_that_is_away_is_missed_before_it_was_ever_asked(tmp_path: Path) -> None:
    nowhere = SearchCluster(("http://127.0.0.1:9",), patience_s=60.0)
    async with await Library.open(tmp_path, search=nowhere) as library:
        with pytest.raises(ArchiveUnreachable, match="cannot be reached"):
            await library.check_reached()


@pytest.mark.parametrize("kind", ["passages", "words"])
async def test_an_index_that_is_gone_is_missed(
    tmp_path: Path, cluster: SearchCluster, client: Client, bridge: Article, kind: str
) -> None:
    async with (
        await Library.open(tmp_path, search=cluster) as library,
        await Library.open(tmp_path, search=cluster) as unasked,
    ):
        await library.check_reached()  # none is made yet
        await library.add(bridge)
        for one in (library, unasked):
            await one.check_reached()
        ranking = library._index._index
        assert isinstance(ranking, OpenSearchRanking)
        client.call("DELETE", f"/{getattr(ranking.store, kind)}")
        for one in (library, unasked):
            if (one, kind) != (unasked, "words"):  # it would be made
                with pytest.raises(ArchiveUnreachable, match="no such index"):
                    await one.check_reached()


def test_an_index_of_which_no_copy_is_there_is_missed(
    cluster: SearchCluster, client: Client, identity: str
) -> None:
    place = ClusterPlace(cluster)
    store = Store.current(client, identity, 1)
    place.check_reached(identity)
    client.call("DELETE", f"/{store.passages}")
    nowhere = {"index.routing.allocation.require._name": "nobody"}
    red = {"settings": nowhere, "aliases": {f"{store.prefix}-passages": {}}}
    client.call("PUT", f"/{store.passages}", red, params={"wait_for_active_shards": 0})
    with pytest.raises(ArchiveUnreachable, match="cannot be reached"):
        place.check_reached(identity)
    client.call("DELETE", f"/{store.passages}")
    place.close()


def test_what_was_not_opened_is_not_asked(cluster: SearchCluster) -> None:
    with pytest.raises(RuntimeError):
        NextPlace(cluster).switch()
