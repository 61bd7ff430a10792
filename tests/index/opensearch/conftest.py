"""A real OpenSearch, and rankings in it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from index.opensearch.client import Client
from index.opensearch.place import ClusterPlace
from index.opensearch.ranking import OpenSearchRanking
from tests.index.opensearch.over import ALIASES, over
from tests.index.opensearch.wire import Wire

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index.opensearch.cluster import SearchCluster


@pytest.fixture
def wire() -> Wire:
    """The way to the cluster, which notes what goes over it."""
    return Wire()


@pytest.fixture
def client(cluster: SearchCluster, wire: Wire) -> Iterator[Client]:
    """A client of the cluster."""
    own = Client(cluster, wire)
    yield own
    own.close()


@pytest.fixture
def identity() -> str:
    """The id of a database that nobody else has."""
    return uuid4().hex


@pytest.fixture
def opened(cluster: SearchCluster) -> Iterator[Callable[[str], OpenSearchRanking]]:
    """Open the ranking of a database, as one more process would."""
    made = []

    def open_one(identity: str) -> OpenSearchRanking:
        ranking = ClusterPlace(cluster, ALIASES).open(identity)
        assert isinstance(ranking, OpenSearchRanking)
        made.append(ranking)
        return ranking

    yield open_one
    for one in made:
        one.close()


@pytest.fixture
def ranking(client: Client, cluster: SearchCluster, identity: str) -> OpenSearchRanking:
    """An empty ranking, asked over the wire."""
    return over(client, cluster, identity)
