"""A moment of the indices: a point in time that all questions share until something changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.errors import IndexDamaged
from index.opensearch.client import is_whole, unreachable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TypeAlias

    from index.opensearch.client import Client, Json

    Counted: TypeAlias = tuple[int, dict[str, int]]

# Lifetime of a point in time that nobody searches.
KEPT_OPEN = "10m"
# Searches in one request.
_AT_ONCE = 500
# A node that has lost its part of a point in time says so, or that a shard is not there.
_LOST = frozenset({404, 500, 503})
_COUNTED = ("responses.hits.total.value", "responses.hits.hits._id", "responses.aggregations")
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

    def counts(self, queries: Sequence[Json], sums: Sequence[str] = ()) -> Iterator[Counted]:
        """Yield for each query how many passages it finds, with the sums of some fields."""
        for first in range(0, len(queries), _AT_ONCE):
            for one in self._each(self._counting(queries[first : first + _AT_ONCE], sums)):
                found = one.get("aggregations", {})
                summed = {name: int(found[name]["value"]) for name in sums}
                yield one["hits"]["total"]["value"], summed

    def counts_beside(
        self, queries: Sequence[Json], words: Sequence[str]
    ) -> tuple[list[int], set[str]]:
        """Return how many passages each query finds, and which ids the index of words has.

        It has those of all words that are in passages, and of some that have been. Where there are
        few queries, it is one request.
        """
        if not words:
            return [many for many, _ in self.counts(queries)], set()
        of_words: Json = {
            "size": len(words), "query": {"ids": {"values": words}}, "_source": False,
            "track_total_hits": False,
        }  # fmt: skip
        first = self._counting(queries[:_AT_ONCE], ())
        *counted, found = self._responses([*first, {"index": self._words}, of_words])
        for one in counted:
            self._check(one)
        if not is_whole(found):
            raise self._gone(found) if _is_gone(found) else unreachable("its words")
        counts = [one["hits"]["total"]["value"] for one in counted]
        counts += [many for many, _ in self.counts(queries[_AT_ONCE:])]
        return counts, {one["_id"] for one in found.get("hits", {}).get("hits", ())}

    def _counting(self, queries: Sequence[Json], sums: Iterable[str]) -> list[Json]:
        added = {"aggs": {one: {"sum": {"field": one}} for one in sums}} if sums else {}
        lines: list[Json] = []
        for query in queries:
            body = {"size": 0, "track_total_hits": True, "query": query} | added
            lines += [{}, self._at(body)]
        return lines

    def _each(self, lines: Sequence[Json]) -> Iterator[Json]:
        """Yield the responses to several searches of the moment, in one request."""
        for one in self._responses(lines):
            self._check(one)
            yield one

    def _responses(self, lines: Sequence[Json]) -> list[Json]:
        """Return the responses to several searches in one request, which may have failed each."""
        reply = self._client.lines(
            "/_msearch", lines, params={"filter_path": ",".join((*_COUNTED, *_CHECKED))},
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
