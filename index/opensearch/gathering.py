"""Statistics that come from elsewhere: all that a piece of work asks for is fetched at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from index.opensearch.words import MOST, Hearing, Listing, holding
from index.query.weighing import Statistics
from index.ranking import LOOKED_AT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from index.opensearch.part import Part
    from index.query.sounds import Similar

T = TypeVar("T")

# Longest term, in characters, that is counted at once: one put together from others is rarely as
# short. It is a word of another language, and held.
_WORD = 5


class Gathering:
    """Statistics of a part for one piece of work, which is done until all it asks for is known.

    Statistics that are not known yet are noted. Meanwhile a familiar term is taken for held, and
    another one for not held: so the work asks at once for what such a word may stand for. Most
    questions are ready to be searched for after a request or two: what was asked for and, where
    words were found that stand for others, how often those occur.
    """

    def __init__(
        self, part: Part, aliases: tuple[str, ...],
        near: Callable[[Sequence[str], Sequence[int]], bool] | None, most: int = MOST,
    ) -> None:  # fmt: skip
        self._part, self._aliases, self._near, self._most = part, aliases, near, most
        self._terms: set[str] = set()
        self._rare: set[str] = set()
        self._foreseen: set[str] = set()
        self._along: set[str] = set()
        self._pages: dict[Listing, None] = {}
        self._heard: dict[str, Hearing] = {}
        self._characters: dict[str, Listing] = {}
        self._beside: dict[tuple[str, ...], bool] = {}
        self._may_stand: dict[tuple[str, ...], None] = {}

    def done(self, work: Callable[[Statistics], T]) -> T:
        """Return what the work makes of the statistics."""
        while True:
            sized = self._part.size is not None
            result = work(self._statistics())
            if sized and not (self._terms or self._rare or self._pages or self._may_stand):
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
            foresee=self._foresee,
        )

    def _frequency(self, term: str) -> int:
        found = self._part.frequency(term)
        if found is not None:
            return found
        self._terms.add(term)
        familiar = self._part.familiar
        return int(familiar.is_empty or term in familiar)

    def _holds(self, term: str) -> int:
        found = self._part.frequency(term)
        if found is not None:
            return found
        likely = term in self._part.listed or term in self._part.familiar
        (self._terms if likely or len(term) <= _WORD else self._rare).add(term)
        return int(likely)

    def _foresee(self, terms: Iterable[str]) -> None:
        """Have terms asked for along with others, and none of them alone."""
        for term in terms:
            likely = term in self._part.listed or term in self._part.familiar
            (self._along if likely else self._foreseen).add(term)

    def _similar(self, term: str) -> Sequence[Similar]:
        if self._part.size == 0:
            return ()
        if term in self._part.similar:
            return self._part.similar[term]
        hearing = self._heard.setdefault(term, Hearing(term, self._most))
        unknown: set[str] = set()
        found = hearing.similar(partial(self._is_held, unknown))
        if found is None:
            self._pages |= dict.fromkeys(hearing.wanted())
            return ()
        self._terms |= unknown
        if not unknown:
            self._part.similar[term] = found
        return found

    def _is_held(self, unknown: set[str], term: str) -> object:
        """Return whether a term is held; an unknown one is taken for held, and noted."""
        frequency = self._part.frequency(term)
        if frequency is None:
            unknown.add(term)
            return True
        return frequency

    def _held_with(self, character: str) -> Sequence[str]:
        """Return the held terms with a character, those of most passages first."""
        if self._part.size == 0:
            return ()
        if character in self._part.holding:
            return self._part.holding[character]
        listing = self._characters.setdefault(character, holding(character, self._most))
        if not listing.whole:
            self._pages[listing] = None
            return ()
        often = {term: self._part.frequency(term) for term in sorted(listing.found)}
        unknown = {term for term, many in often.items() if many is None}
        self._terms |= unknown
        found = sorted(filter(often.get, often), key=lambda term: -(often[term] or 0))
        if not unknown:
            self._part.holding[character] = found
        return found

    def _stand_near(self, terms: Sequence[str]) -> bool:
        """Whether terms stand side by side, which is asked once they are known to be held."""
        wanted = tuple(terms)
        if wanted in self._beside:
            return self._beside[wanted]
        if self._near and all(map(self._part.frequency, terms)):
            self._may_stand[wanted] = None
        return False

    def _fetch(self) -> None:
        pages, near = list(self._pages), list(self._may_stand)
        proofs = [self._part.proof(one, LOOKED_AT) for one in near]
        searches = [one.first() if one else None for one in proofs]
        found, searched = self._part.ask(
            self._terms | self._along, self._rare | self._foreseen, [one.page() for one in pages],
            [one for one in searches if one is not None],
        )  # fmt: skip
        for page, hits in zip(pages, found, strict=True):
            page.take(hits)
        hits_of = iter(searched)
        for wanted, proof, search in zip(near, proofs, searches, strict=True):
            best = proof.best(None if search is None else next(hits_of)) if proof else []
            self._beside[wanted] = self._near is not None and self._near(
                wanted, [number for number, _ in best]
            )
        self._terms, self._rare, self._foreseen, self._along = set(), set(), set(), set()
        self._pages, self._may_stand = {}, {}
