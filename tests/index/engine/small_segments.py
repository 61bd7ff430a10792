"""Segments of a few passages that all hold one term."""

from __future__ import annotations

import numpy as np

from index.engine.build import plain
from index.engine.build.buffer import written
from index.engine.live_segment import LiveSegment
from index.engine.segment import Segment


def segment(count: int, removed: int = 0, collection: int = 0) -> LiveSegment:
    text = written({number: ["a"] for number in range(count)})
    zeros = np.zeros(count, np.int32)
    postings = plain.invert(np.arange(count), zeros + 1, zeros + collection, text)
    return LiveSegment.of(Segment.of(postings)).without(np.arange(removed))
