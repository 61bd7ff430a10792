"""A moment of the indices: a point in time that all questions share until something changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.errors import IndexDamaged
from index.opensearch.client import is_whole, unreachable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.opensearch.client import Client, Json

# Lifetime of a point in time that nobody searches.
KEPT_OPEN = "10m"
# Searches in one request.
_AT_ONCE = 500
# A node that has lost its part of a point in time says so, or that a shard is not there.
_LOST = frozenset({404, 500, 503})
_FOUND = (
    "responses.hits.total.value", "responses.hits.hits._id", "responses.hits.hits._source",
    "responses.hits.hits._score", "responses.hits.hits.sort", "responses.aggregations",
)  # fmt: skip
_CHECKED = ("error", "responses.error", "responses.timed_out", "responses._shards.failed")


class Moment:
    """The passages as they were after the change `upto`, `size` of them with `total` terms.

    `pit` is the id of the point in time, empty where there are no passages. `lose` is told of it
    where it is gone, and IndexDamaged is raised. `words` is the index that has all words of it.
    """

    def __init__(
        self, client: Client, pit: str, upto: int, size: int, total: int,
        lose: Callable[[Moment], object], words: str,
    ) -> None:  # fmt: skip
        self._client, self._words = client, words
        self.pit, self.upto, self.size, self.total = pit, upto, size, total
        self._lose = lose

    def search(self, body: Json) -> list[Json]:
        """Return the hits of one search."""
        wanted = "hits.hits._id,hits.hits._score,hits.hits._source,hits.hits.sort"
        checked = "error,timed_out,_shards.failed"
        reply = self._client.call(
            "POST", "/_search", self._at(body) | {"track_total_hits": False},
            params={"filter_path": f"{wanted},{checked}"}, accepted=_LOST,
        )  # fmt: skip
        self._check(reply.content, reply.status)
        hits: list[Json] = reply.content.get("hits", {}).get("hits", [])
        return hits

    def together(
        self, bodies: Sequence[Json], of_words: Sequence[Json] = ()
    ) -> tuple[list[Json], list[Json]]:
        """Return the responses to searches of the moment, and of the index of words.

        That has all words that are in passages, and some that have been. Where there are few
        searches, it is one request.
        """
        lines = [line for one in bodies[:_AT_ONCE] for line in ({}, self._at(one))]
        lines += [line for one in of_words for line in ({"index": self._words}, one)]
        responses = self._responses(lines) if lines else []
        here = min(len(bodies), _AT_ONCE)
        found, words = responses[:here], responses[here:]
        for first in range(_AT_ONCE, len(bodies), _AT_ONCE):
            some = bodies[first : first + _AT_ONCE]
            found += self._responses([line for one in some for line in ({}, self._at(one))])
        for one in found:
            self._check(one)
        for one in words:
            if not is_whole(one):
                raise self._gone(one) if _is_gone(one) else unreachable("its words")
        return found, words

    def _responses(self, lines: Sequence[Json]) -> list[Json]:
        """Return the responses to several searches in one request, which may have failed each."""
        reply = self._client.lines(
            "/_msearch", lines, params={"filter_path": ",".join((*_FOUND, *_CHECKED))},
            accepted=_LOST,
        )  # fmt: skip
        self._check(reply.content, reply.status)
        responses: list[Json] = reply.content["responses"]
        return responses

    def _at(self, body: Json) -> Json:
        return {"pit": {"id": self.pit, "keep_alive": KEPT_OPEN}} | body

    def _check(self, content: Json, status: int = 200) -> None:
        """Raise IndexDamaged where not all of the moment has answered."""
        if status in _LOST or not is_whole(content):
            raise self._gone(content)

    def _gone(self, content: Json) -> IndexDamaged:
        """Have the moment replaced; return the error to raise."""
        self._lose(self)
        return IndexDamaged("the point in time", f"cannot be searched: {_why(content)}")


def _is_gone(content: Json) -> bool:
    """Whether an index was not there: those of its generation were deleted."""
    error = content.get("error")
    return isinstance(error, dict) and error.get("type") == "index_not_found_exception"


def _why(content: Json) -> str:
    error = content.get("error") or "a part of it is gone"
    return str(error.get("reason") if isinstance(error, dict) else error)
