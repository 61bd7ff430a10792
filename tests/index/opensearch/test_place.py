"""Indices are made anew beside those that are asked, and go on where they were cut off."""

from __future__ import annotations

from contextlib import aclosing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index import Library
from index.opensearch.place import NextPlace
from index.opensearch.ranking import OpenSearchRanking
from index.reindexing import reindexed

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article, SearchCluster

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


def test_what_was_not_opened_is_not_asked(cluster: SearchCluster) -> None:
    with pytest.raises(RuntimeError):
        NextPlace(cluster).switch()
