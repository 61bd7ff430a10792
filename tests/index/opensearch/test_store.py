"""Indices are made once, named after their database, and asked by their aliases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index import ArchiveUnreachable, LibraryUnavailable
from index.opensearch.client import Client
from index.opensearch.store import Store
from tests.index.opensearch.wire import Wire

if TYPE_CHECKING:
    from index import SearchCluster


def test_the_generation_that_is_asked_is_switched_and_others_go(
    client: Client, identity: str
) -> None:
    first = Store.current(client, identity, 1)
    first.make(1)  # it is there already
    second = first.next()
    second.make(1)
    assert Store.current(client, identity, 1).generation == 1
    second.switch()
    assert Store.current(client, identity, 1).words == second.words
    assert sorted(client.call("GET", f"/{first.prefix}-*").content) == [
        f"{first.prefix}-passages-2", f"{first.prefix}-words-2",
    ]  # fmt: skip


def test_what_is_written_is_seen_from_the_next_point_in_time(client: Client, identity: str) -> None:
    store = Store.current(client, identity, 1)
    store.write({1: (0, ["mill", "river"]), 2: (0, [])}, [7], 3)
    pit, size, total = store.open_point()
    assert (size, total) == (2, 2)
    store.close_points([pit])
    store.close_points([pit])
    store.close_points([])


def test_what_the_cluster_does_not_take_is_an_error(client: Client, identity: str) -> None:
    store = Store.current(client, identity, 1)
    with pytest.raises(ArchiveUnreachable, match="does not take it"):
        store.write({1 << 70: (0, ["mill"])}, [], 3)
    with pytest.raises(LibraryUnavailable, match="cannot be made"):
        Store(client, "quoth-BIG", 1).make(1)


def test_words_that_did_not_arrive_are_sent_again(cluster: SearchCluster, identity: str) -> None:
    cut: set[str] = set()
    wire = Wire(broken=lambda sent: sent.path in cut)
    store = Store.current(Client(replace(cluster, patience_s=0), wire), identity, 1)
    cut.add(f"/{store.words}/_bulk")
    passages = {1: (0, ["mill", "river"])}
    with pytest.raises(ArchiveUnreachable, match="the line is cut"):
        store.write(passages, [], 1)
    cut.clear()
    store.write(passages, [], 1)
    store.open_point()
    assert words_of(store) == {"mill", "river"}
    store.client.close()


def test_words_are_sent_once_and_those_that_are_remembered_are_bounded(
    client: Client, wire: Wire, identity: str
) -> None:
    first = Store.current(client, identity, 1)
    store = Store(client, first.prefix, first.generation, most_known=3)
    wire.sent.clear()
    store.write({1: (0, ["mill", "river", "mill"])}, [], 1)
    store.write({2: (0, ["river", "ferry"])}, [], 2)
    words = [one["term"] for sent in wire.sent for one in sent.bodies if "sound" in one]
    assert words == ["mill", "river", "ferry"]
    store.write({3: (0, ["weir"])}, [], 3)
    assert store._known == {"weir"}


def words_of(store: Store) -> set[str]:
    found = store.client.call("POST", f"/{store.words}/_search", {"size": 99}).content
    return {one["_source"]["term"] for one in found["hits"]["hits"] if "term" in one["_source"]}
