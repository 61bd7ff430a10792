"""Segments to test with: lists of rare and of frequent terms, and a column."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from index.engine.build.buffer import inverted, written
from index.engine.disk import container
from index.engine.live_segment import LiveSegment
from index.engine.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

# Over one window, so that lists go on in a second one.
COUNT = 9_000


def passages(count: int = COUNT, seed: int = 3) -> dict[int, list[str]]:
    """Return passages whose terms are w1, which most of them hold, and ever rarer ones."""
    chosen = random.Random(seed)  # noqa: S311 - no secret
    return {
        number: [f"w{int(chosen.paretovariate(0.6))}" for _ in range(chosen.randint(1, 12))]
        for number in range(10, count + 10)
    }


def segment(given: Mapping[int, Sequence[str]]) -> LiveSegment:
    """Return passages as a segment from which nothing is removed."""
    ids = np.array(list(given), np.int64)
    lengths = np.array([len(terms) for terms in given.values()], np.int32)
    return LiveSegment.of(
        Segment.of(inverted(ids, lengths, ids.astype(np.int32) % 3, [written(given)]))
    )


def holders(given: Mapping[int, Sequence[str]]) -> dict[str, dict[int, int]]:
    """Return by term how often each passage, by its place in the segment, holds it."""
    found: dict[str, dict[int, int]] = {}
    for place, terms in enumerate(given.values()):
        for term, times in Counter(terms).items():
            found.setdefault(term, {})[place] = times
    return found


def flip(path: Path, array: str) -> None:
    """Change a bit of an array in a segment's file."""
    _, first, _ = container.read(path).places[array]
    octets = bytearray(path.read_bytes())
    octets[first] ^= 1
    path.write_bytes(octets)
