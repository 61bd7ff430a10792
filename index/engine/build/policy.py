"""Merge policy: the segments to merge, the time, and the use of kernels. Collections stay apart."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from index.engine.build import plain
from index.engine.live_segment import LiveSegment
from index.engine.segment import SMALL, Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.engine.kernels import Kernels

# A segment is merged with all smaller ones once those together are a third of it: a collection has
# at most log4(passages / SMALL) segments, and a passage is copied about as often.
_RATIO = 3
# From one removed passage in five on a segment is written anew without them.
_REMOVED_SHARE = 5


def to_merge(segments: Sequence[LiveSegment], *, with_files: bool) -> list[LiveSegment]:
    """Return the segments that should become one a collection now, none if all is well.

    A process that does not write the files can only merge those that are in memory.
    """
    if not with_files:
        segments = [one for one in segments if one.segment.path is None]
    alike = _by_collections(segments)
    for collections, own in alike.items():
        if len(collections) > 1:  # as earlier versions wrote them
            return own[:1]
    return next(filter(None, map(_to_merge, alike.values())), [])


def _to_merge(segments: Iterable[LiveSegment]) -> list[LiveSegment]:
    """Return those of a collection's segments that should become one now."""
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


def small_ones(segments: Iterable[LiveSegment]) -> list[list[LiveSegment]]:
    """Return the segments to merge within a commit, by collection."""
    return [
        small
        for collections, own in _by_collections(segments).items()
        if len(small := _small_ones(own)) > 1 or (small and len(collections) > 1)
    ]


def _small_ones(segments: Iterable[LiveSegment]) -> list[LiveSegment]:
    small: list[LiveSegment] = []
    total = 0
    for segment in sorted(segments, key=lambda one: len(one.live)):
        total += len(segment.live)
        if total > SMALL:
            break
        small.append(segment)
    return small


def _by_collections(
    segments: Iterable[LiveSegment],
) -> dict[frozenset[int], list[LiveSegment]]:
    alike: dict[frozenset[int], list[LiveSegment]] = defaultdict(list)
    for one in segments:
        alike[one.segment.collections].append(one)
    return alike


def merged(segments: Sequence[LiveSegment], kernels: Kernels) -> list[Segment]:
    """Return a segment a collection, in memory, that holds all that is not removed."""
    collections = sorted(frozenset().union(*(one.segment.collections for one in segments)))
    if len(collections) < 2:  # noqa: PLR2004 - none to keep apart
        return [_merged(segments, kernels)]
    found: list[Segment] = []
    # By halves: of very many collections each would go through all of a segment.
    middle = len(collections) // 2
    for half in (collections[:middle], collections[middle:]):
        parts = [part for one in segments if (part := one.of_collections(frozenset(half)))]
        if parts:
            own = _merged(parts, kernels)
            found += [own] if len(half) == 1 else merged([LiveSegment.of(own)], kernels)
    return found


def _merged(segments: Sequence[LiveSegment], kernels: Kernels) -> Segment:
    if not kernels.suit(sum(len(one.live) for one in segments)):
        return Segment.of(plain.merge(segments))
    from index.engine.build.merging import merge  # noqa: PLC0415 - with numba

    return Segment.of(merge(segments))
