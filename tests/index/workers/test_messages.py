"""Messages between a worker and the process that it works for."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest

from index import LibraryUnavailable
from index.workers.messages import done, failed, message, read_messages
from tests.index.workers.services import Unspeakable


def read(*written: bytes) -> list[Any]:
    return list(read_messages(BytesIO(b"".join(written))))


def test_contents_come_in_their_order_as_they_were() -> None:
    assert read(message("one"), message({"two": [3]})) == ["one", {"two": [3]}]


@pytest.mark.parametrize("left", [1, 5, 10])
def test_what_is_cut_off_is_the_end(left: int) -> None:
    assert read(message("one"), message("a second one")[:left]) == ["one"]


def test_a_reply_says_whether_it_was_done() -> None:
    [(worked, result), (failure, error)] = read(done(7), failed(LibraryUnavailable("no room")))
    assert (worked, result) == (True, 7)
    assert not failure
    assert isinstance(error, LibraryUnavailable)
    assert str(error) == "no room"


def test_an_error_says_where_it_was_raised() -> None:
    try:
        raise LibraryUnavailable("no room")
    except LibraryUnavailable as error:
        [(_, told)] = read(failed(error))
    assert "test_an_error_says_where_it_was_raised" in told.__notes__[0]


def test_an_error_that_cannot_travel_goes_in_its_words() -> None:
    [(worked, error)] = read(failed(Unspeakable("no", "words")))
    assert not worked
    assert isinstance(error, RuntimeError)
    assert "Unspeakable('no words')" in str(error)
