"""The place of a library's ranking in a cluster: opened there, and made anew."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from index.opensearch.client import BRIEFLY, Client
from index.opensearch.ranking import OpenSearchRanking
from index.opensearch.state import States
from index.opensearch.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.opensearch.cluster import SearchCluster
    from index.ranking import Ranking


class ClusterPlace:
    """A cluster that libraries keep their rankings in; `aliases` are the library's own names.

    `clock` is not that of a library, which may count from another day: all processes on the cluster
    compare what they say.
    """

    def __init__(
        self,
        cluster: SearchCluster,
        aliases: tuple[str, ...] = (),
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._cluster, self._aliases, self._clock = cluster, aliases, clock
        self._made = False
        self._looking: Client | None = None

    def open(self, identity: str) -> Ranking:
        """Open the ranking of a database, as far as it is. Raises ArchiveUnreachable."""
        client = Client(self._cluster)
        try:
            store = Store.current(client, identity, self._cluster.shards)
            ranking = self._of(store, store.asked_words)
            ranking.renew()
        except BaseException:
            client.close()
            raise
        self._made = True
        return ranking

    def check_reached(self, identity: str) -> None:
        """Raise ArchiveUnreachable where it cannot be searched now: nothing is tried again."""
        if self._looking is None:
            self._looking = Client(replace(self._cluster, patience_s=0.0), within_s=BRIEFLY)
        Store.check_reached(self._looking, identity, made=self._made)

    def anew(self, ranking: Ranking) -> Ranking:
        """Have new indices asked, in place of those that are ahead of the database."""
        if not isinstance(ranking, OpenSearchRanking):
            raise TypeError("it is no ranking of a cluster")
        store = ranking.store.next()
        store.make(self._cluster.shards)
        store.switch()
        return self._of(store, store.asked_words)

    def _of(self, store: Store, words: str) -> OpenSearchRanking:
        states = States(store.client, words)
        return OpenSearchRanking(store, states, self._clock, self._aliases)

    def elsewhere(self, ranking: Ranking) -> Ranking | None:
        """Return None: nothing of it lies on a disk of this machine."""

    def close(self) -> None:
        """Close the connection that looks whether it is there: a ranking closes its own."""
        if self._looking is not None:
            self._looking.close()


class NextPlace(ClusterPlace):
    """The generation of indices after the one that is asked, to be filled and then asked."""

    _filled: Store | None = None

    def open(self, identity: str) -> Ranking:
        """Open the next generation, as far as it was filled before. Raises ArchiveUnreachable."""
        client = Client(self._cluster)
        try:
            store = Store.current(client, identity, self._cluster.shards).next()
            store.make(self._cluster.shards)
            ranking = self._of(store, store.words)
            ranking.renew()
        except BaseException:
            client.close()
            raise
        self._filled = store
        return ranking

    def switch(self) -> None:
        """Have the generation asked that was opened, and delete the earlier ones."""
        if self._filled is None:
            raise RuntimeError("no generation was opened")
        # Nobody is in the midst of writing to what is deleted.
        asked = States(self._filled.client, self._filled.asked_words)
        while asked.lease(asked.look()) is None:
            pass
        self._filled.switch()
