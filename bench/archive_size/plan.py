"""The plan for an archive larger than those measured, by straight lines. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Copies of each shard.
COPIES = 2
PASSAGES = 100_000_000
# Shards and nodes that are computed.
SHAPES = ((3, 3), (6, 3), (12, 3), (12, 6), (24, 6), (24, 12), (48, 12))
GB, MILLION = 1e9, 1e6


class Line(NamedTuple):
    """A straight line: what is there without anything, and what each one adds."""

    fixed: float
    each: float

    def at(self, many: float) -> float:
        """Return what it comes to for so many."""
        return self.fixed + self.each * many


class Size(NamedTuple):
    """Sizes measured at a number of passages, in bytes.

    `copy` is one copy of all passages in the cluster, `words` one of the index of words; `heap` is
    in use in all nodes behind a collection of garbage. `articles` are those in PostgreSQL, None
    where none were stored.
    """

    passages: int
    articles: float | None
    copy: float
    words: float
    heap: float


@dataclass(frozen=True, slots=True)
class Planned:
    """Plan of an archive with a number of shards and nodes.

    `passages` and `shard`, in bytes, are those of one shard, `disk` the bytes of one node.
    """

    shards: int
    nodes: int
    passages: float
    shard: float
    disk: float

    def __str__(self) -> str:
        return (
            f"| {self.shards} | {self.nodes} | {self.passages / MILLION:.0f} million "
            f"| {self.shard / GB:.1f} GB | {self.disk / GB:.0f} GB |"
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
    """Growth of each size with the number of passages, in bytes."""

    articles: Line | None
    copy: Line
    words: Line

    @classmethod
    def through(cls, sizes: Sequence[Size]) -> Lines:
        """Return the lines through what was measured."""
        stored = [(one.passages, one.articles) for one in sizes if one.articles is not None]
        return cls(
            line(stored) if stored else None,
            line([(one.passages, one.copy) for one in sizes]),
            line([(one.passages, one.words) for one in sizes]),
        )

    def plan(self, passages: int, shards: int, nodes: int) -> Planned:
        """Return what so many passages come to."""
        copy, words = self.copy.at(passages), self.words.at(passages)
        disk = COPIES * (copy + words) / nodes
        return Planned(shards, nodes, passages / shards, copy / shards, disk)


def told(sizes: Sequence[Size], passages: int = PASSAGES) -> Iterator[str]:
    """Yield the lines of a page that says what follows from what was measured."""
    lines = Lines.through(sizes)
    kinds = (
        ("in PostgreSQL", lines.articles),
        ("a copy of the passages in the cluster", lines.copy),
        ("a copy of the words", lines.words),
    )
    there = [(kind, one) for kind, one in kinds if one is not None]
    yield "A million passages more: " + ", ".join(
        f"{one.each * MILLION / GB:.3f} GB {kind}" for kind, one in there
    )
    yield f"{passages:,} passages: " + ", ".join(
        f"{one.at(passages) / GB:.1f} GB {kind}" for kind, one in there
    )
    yield f"With {COPIES} copies:"
    yield "| shards | nodes | passages of a shard | a shard | disk of a node |"
    yield "|---|---|---|---|---|"
    for shards, nodes in SHAPES:
        yield str(lines.plan(passages, shards, nodes))
    heaps = [one.heap / GB for one in sizes]
    yield (
        "So much memory of a node as its disk keeps all of it in the cache, beside the heap. Of "
        f"all heaps {min(heaps):.1f} to {max(heaps):.1f} GB were in use."
    )
