"""Loading the kernels before the first question needs them."""

from __future__ import annotations

from index.engine.build.buffer import Pending, written
from index.engine.build.merging import merge
from index.engine.live_segment import LiveSegment
from index.engine.searcher import Snapshot
from index.engine.segment import Segment

_COLUMN = 2000  # passages, so that the first term is kept as a column


def warm() -> None:
    """Run every kernel once: a fraction of a second, a minute where none is compiled yet."""
    segments = []
    for first in (1, 0):
        pending = Pending()
        passages = {number: ["a", f"{number % 100}"] for number in range(first, _COLUMN, 2)}
        pending.add(passages, written(passages), 0)
        one = LiveSegment.of(pending.segment())
        segments.append(one.without(one.segment.places(one.segment.postings.ids[:1])))
    merged = Snapshot([LiveSegment.of(Segment.of(merge(segments)))])
    for snapshot in (Snapshot(segments), merged):
        snapshot.search(["a", "7"], 3, None)
        snapshot.vocabulary()
