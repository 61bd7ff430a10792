"""The index of words: which of them sound like one, and which hold a character. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.opensearch.mapping import LONGEST_SOUND, key
from index.query.sounds import SHORT, Vocabulary, lengths, sound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from index.opensearch.client import Json
    from index.query.sounds import Similar

# Words that are fetched at once, as the cluster allows, and of those that are fetched along with
# nearer ones, in case these are not enough.
MOST, ALONG = 10_000, 2_000
# Lucene finds words within one slip or two: letters left out, put in, mistaken, or exchanged with
# the next. The longer a sound, the fewer words are within two of it.
_TWO_SLIPS, _LONG, _TOO_LONG = 2, 6, 60


class Listing:
    """All words that a query finds, a page after the other: the `first` one may be shorter."""

    def __init__(self, query: Json, most: int = MOST, first: int = MOST) -> None:
        self._query, self._most, self._size = query, most, min(first, most)
        self._after: list[object] = []
        self.found: list[str] = []
        self.whole = False

    def page(self) -> Json:
        """Return the search for the next page."""
        body: Json = {
            "size": self._size, "query": {"bool": {"filter": self._query}}, "_source": ["term"],
            "sort": [{"place": "asc"}], "track_total_hits": False,
        }  # fmt: skip
        return body | ({"search_after": self._after} if self._after else {})

    def take(self, hits: Sequence[Json]) -> None:
        """Take in what the search for the next page has found."""
        self.found += [one["_source"]["term"] for one in hits]
        self.whole = len(hits) < self._size
        if not self.whole:
            self._after = hits[-1]["sort"]
        self._size = self._most


class Hearing:
    """The terms that sound most like one, as `Vocabulary.similar` tells them.

    Those within few slips are looked at first. Terms further away sound no more alike than so many
    slips allow: only where one of them may still be among the results, more are looked at.
    """

    def __init__(self, term: str, most: int = MOST) -> None:
        self._term, heard = term, sound(term)
        self._levels: list[tuple[Listing, float]] = []
        self._vocabularies: dict[int, Vocabulary] = {}
        if heard and len(heard) <= LONGEST_SOUND:
            self._levels = [
                (Listing(query, most, ALONG if place else most), others)
                for place, (query, others) in enumerate(_nearer(heard))
            ]

    def similar(self, held: Callable[[str], object]) -> Sequence[Similar] | None:
        """Return those that are `held`; None where `wanted` pages are to be fetched first."""
        if not self._levels:
            return ()
        for place, (listing, others) in enumerate(self._levels):
            if not listing.whole:
                return None
            if place not in self._vocabularies:
                self._vocabularies[place] = Vocabulary(listing.found)
            found = self._vocabularies[place].surely_similar(self._term, held, others)
            if found is not None:
                return found
        raise RuntimeError("the last listing has all words that may sound like it")

    def wanted(self) -> list[Listing]:
        """Return what the next page is to be fetched of: of all, the first time."""
        open_ones = [listing for listing, _ in self._levels if not listing.whole]
        return open_ones if not any(one.found for one, _ in self._levels) else open_ones[:1]


def holding(character: str, most: int = MOST) -> Listing:
    """Return the listing of the terms of two characters that hold one."""
    return Listing({"term": {"characters": character}}, most)


def _nearer(heard: str) -> Iterator[tuple[Json, float]]:
    """Yield queries for more and more words, with how alike a word is at most that one leaves out.

    A likeness is 1 less the share of letters that are slips, of the longer one's. The last query
    leaves out none that matters.
    """
    if len(heard) <= SHORT:
        yield {"term": {"sound": heard}}, 0.0
        return
    keys = [key(heard, length) for length in lengths(heard)]
    longest = lengths(heard)[-1]
    if len(heard) <= _TOO_LONG:
        for slips in (1, 2) if len(heard) < _LONG else (_TWO_SLIPS,):
            yield _within(heard, slips, keys), 1 - (slips + 1) / longest
    if len(heard) >= _LONG:
        yield {"terms": {"key": keys}}, 0.0


def _within(heard: str, slips: int, keys: list[str]) -> Json:
    """Return a query for all sounds within so many slips."""
    # All that fit are found, not only so many as `max_expansions`.
    fuzzy = {"value": heard, "fuzziness": slips, "rewrite": "constant_score"}
    ways: list[Json] = [{"fuzzy": {"sound": fuzzy}}]
    if slips == _TWO_SLIPS:
        # Lucene does not count these as two: exchanged letters between which one was put in or
        # left out.
        ways += [{"wildcard": {"sound": one}} for one in _exchanged_with_gap(heard)]
        ways.append({"terms": {"sound": list(_exchanged_over_gap(heard))}})
    filters = [{"terms": {"key": keys}}]
    return {"bool": {"filter": filters, "should": ways, "minimum_should_match": 1}}


def _exchanged_with_gap(heard: str) -> Iterator[str]:
    for at in range(len(heard) - 1):
        yield f"{heard[:at]}{heard[at + 1]}?{heard[at]}{heard[at + 2 :]}"


def _exchanged_over_gap(heard: str) -> Iterator[str]:
    for at in range(len(heard) - 2):
        yield f"{heard[:at]}{heard[at + 2]}{heard[at]}{heard[at + 3 :]}"
