"""A library keeps its ranking in its folder unless a cluster is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index import SearchCluster
from index.local_ranking import LocalPlace
from index.opensearch.place import ClusterPlace
from index.places import place_of

if TYPE_CHECKING:
    from pathlib import Path


def test_a_cluster_is_asked_only_where_one_is_named(tmp_path: Path) -> None:
    assert isinstance(place_of(None, tmp_path, ()), LocalPlace)
    cluster = SearchCluster(("http://127.0.0.1:9",))
    assert isinstance(place_of(cluster, tmp_path, ()), ClusterPlace)
