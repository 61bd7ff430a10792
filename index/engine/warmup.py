"""Every kernel run once, so that no question waits for one to be loaded or compiled."""

from __future__ import annotations

import os

import numpy as np

from index.engine import code_cache
from index.engine.build.buffer import inverted, written
from index.engine.build.merging import merge
from index.engine.live_segment import LiveSegment
from index.engine.search.scorer import KernelScorer
from index.engine.segment import Segment

_COLUMN = 2000  # passages, so that the first term is kept as a column
_LOWEST_PRIORITY = 19


def warm() -> None:
    """Run every kernel once: a fraction of a second, a minute where none is compiled yet."""
    segments = []
    for first in (1, 0):
        passages = {number: ["a", f"{number % 100}"] for number in range(first, _COLUMN, 2)}
        ids = np.array(list(passages))
        postings = inverted(
            ids, np.full(len(ids), 2, np.int32), np.zeros(len(ids), np.int32), [written(passages)]
        )
        one = LiveSegment.of(Segment.of(postings))
        segments.append(one.without(one.segment.places(one.segment.postings.ids[:1])))
    merged = [LiveSegment.of(Segment.of(merge(segments)))]
    for searched in (segments, merged):
        scorer = KernelScorer(searched)
        scorer.search(["a", "7"], 3)
        scorer.vocabulary()


def compile_all() -> None:
    """Compile what no other process has compiled yet, and note that all is there."""
    with code_cache.alone():
        if not code_cache.is_complete():
            warm()
            code_cache.note_complete()


if __name__ == "__main__":
    os.nice(_LOWEST_PRIORITY)
    compile_all()
