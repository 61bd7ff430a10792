"""Statistics of terms in the part of the index that a question sees, and similar terms there."""

from __future__ import annotations

import threading
from functools import cache, partial
from typing import TYPE_CHECKING

from index.query.sounds import Vocabulary
from index.query.weighing import Statistics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from index.engine import Seen


class TermStatistics:
    """Statistics of terms, in whatever part of an index is asked.

    Terms are found by sound in one vocabulary of all collections, learned when a question first
    needs it. Of those only the ones that the part holds are ever told: it is as if it were alone.
    `aliases` are the library's own names that stand for each other.
    """

    def __init__(self, aliases: tuple[str, ...] = ()) -> None:
        self._aliases = aliases
        self._vocabulary: Vocabulary | None = None
        self._learning = threading.Lock()

    def of(self, seen: Seen, whole: Seen) -> Statistics:
        """Return the statistics of what is `seen` of the `whole` index."""
        frequency = cache(seen.document_frequency)
        return Statistics(
            len(seen),
            frequency,
            lambda term: self.known(whole).similar(term, frequency),
            self._aliases,
            pairs_with=partial(self._pairs_with, frequency, whole),
        )

    def add(self, terms: Callable[[], Iterable[str]]) -> None:
        """Take in terms that have come to the index, if it was looked into for its terms before."""
        with self._learning:
            if self._vocabulary is not None:
                self._vocabulary.add(terms())

    def known(self, whole: Seen) -> Vocabulary:
        """Return the vocabulary, with all terms that the whole index has had."""
        with self._learning:
            if self._vocabulary is None:
                self._vocabulary = Vocabulary(term for term, _ in whole.vocabulary())
            return self._vocabulary

    def _pairs_with(
        self, frequency: Callable[[str], int], whole: Seen, character: str
    ) -> list[str]:
        """Return the terms of two characters that hold one, those of most passages first."""
        found = filter(frequency, self.known(whole).pairs_with(character))
        return sorted(found, key=lambda term: -frequency(term))
