"""Client of a cluster: a request to one of its nodes, and to another where that one fails."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any, TypeAlias

import httpx
from tenacity import (
    Retrying,
    retry_if_exception_type,
    sleep_using_event,
    stop_after_delay,
    stop_when_event_set,
)

from index.errors import ArchiveUnreachable, LibraryUnavailable
from index.pace import NODES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from index.opensearch.cluster import SearchCluster

Json: TypeAlias = dict[str, Any]

# In seconds: how long a node may take to be reached, and to answer.
CONNECTED_WITHIN_S, ANSWERED_WITHIN_S = 3.0, 15.0
# So long for a look whether it is there.
BRIEFLY = 0.8, 2.0
# A node that has failed is asked last for so many seconds.
SHUNNED_S = 10.0
# Status of a node that is overloaded or has lost the others: another one may do better.
_AGAIN = frozenset({429, 502, 503, 504})
_UNAUTHORIZED = frozenset({401, 403})
_FAILED = 400


@dataclass(frozen=True, slots=True)
class Reply:
    """Reply of a node: the HTTP status, and JSON."""

    status: int
    content: Json

    @property
    def reason(self) -> str:
        """The reason that is given for a failure."""
        error = self.content.get("error", self.status)
        if not isinstance(error, dict):
            return str(error)
        causes = [one.get("reason") for one in error.get("root_cause", ())]
        return str(next(filter(None, causes), error.get("reason")))


@dataclass(frozen=True, slots=True)
class _Request:
    """Request to any node: the kind of its content, and which failures are returned."""

    method: str
    path: str
    content: bytes | None
    kind: str
    params: Mapping[str, str | int] | None
    accepted: Collection[int]


def unreachable(why: str) -> ArchiveUnreachable:
    """Return the error to raise where the cluster does not answer, or not with all it has."""
    return ArchiveUnreachable(f"The search cluster cannot be reached right now: {why}")


class Client:
    """Client of a cluster, for any number of threads.

    Every request can be made twice without harm, and is where a node fails. Raises
    ArchiveUnreachable where none answers in time, LibraryUnavailable where one refuses what is
    asked. `transport` carries the requests, None for one of its own. A node is reached, and
    answers, `within_s`.
    """

    def __init__(
        self, cluster: SearchCluster, transport: httpx.BaseTransport | None = None,
        within_s: tuple[float, float] = (CONNECTED_WITHIN_S, ANSWERED_WITHIN_S),
    ) -> None:  # fmt: skip
        headers = {"Authorization": f"ApiKey {cluster.api_key}"} if cluster.api_key else None
        connected_s, answered_s = within_s
        timeout = httpx.Timeout(answered_s, connect=connected_s)
        secure = any(address.startswith("https") for address in cluster.addresses)
        self._http = httpx.Client(
            headers=headers,
            auth=(cluster.user, cluster.password) if cluster.user else None,
            verify=cluster.trusted() if secure else False,
            timeout=timeout,
            trust_env=False,
            transport=transport,
        )
        self._nodes = [address.rstrip("/") for address in cluster.addresses]
        self._turns = count()
        self._failed_at: dict[str, float] = {}
        self._closed = threading.Event()
        self._until_answered = Retrying(
            retry=retry_if_exception_type(ArchiveUnreachable), wait=NODES.wait,
            stop=stop_when_event_set(self._closed) | stop_after_delay(cluster.patience_s),
            sleep=sleep_using_event(self._closed), reraise=True,
        )  # fmt: skip

    def close(self) -> None:
        """Close the connections; a request that waits for a node is given up."""
        self._closed.set()
        self._http.close()

    def call(
        self,
        method: str,
        path: str,
        body: Json | None = None,
        *,
        params: Mapping[str, str | int] | None = None,
        accepted: Collection[int] = (),
    ) -> Reply:
        """Make a request. A failure is returned where its status is `accepted`."""
        content = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        request = _Request(method, path, content, "application/json", params, accepted)
        return self._until_answered(self._round, request)

    def lines(
        self,
        path: str,
        bodies: Iterable[Json],
        *,
        params: Mapping[str, str | int] | None = None,
        accepted: Collection[int] = (),
    ) -> Reply:
        """Make a request of several bodies, as _bulk and _msearch take them."""
        content = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in bodies).encode()
        request = _Request("POST", path, content, "application/x-ndjson", params, accepted)
        return self._until_answered(self._round, request)

    def _round(self, request: _Request) -> Reply:
        """Ask the nodes, one after the other, until one answers."""
        why = "it is closed"
        for node in self._in_turn():
            try:
                answer = self._http.request(
                    request.method, node + request.path, content=request.content,
                    params=request.params, headers={"Content-Type": request.kind},
                )  # fmt: skip
                reply = Reply(answer.status_code, _json(answer))
            except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
                why = f"{node} does not answer: {str(error) or type(error).__name__}"
            except RuntimeError:  # so httpx says that the client was closed meanwhile
                if not self._closed.is_set():
                    raise
            else:
                if reply.status < _FAILED or reply.status in request.accepted:
                    self._failed_at.pop(node, None)
                    return reply
                why = f"{node} answers {reply.status}: {reply.reason}"
                if reply.status not in _AGAIN:
                    raise LibraryUnavailable(_words(reply, why))
            self._failed_at[node] = time.monotonic()
        raise unreachable(why)

    def _in_turn(self) -> list[str]:
        """Return the nodes, another one first each time, and last those that have just failed."""
        turn = next(self._turns) % len(self._nodes)
        nodes = self._nodes[turn:] + self._nodes[:turn]
        since = time.monotonic() - SHUNNED_S
        return sorted(nodes, key=lambda node: self._failed_at.get(node, 0.0) > since)


def is_whole(found: Json) -> bool:
    """Whether all that was searched has answered."""
    failed = found.get("_shards", {}).get("failed")
    return not (failed or found.get("error") or found.get("timed_out"))


def _json(answer: httpx.Response) -> Json:
    """Return the object in an answer. Raises ValueError where there is none."""
    if not answer.content:
        return {}
    content = json.loads(answer.content)
    if not isinstance(content, dict):
        raise ValueError("what it answers is no object")  # noqa: TRY004 - not the caller's mistake
    return content


def _words(reply: Reply, why: str) -> str:
    if reply.status in _UNAUTHORIZED:
        return f"The search cluster does not let Quoth in (QUOTH_SEARCH_USER, _API_KEY): {why}"
    return f"The search cluster refuses a request: {why}"
