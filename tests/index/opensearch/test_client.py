"""A request goes to another node where one fails, and an outage has a sentence."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from index import ArchiveUnreachable, LibraryUnavailable, SearchCluster
from index.opensearch.client import Client

if TYPE_CHECKING:
    from collections.abc import Iterator

NOWHERE = "http://127.0.0.1:9"


class Node(ThreadingHTTPServer):
    """A node that answers as it is told, in turn; the last answer stays."""

    def __init__(self, *answers: tuple[int, Any]) -> None:
        super().__init__(("127.0.0.1", 0), _Request)
        self.answers = list(answers)
        self.asked: list[tuple[str, str, str | None, bytes]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Request(BaseHTTPRequestHandler):
    server: Node

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        allowed = self.headers.get("Authorization")
        self.server.asked.append((self.command, self.path, allowed, body))
        status, content = self.server.answers[0]
        if len(self.server.answers) > 1:
            del self.server.answers[0]
        written = content if isinstance(content, bytes) else json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(written)))
        self.end_headers()
        self.wfile.write(written)

    do_GET = do_POST  # noqa: N815 - as it is called there

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def node(*answers: tuple[int, Any]) -> Iterator[Node]:
    with Node(*answers) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


@contextmanager
def client(*addresses: str, patience_s: float = 1.0, **who: str) -> Iterator[Client]:
    own = Client(SearchCluster(addresses, patience_s=patience_s, **who))  # type: ignore[arg-type]
    yield own
    own.close()


def test_another_node_is_asked_where_one_is_away_or_overloaded() -> None:
    busy = {"error": {"root_cause": [{"reason": "rejected execution"}]}}
    with node((429, busy), (200, {"ok": 1})) as other, client(NOWHERE, other.address) as own:
        for _ in range(3):
            assert own.call("GET", "/").content == {"ok": 1}
        assert len(other.asked) == 4


def test_what_no_node_answers_is_an_outage() -> None:
    with node((503, {"error": "no cluster manager"})) as other:
        with (
            client(NOWHERE, other.address, patience_s=0) as own,
            pytest.raises(ArchiveUnreachable, match="cannot be reached right now"),
        ):
            own.call("GET", "/")
        with (
            client(other.address, patience_s=0) as own,
            pytest.raises(ArchiveUnreachable, match="503: no cluster manager"),
        ):
            own.lines("/_bulk", [{}])


@pytest.mark.parametrize("answer", [b"no json", [1, 2]])
def test_what_is_no_answer_of_a_cluster_is_an_outage(answer: object) -> None:
    with (
        node((200, answer)) as other,
        client(other.address, patience_s=0) as own,
        pytest.raises(ArchiveUnreachable),
    ):
        own.call("GET", "/")


def test_what_is_refused_is_not_tried_again() -> None:
    with node((401, {})) as other, client(other.address, user="me", password="x") as own:
        with pytest.raises(LibraryUnavailable, match="does not let Quoth in") as refused:
            own.call("GET", "/")
        assert not isinstance(refused.value, ArchiveUnreachable)
        other.answers = [(400, {"error": {"reason": "parse error", "root_cause": []}})]
        with pytest.raises(LibraryUnavailable, match=r"refuses a request: .* 400: parse error"):
            own.call("POST", "/_search", {"size": 1})
        assert own.call("GET", "/", accepted=(400,)).status == 400
        assert len(other.asked) == 3
        assert other.asked[0][2] == "Basic bWU6eA=="


def test_bodies_go_a_line_each_with_the_key() -> None:
    with node((200, b"")) as other, client(other.address, api_key="abc") as own:
        reply = own.lines("/_bulk", [{"a": 1}, {"b": "ü"}], params={"x": 2})
        assert reply.content == {}
        assert other.asked == [
            ("POST", "/_bulk?x=2", "ApiKey abc", '{"a": 1}\n{"b": "ü"}\n'.encode())
        ]


def test_who_waits_for_a_node_waits_no_longer_once_it_is_closed() -> None:
    own = Client(SearchCluster((NOWHERE,), patience_s=60))
    waiting = threading.Timer(0.05, own.close)
    waiting.start()
    with pytest.raises(ArchiveUnreachable):
        own.call("GET", "/")
    waiting.join()


def test_nothing_is_asked_for_once_it_is_closed() -> None:
    with node((200, {})) as other:
        own = Client(SearchCluster((other.address,)))
        own.close()
        with pytest.raises(ArchiveUnreachable, match="it is closed"):
            own.call("GET", "/")
