"""The index of words: which of them sound like one, and which hold a character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.opensearch.mapping import LONGEST_SOUND, key
from index.query.variants import SHORT, Vocabulary, lengths, sound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from index.opensearch.client import Client, Json
    from index.opensearch.part import Part
    from index.query.variants import Similar

# Words that are fetched at once, as the cluster allows.
MOST = 10_000
# Lucene finds words within one slip or two: letters left out, put in, mistaken, or exchanged with
# the next. The longer a sound, the fewer words are within two of it.
_TWO_SLIPS, _LONG, _TOO_LONG = 2, 6, 60


class Words:
    """The words of a library, all that it has ever had in these indices."""

    def __init__(self, client: Client, index: str, most: int = MOST) -> None:
        self._client, self._index, self._most = client, index, most

    def similar(self, term: str, part: Part) -> list[Similar]:
        """Return the terms of a part that sound most like one, as `Vocabulary.similar` does.

        Those within few slips are fetched first. What is further away sounds no more alike than so
        many slips make it: where that may change what is found, more are fetched.
        """
        heard = sound(term)
        if not heard or len(heard) > LONGEST_SOUND:
            return []
        for query, others in _nearer(heard):
            near = Vocabulary(self._found(query))
            found = _held(near, term, part, others)
            if found is not None:
                return found
        raise AssertionError("nothing is further away than everything")

    def holding(self, character: str, part: Part) -> list[str]:
        """Return the terms of two characters that hold one, those of most passages first."""
        terms = sorted(self._found({"term": {"characters": character}}))
        part.count(terms)
        held = [one for one in terms if part.frequency(one)]
        return sorted(held, key=lambda one: -(part.frequency(one) or 0))

    def _found(self, query: Json) -> list[str]:
        """Return all terms that a query finds."""
        found: list[str] = []
        body: Json = {
            "size": self._most, "query": {"bool": {"filter": query}}, "_source": ["term"],
            "sort": [{"place": "asc"}],
        }  # fmt: skip
        while True:
            reply = self._client.call(
                "POST", f"/{self._index}/_search", body,
                params={
                    "filter_path": "hits.hits._source,hits.hits.sort",
                    "allow_partial_search_results": "false",
                },
            )  # fmt: skip
            hits = reply.content.get("hits", {}).get("hits", [])
            found += [one["_source"]["term"] for one in hits]
            if len(hits) < self._most:
                return found
            body["search_after"] = hits[-1]["sort"]


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


def _held(near: Vocabulary, term: str, part: Part, others: float) -> list[Similar] | None:
    """Return which of the terms near one are held and most alike; None where it cannot be told."""
    while True:
        unknown: set[str] = set()
        found = near.surely_similar(term, _asking(part, unknown), others)
        if not unknown:
            return found
        part.count(unknown)


def _asking(part: Part, unknown: set[str]) -> Callable[[str], object]:
    """Return whether a term is held; what is not known is taken for held, and noted."""

    def held(term: str) -> object:
        frequency = part.frequency(term)
        if frequency is None:
            unknown.add(term)
            return True
        return frequency

    return held


def told(terms: Iterable[str], known: set[str], most: int) -> list[str]:
    """Return the terms that are not `known` to be in the index, and note them as known."""
    new = [one for one in dict.fromkeys(terms) if one not in known]
    if len(known) + len(new) > most:
        known.clear()
    known.update(new)
    return new
