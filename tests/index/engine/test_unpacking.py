"""Unpacking gives back the integers that were packed."""

from __future__ import annotations

from index.engine.segment import Segment
from index.engine.unpacking import unpacked
from tests.index.engine.both_ways import both_ways, large


def test_what_is_packed_is_unpacked() -> None:
    passages = large(8, 12_000)
    postings = both_ways(passages)[0]
    terms = Segment.of(postings).terms()
    ordinals, places, frequencies = (array.tolist() for array in unpacked(postings))
    ids = postings.ids.tolist()
    found: dict[int, dict[str, int]] = {number: {} for number in passages}
    for ordinal, place, frequency in zip(ordinals, places, frequencies, strict=True):
        found[ids[place]][terms[ordinal]] = frequency
    assert found == {
        number: {term: own.count(term) for term in set(own)} for number, own in passages.items()
    }
