"""The index of words: which of them sound like one, and which hold a character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.opensearch.client import is_whole, unreachable
from index.opensearch.mapping import LONGEST_SOUND, key
from index.query.sounds import SHORT, Vocabulary, lengths, sound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from index.opensearch.client import Client, Json
    from index.opensearch.part import Part
    from index.query.sounds import Similar

# Words that are fetched at once, as the cluster allows.
MOST = 10_000
# Lucene finds words within one slip or two: letters left out, put in, mistaken, or exchanged with
# the next. The longer a sound, the fewer words are within two of it.
_TWO_SLIPS, _LONG, _TOO_LONG = 2, 6, 60


class Words:
    """The words of a library, all that it has ever had in these indices."""

    def __init__(self, client: Client, index: str, most: int = MOST) -> None:
        self._client, self._index, self._most = client, index, most

    def similar(self, terms: Iterable[str], part: Part) -> dict[str, list[Similar]]:
        """Return the terms of a part that sound most like each, as `Vocabulary.similar` does.

        Those within few slips are fetched first. Terms further away sound no more alike than so
        many slips allow: where one of them may still be among the results, more are fetched.
        """
        found: dict[str, list[Similar]] = {}
        levels = {}
        for term in terms:
            found[term], heard = [], sound(term)
            if heard and len(heard) <= LONGEST_SOUND:
                levels[term] = _nearer(heard)
        while levels:
            looked = {term: next(nearer) for term, nearer in levels.items()}
            fetched = self._found([query for query, _ in looked.values()])
            near = {
                term: (Vocabulary(own), others)
                for (term, (_, others)), own in zip(looked.items(), fetched, strict=True)
            }
            told = _held(near, part)
            found |= told
            levels = {term: nearer for term, nearer in levels.items() if term not in told}
        return found

    def holding(self, character: str, part: Part) -> list[str]:
        """Return the terms of two characters that hold one, those of most passages first."""
        [found] = self._found([{"term": {"characters": character}}])
        terms = sorted(found)
        part.count(terms)
        held = [one for one in terms if part.frequency(one)]
        return sorted(held, key=lambda one: -(part.frequency(one) or 0))

    def _found(self, queries: Sequence[Json]) -> list[list[str]]:
        """Return all terms that each query finds."""
        found: list[list[str]] = [[] for _ in queries]
        after: list[list[object]] = [[] for _ in queries]
        open_ones = list(range(len(queries)))
        while open_ones:
            lines: list[Json] = []
            for place in open_ones:
                body: Json = {
                    "size": self._most, "query": {"bool": {"filter": queries[place]}},
                    "_source": ["term"], "sort": [{"place": "asc"}], "track_total_hits": False,
                }  # fmt: skip
                lines += [{}, body | ({"search_after": after[place]} if after[place] else {})]
            fetched = zip(open_ones, self._fetched(lines), strict=True)
            open_ones = []
            for place, hits in fetched:
                found[place] += [one["_source"]["term"] for one in hits]
                if len(hits) == self._most:
                    after[place] = hits[-1]["sort"]
                    open_ones.append(place)
        return found

    def _fetched(self, lines: Sequence[Json]) -> Iterator[list[Json]]:
        wanted = "responses.hits.hits._source,responses.hits.hits.sort"
        checked = "responses.error,responses.timed_out,responses._shards.failed"
        path = f"/{self._index}/_msearch"
        reply = self._client.lines(path, lines, params={"filter_path": f"{wanted},{checked}"})
        for one in reply.content["responses"]:
            if not is_whole(one):
                raise unreachable("its words")
            yield one.get("hits", {}).get("hits", [])


def _nearer(heard: str) -> Iterator[tuple[Json, float]]:
    """Yield queries for more and more words, with how alike a word is at most that one leaves out.

    A likeness is 1 less the share of letters that are slips, of the longer one's.
    """
    if len(heard) <= SHORT:
        yield {"term": {"sound": heard}}, 0.0
        return
    keys = [key(heard, length) for length in lengths(heard)]
    longest = lengths(heard)[-1]
    if len(heard) <= _TOO_LONG:
        for slips in (1, 2) if len(heard) < _LONG else (_TWO_SLIPS,):
            yield _within(heard, slips, keys), 1 - (slips + 1) / longest
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


def _held(near: Mapping[str, tuple[Vocabulary, float]], part: Part) -> dict[str, list[Similar]]:
    """Return which of the terms near each are held and most alike, where that can be told."""
    while True:
        unknown: set[str] = set()
        held = _asking(part, unknown)
        found = {
            term: vocabulary.surely_similar(term, held, others)
            for term, (vocabulary, others) in near.items()
        }
        if not unknown:
            return {term: own for term, own in found.items() if own is not None}
        part.count(unknown)


def _asking(part: Part, unknown: set[str]) -> Callable[[str], object]:
    """Return whether a term is held; an unknown one is taken for held, and noted."""

    def held(term: str) -> object:
        frequency = part.frequency(term)
        if frequency is None:
            unknown.add(term)
            return True
        return frequency

    return held
