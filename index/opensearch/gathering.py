"""Statistics that come from elsewhere: all that a piece of work asks for is fetched at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from index.query.weighing import Statistics

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.opensearch.part import Part
    from index.opensearch.words import Words
    from index.query.sounds import Similar

T = TypeVar("T")

# Longest term, in characters, that is counted at once: one put together from others is rarely as
# short. It is a word of another language, and held.
_WORD = 5


class Gathering:
    """Statistics of a part for one piece of work, which is done until all it asks for is known.

    Statistics that are not known yet are noted. Meanwhile a word of a question is taken for held,
    as nearly all are, and one that would be put together from others for not held.
    """

    def __init__(
        self, part: Part, words: Words, aliases: tuple[str, ...],
        near: Callable[[Sequence[str]], bool],
    ) -> None:  # fmt: skip
        self._part, self._words, self._aliases, self._near = part, words, aliases, near
        self._terms: set[str] = set()
        self._joined: set[str] = set()
        self._sounds: dict[str, Sequence[Similar]] = {}
        self._holding: dict[str, Sequence[str]] = {}
        self._beside: dict[tuple[str, ...], bool] = {}
        self._unheard: set[str] = set()
        self._unseen: set[str] = set()

    def done(self, work: Callable[[Statistics], T]) -> T:
        """Return what the work makes of the statistics."""
        while True:
            sized = self._part.size is not None
            result = work(self._statistics())
            if sized and not (self._terms or self._joined or self._unheard or self._unseen):
                return result
            self._fetch()

    def _statistics(self) -> Statistics:
        return Statistics(
            self._part.size or 0,
            self._frequency,
            self._similar,
            self._aliases,
            pairs_with=self._held_with,
            near=self._stand_near,
            holds=self._holds,
        )

    def _frequency(self, term: str) -> int:
        found = self._part.frequency(term)
        if found is None:
            self._terms.add(term)
            return 1
        return found

    def _holds(self, term: str) -> int:
        found = self._part.frequency(term)
        if found is None:
            (self._terms if len(term) <= _WORD else self._joined).add(term)
            return 0
        return found

    def _similar(self, term: str) -> Sequence[Similar]:
        if term not in self._sounds:
            self._unheard.add(term)
        return self._sounds.get(term, ())

    def _held_with(self, character: str) -> Sequence[str]:
        if character not in self._holding:
            self._unseen.add(character)
        return self._holding.get(character, ())

    def _stand_near(self, terms: Sequence[str]) -> bool:
        """Ask whether terms stand side by side once they are known to be held."""
        if not all(map(self._part.frequency, terms)):
            return False
        wanted = tuple(terms)
        if wanted not in self._beside:
            self._beside[wanted] = self._near(terms)
        return self._beside[wanted]

    def _fetch(self) -> None:
        self._part.count(self._terms, self._joined)
        self._sounds |= self._words.similar(self._unheard, self._part)
        self._holding |= {one: self._words.holding(one, self._part) for one in self._unseen}
        self._terms, self._joined, self._unheard, self._unseen = set(), set(), set(), set()
