"""View of the index: the passages of some collections, as if there were no others in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.errors import IndexDamaged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from index.engine.searcher import IndexSearcher


class Seen:
    """The passages of some collections, or of all, as they were when this was made.

    All statistics are of these passages alone. People who may ask some collections learn nothing of
    what the others hold: neither from a score nor from the order of the results. Any number of
    threads may use it. `lose` is called with the error of a file that turns out to be damaged.
    """

    __slots__ = ("_lose", "_searcher")

    def __init__(self, searcher: IndexSearcher, lose: Callable[[IndexDamaged], object]) -> None:
        self._searcher = searcher
        self._lose = lose

    def __len__(self) -> int:
        return self._searcher.count

    def search(self, terms: Sequence[str], k: int = 10) -> list[tuple[int, float]]:
        """Return the best `k` passages that hold any of the terms as (id, score).

        Best first, equal scores by id. A term counts as often as it is given. Raises IndexDamaged
        where a file turns out to be, once: the index is empty then. Raises OSError where one cannot
        be read for now.
        """
        try:
            return self._searcher.scorer.search(terms, k)
        except IndexDamaged as error:
            self._lose(error)
            raise

    def document_frequency(self, term: str) -> int:
        """Return how many passages hold the term, none where a file turns out to be damaged."""
        try:
            return self._searcher.scorer.document_frequency(term)
        except IndexDamaged as error:
            self._lose(error)
            return 0

    def vocabulary(self) -> Iterable[tuple[str, int]]:
        """Return every term that occurs and how many passages hold it, in no particular order.

        There are none where a file turns out to be damaged.
        """
        try:
            return self._searcher.scorer.vocabulary()
        except IndexDamaged as error:
            self._lose(error)
            return ()
