"""A node that is killed takes nothing with it that was confirmed."""

from __future__ import annotations

import signal
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bench import opensearch
from index import ArchiveUnreachable, Library, SearchCluster
from tests.opensearch_node import needed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index import Article

HEAP_MB = 384
QUESTION, OTHER = "who said the coalition is pretending?", "why did the olive harvest fail?"


@pytest.fixture
def own_node() -> Iterator[opensearch.Node]:
    """A node that this test alone uses."""
    needed()
    with opensearch.cluster(1, HEAP_MB) as [node]:
        yield node


async def test_a_node_that_is_killed_is_gone_on_with_when_it_is_back(
    own_node: opensearch.Node, tmp_path: Path, bridge: Article, harvest: Article
) -> None:
    patient = SearchCluster((own_node.address,), shards=1, patience_s=60.0)
    hasty = replace(patient, patience_s=0.0)
    async with (
        await Library.open(tmp_path, search=hasty) as library,
        await Library.open(tmp_path, search=patient) as other,
    ):
        await library.add(bridge)
        assert (await other.ask(QUESTION)).answered
        own_node.end(signal.SIGKILL)
        await library.add(harvest)
        with pytest.raises(ArchiveUnreachable):
            await library.ask(QUESTION)
        with pytest.raises(ArchiveUnreachable):
            await library.check_reached()
        own_node.start([own_node], HEAP_MB)
        assert (await other.ask(OTHER)).answered  # it waits until the node is there
        assert (await library.ask(QUESTION)).quotes == (await other.ask(QUESTION)).quotes != ()
        await library.check_reached()
        assert (await library.index_state()).behind == 0
