"""The plan for an archive that is larger than what was measured, by straight lines. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Copies of each shard, and the share of a heap that may be in use behind a collection of garbage.
COPIES, FULL = 2, 0.5
PASSAGES = 100_000_000
# Shards and nodes that are computed.
SHAPES = ((3, 3), (6, 3), (12, 3), (12, 6), (24, 6), (24, 12), (48, 12))
GB = 1e9


class Line(NamedTuple):
    """A straight line: what is there without anything, and what each one adds."""

    fixed: float
    each: float

    def at(self, many: float) -> float:
        """Return what it comes to for so many."""
        return self.fixed + self.each * many


@dataclass(frozen=True, slots=True)
class Size:
    """What was measured at a number of passages, over a number of shards and nodes.

    `articles` are the bytes of PostgreSQL, `copy` those of one copy of all passages in the cluster,
    `words` those of the index of words; `heap` is in use in all nodes behind a collection of
    garbage. `median_ms` and `p99_ms` are what questions take.
    """

    passages: int
    shards: int
    nodes: int
    articles: float
    copy: float
    words: float
    heap: float
    median_ms: float
    p99_ms: float


@dataclass(frozen=True, slots=True)
class Planned:
    """What an archive comes to with a number of shards and nodes: bytes, and ms of a question."""

    shards: int
    nodes: int
    shard: float
    disk: float
    heap: float
    median_ms: float

    def __str__(self) -> str:
        return (
            f"| {self.shards} | {self.nodes} | {self.shard / GB:.1f} GB "
            f"| {self.disk / GB:.0f} GB | {self.heap / GB:.1f} GB | {self.heap / FULL / GB:.1f} GB "
            f"| {self.median_ms:.0f} ms |"
        )


def line(points: Sequence[tuple[float, float]]) -> Line:
    """Return the line that is nearest to points, by least squares.

    It is level where they are one, and where they fall: nothing gets less with more passages, but
    what else a machine has to do may hide what gets more.
    """
    many = len(points)
    middle, mean = (sum(column) / many for column in zip(*points, strict=True))
    wide = sum((x - middle) ** 2 for x, _ in points)
    each = max(0.0, sum((x - middle) * (y - mean) for x, y in points) / wide if wide else 0.0)
    return Line(mean - each * middle, each)


@dataclass(frozen=True, slots=True)
class Lines:
    """How each figure grows with passages, in all; `heap` with those of a node, copies too.

    `busy_ms` is what a question takes by the passages of a shard, and `shard_ms` what each shard
    more adds to that.
    """

    articles: Line
    copy: Line
    words: Line
    heap: Line
    busy_ms: Line
    shard_ms: float

    @classmethod
    def through(cls, sizes: Sequence[Size]) -> Lines:
        """Return the lines through what was measured.

        Sizes with as many shards as the first one tell what passages add. Those with as many
        passages as the last one tell what shards add beside the passages that each then has less.
        """
        first, last = sizes[0], sizes[-1]
        grown = [one for one in sizes if one.shards == first.shards]
        split = [one for one in sizes if one.passages == last.passages]
        busy = line([(one.passages / one.shards, one.median_ms) for one in grown])
        beside = [
            (one.shards, one.median_ms - busy.each * one.passages / one.shards) for one in split
        ]
        shard_ms = line(beside).each
        return cls(
            line([(one.passages, one.articles) for one in grown]),
            line([(one.passages, one.copy) for one in grown]),
            line([(one.passages, one.words) for one in grown]),
            line([(COPIES * one.passages / one.nodes, one.heap / one.nodes) for one in grown]),
            Line(busy.fixed - shard_ms * first.shards, busy.each),
            shard_ms,
        )

    def plan(self, passages: int, shards: int, nodes: int) -> Planned:
        """Return what so many passages come to."""
        copy, words = self.copy.at(passages), self.words.at(passages)
        return Planned(
            shards,
            nodes,
            copy / shards,
            COPIES * (copy + words) / nodes,
            self.heap.at(COPIES * passages / nodes),
            self.busy_ms.at(passages / shards) + self.shard_ms * shards,
        )


def told(sizes: Sequence[Size], passages: int = PASSAGES) -> Iterator[str]:
    """Yield the lines of a page that says what follows from what was measured."""
    lines = Lines.through(sizes)
    each = 1e6
    yield (
        f"A million passages more: {lines.articles.each * each / GB:.2f} GB in PostgreSQL, "
        f"{lines.copy.each * each / GB:.2f} GB a copy of the passages in the cluster, "
        f"{lines.words.each * each / GB:.3f} GB of words, {lines.heap.each * each / 1e6:.1f} MB of "
        f"the heap that holds them. A question takes {lines.busy_ms.each * each:.1f} ms more for "
        f"a million passages more in a shard, and {lines.shard_ms:.2f} ms for a shard more."
    )
    yield (
        f"For {passages:,} passages: {lines.articles.at(passages) / GB:.0f} GB in PostgreSQL, "
        f"{lines.copy.at(passages) / GB:.0f} GB a copy in the cluster, and of "
        f"{COPIES} copies:"
    )
    yield "| shards | nodes | a shard | disk of a node | heap in use | heap | median |"
    yield "|---|---|---|---|---|---|---|"
    for shards, nodes in SHAPES:
        yield str(lines.plan(passages, shards, nodes))
