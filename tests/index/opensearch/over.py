"""The ranking of a database over a client of one's own."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from index.opensearch.ranking import OpenSearchRanking
from index.opensearch.state import LEASE_S, States
from index.opensearch.store import Store

if TYPE_CHECKING:
    from index.opensearch.client import Client
    from index.opensearch.cluster import SearchCluster

ALIASES = ("Vostok, East",)


def over(
    client: Client, cluster: SearchCluster, identity: str, lease_s: float = LEASE_S
) -> OpenSearchRanking:
    """Open the ranking of a database; others' leases are void after `lease_s` seconds."""
    store = Store.current(client, identity, cluster.shards)
    states = States(client, store.asked_words, lease_s=lease_s)
    ranking = OpenSearchRanking(store, states, time.time, ALIASES)
    ranking.renew()
    return ranking
