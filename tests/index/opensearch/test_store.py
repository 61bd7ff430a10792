"""Indices are made once, named after their database, and asked by their aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import ArchiveUnreachable, LibraryUnavailable
from index.opensearch.store import Store

if TYPE_CHECKING:
    from index.opensearch.client import Client


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
