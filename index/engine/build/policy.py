"""Which segments are merged, when, and whether by kernels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.engine.build import plain
from index.engine.segment import SMALL, Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.engine.kernels import Kernels
    from index.engine.live_segment import LiveSegment

# A segment is merged with all smaller ones once those together are a third of it: there are at
# most log4(passages / SMALL) segments, and a passage is copied about as often.
_RATIO = 3
# From one removed passage in five on a segment is written anew without them.
_REMOVED_SHARE = 5


def to_merge(segments: Sequence[LiveSegment], *, with_files: bool) -> list[LiveSegment]:
    """Return the segments that should become one now, none if all is well.

    What does not write the files can only have fewer of those that are in memory.
    """
    if not with_files:
        segments = [one for one in segments if one.segment.path is None]
    ordered = sorted(segments, key=lambda one: one.count)
    smaller = chosen = 0
    for position, segment in enumerate(ordered):
        if position and smaller * _RATIO >= segment.count:
            chosen = position + 1
        smaller += segment.count
    if chosen:
        return ordered[:chosen]
    for segment in ordered:
        if len(segment.removed) * _REMOVED_SHARE > len(segment.live):
            return [segment]
    return []


def small_ones(segments: Sequence[LiveSegment]) -> list[LiveSegment]:
    """Return the segments to merge within a commit, none if there are fewer than two."""
    small: list[LiveSegment] = []
    total = 0
    for segment in sorted(segments, key=lambda one: len(one.live)):
        total += len(segment.live)
        if total > SMALL:
            break
        small.append(segment)
    return small if len(small) > 1 else []


def merged(segments: Sequence[LiveSegment], kernels: Kernels) -> Segment:
    """Return one segment, in memory, that holds the passages of all that are not removed."""
    if not kernels.suit(sum(len(one.live) for one in segments)):
        return Segment.of(plain.merge(segments))
    from index.engine.build.merging import merge  # noqa: PLC0415 - with numba

    return Segment.of(merge(segments))
