"""Of many processes one writes at a time, and whoever was overtaken is told."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index import ArchiveUnreachable
from index.opensearch.state import Point, State, States
from index.opensearch.store import Store

if TYPE_CHECKING:
    from index.opensearch.client import Client


@pytest.fixture
def name(client: Client, identity: str) -> str:
    """The index of words of a new library."""
    return Store.current(client, identity, 1).asked_words


def test_a_state_comes_back_as_it_was() -> None:
    state = State(7, 3, 20, 9, (Point("a", 1.5), Point("b", 1.0)), "me")
    assert State.read(state.written()) == state
    assert (state.pit, state.whole) == ("a", False)
    assert (State().pit, State().whole) == ("", True)


def test_of_two_that_change_a_state_the_second_is_told(client: Client, name: str) -> None:
    one, other = States(client, name), States(client, name)
    first = one.look()
    assert first.state == State()
    made = one.put(first, State(1))
    assert made
    assert other.put(first, State(2)) is None
    assert other.look().state == State(1)
    assert other.put(made, State(3))
    assert one.put(made, State(4)) is None


def test_a_lease_is_waited_for(client: Client, name: str) -> None:
    one, other = States(client, name), States(client, name)
    held = one.lease(one.look(), 5)
    assert held
    assert held.state.begun == 5
    assert one.lease(held), "one's own is still one's own"
    seen = other.look()
    timer = threading.Timer(0.1, lambda: one.put(one.look(), State(5)))
    timer.start()
    assert other.lease(seen) is None  # the state is another now
    timer.join()
    assert other.lease(other.look())


def test_a_lease_whose_holder_has_ended_is_void_after_a_time(client: Client, name: str) -> None:
    ended = States(client, name)
    assert ended.lease(ended.look(), 5)
    patient = States(client, name, lease_s=0.1)
    began = time.monotonic()
    taken = patient.lease(patient.look())
    assert taken
    assert time.monotonic() - began >= 0.1
    assert (taken.state.begun, taken.state.lease) == (5, patient.owner)
    with pytest.raises(ArchiveUnreachable, match="has been writing"):
        States(client, name, patience_s=0).lease(taken)
    assert ended.put(replace(taken, version=(0, 1)), State(5)) is None


def test_an_index_that_is_gone_is_told_of(client: Client) -> None:
    with pytest.raises(ArchiveUnreachable, match="quoth-nothing is gone"):
        States(client, "quoth-nothing").look()
