"""A worker by itself: requests in, replies out."""

from __future__ import annotations

import pickle
from typing import Any

from index import LibraryUnavailable
from index.workers.__main__ import serve
from index.workers.messages import LENGTH
from tests.index.workers.services import closed, obeying


def served(*requests: object) -> list[Any]:
    """Return the replies to these requests."""
    written: list[bytes] = []
    serve(iter(requests), written.append)
    return [pickle.loads(one[LENGTH:]) for one in written]  # noqa: S301 - written here


def test_it_says_when_it_is_ready_and_replies_to_each_request() -> None:
    assert served(obeying, ("square", 3), ("square", 4)) == [(True, None), (True, 9), (True, 16)]


def test_what_goes_wrong_is_a_reply_and_the_next_request_is_done() -> None:
    [_, (worked, error), after] = served(obeying, ("fail", 3), ("square", 4))
    assert not worked
    assert isinstance(error, KeyError)
    assert after == (True, 16)


def test_a_service_that_does_not_open_is_the_only_reply() -> None:
    [(worked, error)] = served(closed, ("square", 3))
    assert not worked
    assert isinstance(error, LibraryUnavailable)
