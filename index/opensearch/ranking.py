"""The ranking of a library in an OpenSearch cluster, for any number of processes."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from index.errors import IndexDamaged
from index.opensearch.familiar import Familiar
from index.opensearch.gathering import Gathering
from index.opensearch.moment import Moment
from index.opensearch.part import Part
from index.opensearch.recent import Recent
from index.opensearch.state import Point, State, States
from index.opensearch.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from index.opensearch.state import Seen
    from index.query.weighing import Statistics

T = TypeVar("T")

# Seconds that an earlier point in time stays open for questions that are being answered, and the
# most that do: a node has room for 300 parts of them.
_STAYS_S, _STAY = 30.0, 20
# Sets of collections that something is kept in mind of: a full `Familiar` takes 20 MB.
MOST_SETS = 16


class OpenSearchRanking:
    """Passages in a cluster, see `Ranking`.

    One process writes at a time, and all see the same moment. `clock` says the time in seconds
    since 1970, the same to all of them.
    """

    shared = True

    def __init__(
        self,
        store: Store,
        states: States,
        clock: Callable[[], float],
        aliases: tuple[str, ...] = (),
    ) -> None:
        self._store, self._states, self._clock, self._aliases = store, states, clock, aliases
        self._upto = 0
        self._moment: Moment | None = self._at(State())
        self._lost = ""
        self._parts: Recent[Part] = Recent(MOST_SETS)
        self._familiar: Recent[Familiar] = Recent(MOST_SETS)
        self._showing = threading.Lock()
        self._came: dict[int, tuple[int, Sequence[str]]] = {}
        self._gone: set[int] = set()

    @property
    def store(self) -> Store:
        """The indices that it is kept in."""
        return self._store

    @property
    def upto(self) -> int:
        """The number of the last change that searches see."""
        return self._upto

    def __len__(self) -> int:
        return self._moment.size if self._moment else 0

    # Searching

    def search(
        self, terms: Sequence[str], k: int = 10, within: Collection[int] | None = None
    ) -> list[tuple[int, float]]:
        """Return the best `k` passages of collections as (id, score), best first."""
        return self._part(within).search(terms, k)

    def with_statistics(
        self,
        work: Callable[[Statistics], T],
        within: Collection[int] | None,
        near: Callable[[Sequence[str], Sequence[int]], bool] | None,
    ) -> T:
        """Return what `work` makes of the statistics of collections, see `Ranking`."""
        return Gathering(self._part(within), self._aliases, near).done(work)

    def _part(self, within: Collection[int] | None) -> Part:
        """Return the part of the moment, which all questions to the same collections share."""
        chosen = None if within is None else frozenset(within)
        with self._showing:
            if self._moment is None:
                raise IndexDamaged("the point in time", "is gone")
            familiar, part = self._familiar.get(chosen) or Familiar(), self._parts.get(chosen)
            if part is None or part.is_full:
                part = Part(self._moment, chosen, familiar=familiar)
            self._familiar.keep(chosen, familiar)
            self._parts.keep(chosen, part)
            return part

    # Writing

    def add(self, batch: Iterable[tuple[int, Sequence[str]]], collection: int = 0) -> None:
        """Add passages as (id, terms); one that is in already is replaced."""
        for number, terms in batch:
            self._came[number] = collection, terms
            self._gone.discard(number)

    def remove(self, ids: Iterable[int]) -> None:
        """Remove passages; ids that are not in are passed over."""
        for number in ids:
            self._came.pop(number, None)
            self._gone.add(number)

    def renew(self) -> None:
        """Take over what other processes have committed, and open a moment anew that was lost."""
        self._came, self._gone = {}, set()
        while not self._renewed(self._states.look()):
            pass

    def _renewed(self, seen: Seen) -> bool:
        """Take over a state; return whether it is still the one that was seen."""
        state = seen.state
        if not state.whole or state.pit != self._lost or not state.size:
            self._take(seen)
            return True
        leased = self._states.lease(seen)
        return bool(leased and self._publish(leased, leased.state, anew=True))

    def commit(self, upto: int) -> None:
        """Write what came and went, and have all processes see it. See `Ranking`."""
        came, gone = self._came, self._gone
        self._came, self._gone = {}, set()
        seen = self._states.look()
        if seen.state.upto != self._upto:
            self.renew()
            return
        changed = bool(came or gone)
        leased = self._states.lease(seen, upto if changed else 0)
        if leased is None:
            self.renew()
            return
        if changed:
            self._at_home(leased).write(came, gone, upto)
        if not self._publish(
            leased, replace(leased.state, upto=upto), anew=changed or not seen.state.whole
        ):
            self.renew()

    def _publish(self, leased: Seen, state: State, *, anew: bool) -> bool:
        """Give the lease back with a new state, seen from a new point in time where `anew`.

        Return whether that was done: not where the lease was lost meanwhile.
        """
        store, closed = self._at_home(leased), list[str]()
        if state.whole and (anew or not state.pit) and (anew or state.size):
            pit, size, total = store.open_point()
            now = self._clock()
            points, closed = _kept(state.points, self._lost, now)
            points = (Point(pit, now), *points) if size else points
            state = replace(state, points=points, size=size, total=total)
            closed += [] if size else [pit]
        published = self._states.put(leased, replace(state, lease=""))
        if published is None:
            return False
        store.close_points(closed)
        self._take(published)
        return True

    def _at_home(self, seen: Seen) -> Store:
        """Return the indices that a state is of: those that are asked may have been switched."""
        generation = int(seen.index.rpartition("-")[2])
        if generation != self._store.generation:
            self._store = Store(self._store.client, self._store.prefix, generation)
        return self._store

    def _take(self, seen: Seen) -> None:
        self._at_home(seen)
        state = seen.state
        if not state.whole and state.pit in {"", self._lost}:
            # The indices hold an unfinished change: no moment until that is whole.
            self._show(None, state.upto)
        elif self._moment is None or (self._moment.pit, self._moment.upto) != (
            state.pit,
            state.upto,
        ):
            self._show(self._at(state), state.upto)

    def _show(self, moment: Moment | None, upto: int) -> None:
        with self._showing:
            self._moment, self._upto = moment, upto
            self._parts.clear()

    def _at(self, state: State) -> Moment:
        pit = state.pit if state.size else ""
        store = self._store
        return Moment(
            store.client, pit, state.upto, state.size, state.total, self._lose, store.words
        )

    def _lose(self, moment: Moment) -> None:
        """Have nothing to search: the point in time of a moment is gone."""
        with self._showing:
            if self._moment is moment:
                self._moment, self._upto, self._lost = None, 0, moment.pit
                self._parts.clear()

    def warm(self) -> None:
        """Do nothing: the cluster has all that searches need."""

    def close(self) -> None:
        """Close the connections."""
        self._store.client.close()


def _kept(points: Sequence[Point], lost: str, now: float) -> tuple[tuple[Point, ...], list[str]]:
    """Return which points in time stay open, and the ids of those that are closed."""
    kept = [one for one in points if one.opened >= now - _STAYS_S and one.pit != lost][:_STAY]
    return tuple(kept), [one.pit for one in points if one not in kept and one.pit != lost]
