"""The indices of a library in a cluster: made, named, written to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from index.errors import ArchiveUnreachable, LibraryUnavailable
from index.opensearch.client import is_whole, unreachable
from index.opensearch.mapping import VERSION, passages_index, stored, word, words_index
from index.opensearch.moment import KEPT_OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from index.opensearch.client import Client, Json

_MISSING, _THERE, _CONFLICT = 404, 400, 409
# Entries of one request.
_AT_ONCE = 1000
# Words that are known to be in the index, which bounds memory.
MOST_KNOWN = 200_000
# Status of an entry that is written, that is newer already, or that is removed already.
_DONE = frozenset({200, 201, _MISSING, _CONFLICT})


class Store:
    """One generation of the indices: `passages` and `words`, called by their own names.

    The two aliases `quoth-ID-VERSION-passages` and `-words` (`asked_words`) say which generation is
    asked.
    """

    def __init__(
        self, client: Client, prefix: str, generation: int, most_known: int = MOST_KNOWN
    ) -> None:
        self.client, self.prefix, self.generation = client, prefix, generation
        self.passages = f"{prefix}-passages-{generation}"
        self.asked_words = _asked_words(prefix)
        self.words = f"{self.asked_words}-{generation}"
        self._known: set[str] = set()
        self._most_known = most_known

    @classmethod
    def current(cls, client: Client, identity: str, shards: int) -> Self:
        """Return the generation that is asked; the first one is made where there is none."""
        prefix = _prefix(identity)
        number = _generation(client, prefix)
        store = cls(client, prefix, number or 1)
        if number is None:
            store.make(shards)
            store.switch()
        return store

    @staticmethod
    def check_reached(client: Client, identity: str, *, made: bool) -> None:
        """Raise ArchiveUnreachable where the indices that are asked cannot be searched now.

        None may be there yet unless they were `made`.
        """
        prefix = _prefix(identity)
        reply = client.call(
            "POST", f"/{prefix}-passages,{_asked_words(prefix)}/_search",
            {"size": 0, "track_total_hits": False},
            params={"allow_partial_search_results": "false"}, accepted=(_MISSING,),
        )  # fmt: skip
        if reply.status == _MISSING:
            if made or _generation(client, prefix) is not None:
                raise unreachable(reply.reason)
        elif not is_whole(reply.content):
            raise unreachable("a part of it does not answer")

    def next(self) -> Self:
        """Return the generation after this one."""
        return type(self)(self.client, self.prefix, self.generation + 1, self._most_known)

    def make(self, shards: int) -> None:
        """Make the indices where they are not there."""
        for name, body in ((self.passages, passages_index(shards)), (self.words, words_index())):
            reply = self.client.call("PUT", f"/{name}", body, accepted=(_THERE,))
            kind = reply.content.get("error", {}).get("type", "")
            if reply.status == _THERE and "already_exists" not in kind:
                raise LibraryUnavailable(f"The index {name} cannot be made: {reply.reason}")

    def switch(self) -> None:
        """Have this generation asked from now on, and delete the others."""
        actions: list[Json] = [
            {"remove_index": {"index": name}}
            for name in _indices(self.client, self.prefix)
            if _number(name) < self.generation
        ]
        for kind in ("passages", "words"):
            alias = f"{self.prefix}-{kind}"
            own = {"index": f"{alias}-{self.generation}", "alias": alias}
            actions.append({"add": own})
        self.client.call("POST", "/_aliases", {"actions": actions})

    def write(
        self, passages: Mapping[int, tuple[int, Sequence[str]]], gone: Iterable[int], upto: int
    ) -> None:
        """Write passages by id, each with its collection, and remove others.

        The writes count as done at the change `upto`. They change nothing that was done later: a
        writer that was held up does no harm.
        """
        version = {"version": upto, "version_type": "external_gte"}
        lines: list[tuple[Json, Json | None]] = [
            ({"delete": {"_id": str(number)} | version}, None) for number in gone
        ]
        for number, (collection, terms) in passages.items():
            own = [stored(one) for one in terms]
            lines.append((
                {"index": {"_id": str(number)} | version},
                {"id": number, "collection": collection, "length": len(own), "terms": own},
            ))  # fmt: skip
        self._bulk(self.passages, lines)
        every = dict.fromkeys(term for _, terms in passages.values() for term in terms)
        new = [term for term in every if term not in self._known]
        self._bulk(self.words, list(_entries(new)))
        # Only now: a word that is wrongly taken to be there is counted in no passage.
        if len(self._known) + len(new) > self._most_known:
            self._known.clear()
        self._known.update(new)

    def _bulk(self, index: str, lines: Sequence[tuple[Json, Json | None]]) -> None:
        for first in range(0, len(lines), _AT_ONCE):
            some = lines[first : first + _AT_ONCE]
            bodies = [body for pair in some for body in pair if body is not None]
            kept = "errors,items.*.status,items.*.error"
            reply = self.client.lines(f"/{index}/_bulk", bodies, params={"filter_path": kept})
            if not reply.content.get("errors"):
                continue
            for item in reply.content["items"]:
                [one] = item.values()
                if one["status"] not in _DONE:
                    raise ArchiveUnreachable(f"The search cluster does not take it: {one['error']}")

    def open_point(self) -> tuple[str, int, int]:
        """Have searches see what was written: return a point in time, its passages and terms."""
        self.client.call("POST", f"/{self.passages},{self.words}/_refresh")
        point = self.client.call(
            "POST",
            f"/{self.passages}/_search/point_in_time",
            params={"keep_alive": KEPT_OPEN, "allow_partial_pit_creation": "false"},
        )
        pit = str(point.content["pit_id"])
        found = self.client.call(
            "POST", "/_search",
            {"pit": {"id": pit}, "size": 0, "track_total_hits": True,
             "aggs": {"total": {"sum": {"field": "length"}}}},
            params={"allow_partial_search_results": "false"},
        ).content  # fmt: skip
        return pit, found["hits"]["total"]["value"], int(found["aggregations"]["total"]["value"])

    def close_points(self, pits: Sequence[str]) -> None:
        """Close points in time; those that are gone already are passed over."""
        if pits:
            path, body = "/_search/point_in_time", {"pit_id": list(pits)}
            self.client.call("DELETE", path, body, accepted=(_MISSING,))


def _entries(terms: Iterable[str]) -> Iterator[tuple[Json, Json]]:
    for term in terms:
        if entry := word(term):
            yield {"create": {"_id": entry[0]}}, entry[1]


def _prefix(identity: str) -> str:
    return f"quoth-{identity}-v{VERSION}".lower()


def _asked_words(prefix: str) -> str:
    return f"{prefix}-words"


def _generation(client: Client, prefix: str) -> int | None:
    """Return which generation is asked, None where there is none."""
    reply = client.call("GET", f"/_alias/{_asked_words(prefix)}", accepted=(_MISSING,))
    if reply.status == _MISSING:
        return None
    return max(map(_number, reply.content))


def _indices(client: Client, prefix: str) -> list[str]:
    """Return the names of all indices of a library, of this version."""
    found = client.call("GET", f"/{prefix}-*", params={"filter_path": "*.aliases"}).content
    return sorted(found)


def _number(name: str) -> int:
    return int(name.rpartition("-")[2])
