"""Protocols of the ranking: the seam between the indexer and whatever keeps the postings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from index.query.weighing import Statistics

T = TypeVar("T")

# Passages in which terms are looked for that may stand side by side: the best that hold any.
LOOKED_AT = 8


class Ranking(Protocol):
    """Passages as lists of terms, ranked by BM25 with the statistics of what is asked.

    Collections are given by their ids, None for all. A search of some of them tells nothing of what
    the others hold. Searches may run in any number of threads; `add`, `remove`, `renew` and
    `commit` are one writer's. A search raises IndexDamaged where what it searches is lost: `upto`
    is 0 then, or what `renew` has made of it.
    """

    @property
    def shared(self) -> bool:
        """Whether what other processes commit is seen here too, once it is renewed."""

    @property
    def upto(self) -> int:
        """The number of the last change that searches see, 0 where there is none."""

    def __len__(self) -> int:
        """Return how many passages there are."""

    def search(
        self, terms: Sequence[str], k: int = 10, within: Collection[int] | None = None
    ) -> list[tuple[int, float]]:
        """Return the best `k` passages that hold any of the terms as (id, score).

        Best first, equal scores by id. A term counts as often as it is given.
        """

    def with_statistics(
        self,
        work: Callable[[Statistics], T],
        within: Collection[int] | None,
        near: Callable[[Sequence[str], Sequence[int]], bool] | None,
    ) -> T:
        """Return what `work` makes of the statistics of collections.

        `near` is told terms, and by their ids the best passages that hold any of them, `LOOKED_AT`.
        Where it is None, nothing is near.
        Where they come from elsewhere, `work` is done several times: all that it has asked for is
        fetched at once, until it asks for nothing new. It must change nothing.
        """

    def add(self, batch: Iterable[tuple[int, Sequence[str]]], collection: int = 0) -> None:
        """Add passages as (id, terms); one that is in already is replaced."""

    def remove(self, ids: Iterable[int]) -> None:
        """Remove passages; ids that are not in are passed over."""

    def renew(self) -> None:
        """Take over what other processes have committed, where it is shared."""

    def commit(self, upto: int) -> None:
        """Have searches see the changes: with them it holds all up to the change `upto`.

        Where `self.upto` is another one afterwards, they are not in, since another process was
        first, or what was there is lost: the changes from there on are to be made again.
        """

    def warm(self) -> None:
        """Have ready what searches need, in a process that lives long."""

    def close(self) -> None:
        """Drop what was not committed, and give back what is held."""


class Place(Protocol):
    """Place in which the ranking of a library is kept."""

    def open(self, identity: str) -> Ranking:
        """Open the ranking of the database with this id. Raises LibraryUnavailable."""

    def check_reached(self, identity: str) -> None:
        """Raise ArchiveUnreachable where the ranking of a database cannot be searched now.

        It need not be open, nor have been made.
        """

    def anew(self, ranking: Ranking) -> Ranking:
        """Return an empty ranking in place of one that is ahead of its database.

        That happens when an older database is put in the place of a newer one.
        """

    def elsewhere(self, ranking: Ranking) -> Ranking | None:
        """Return an empty ranking for this process alone; None where it makes no difference."""

    def close(self) -> None:
        """Give back what is held beside the ranking."""
