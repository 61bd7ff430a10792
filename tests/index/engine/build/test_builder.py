"""Full buffers become segments beside the caller, none is lost, and what is dropped is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.engine.build.buffer import written
from index.engine.build.builder import Building
from index.engine.kernels import Kernels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.engine.segment import Segment


@pytest.fixture
def saved() -> list[Segment]:
    return []


@pytest.fixture
def building(saved: list[Segment]) -> Iterator[Building]:
    def save(segment: Segment) -> Segment:
        saved.append(segment)
        return segment

    made = Building(save, Kernels(small=1_000_000))
    yield made
    made.close()


def add(building: Building, *ids: int, collection: int = 0) -> None:
    passages = {number: [f"term{number}"] for number in ids}
    assert not list(building.add(passages, written(passages), collection))


def ids_of(segments: list[Segment]) -> list[int]:
    return sorted(number for one in segments for number in one.postings.ids.tolist())


def test_what_is_added_comes_out_as_segments(building: Building, saved: list[Segment]) -> None:
    add(building, 1, 2)
    assert building.holds([2])
    assert not list(building.hand_over())
    add(building, 3)
    found = list(building.finish())
    assert ids_of(found) == [1, 2, 3]
    assert ids_of(saved) == [1, 2]  # the last one has no file
    assert not building.holds([1, 2, 3])


def test_no_more_segments_are_made_at_once_than_there_are_builders(building: Building) -> None:
    made: list[Segment] = []
    for number in range(4):
        add(building, number)
        made += building.hand_over()
    assert len(made) == 2
    assert ids_of(made + list(building.finish())) == [0, 1, 2, 3]


def test_what_is_dropped_is_gone(building: Building) -> None:
    add(building, 1)
    list(building.hand_over())
    add(building, 2)
    building.drop()
    assert not building.holds([1, 2])
    assert list(building.finish()) == []


def test_no_segment_mixes_collections(building: Building) -> None:
    for number in range(6):
        add(building, number, collection=number % 2)
    add(building, 7, collection=1)
    list(building.hand_over())  # the larger one
    add(building, 8, collection=1)
    found = list(building.finish())
    assert [(list(one.collections), ids_of([one])) for one in found] == [
        ([1], [1, 3, 5, 7]),
        ([0], [0, 2, 4]),
        ([1], [8]),
    ]
