"""A cluster alone at many passages: `python -m bench.archive_size.postings --passages 100000 ...`.

    --passages N ...   passages are added until there are so many, then searches made; again
    --asked N          so many searches each time (200)
    --nodes N, --heap MB, --shards N
                       the cluster that is started on this machine (3, 1024, 3)
    --split N          in the end, as many passages as at first lie in so many shards (12)
    --minutes M        adding to an index ends after so many minutes (30)

The passages are those of made-up articles, which are not stored: so a cluster is filled sooner, and
it is told how it grows. A search is what a question takes of the cluster: how often the words of a
sentence occur, and the best passages for them.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import time
from itertools import count, islice
from statistics import median
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from bench import opensearch
from bench.archive_size.nodes import Nodes
from bench.archive_size.plan import Size, told
from bench.articles import GRAMMAR, article, sentence
from bench.corpus import LENGTH, pieces
from bench.times import p99
from index import SearchCluster
from index.opensearch.place import ClusterPlace
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.ranking import Ranking

# Passages of one change, words of a search, and passages that it wants.
TOGETHER, WORDS, WANTED = 4000, 3, 16
WARMING = 40


class Searched(NamedTuple):
    """Times of searches in milliseconds; `nodes_ms` is the mean of the nodes' processor time."""

    median_ms: float
    p99_ms: float
    nodes_ms: float

    def __str__(self) -> str:
        return (
            f"median {self.median_ms:.1f} ms, p99 {self.p99_ms:.1f} ms, of the nodes' processors "
            f"{self.nodes_ms:.1f} ms"
        )


def passages() -> Iterator[tuple[int, list[str]]]:
    """Yield passages without end, by numbers from 1 on: the terms of made-up articles.

    All are as long, so that their number alone says how much there is.
    """
    found = (piece for one in count() for piece in pieces(terms(article(one)["text"], "en")))
    yield from zip(count(1), (piece for piece in found if len(piece) == LENGTH), strict=False)


def questions(many: int) -> list[list[str]]:
    """Return the terms of so many questions: some words in a row of a sentence."""
    generator = random.Random(many)
    sentences = (sentence(generator).split() for _ in range(many))
    own = (" ".join(one for one in words if one.lower() not in GRAMMAR) for words in sentences)
    return [terms(one, "en")[:WORDS] for one in own]


def searched(ranking: Ranking, nodes: Nodes, many: int) -> Searched:
    """Search for the words of made-up sentences, one search after the other."""
    asked = questions(many + WARMING)
    for one in asked[:WARMING]:
        ranking.search(one, WANTED)
    times, before = [], nodes.spent()
    for one in asked[WARMING:]:
        began = time.perf_counter()
        ranking.search(one, WANTED)
        times.append((time.perf_counter() - began) * 1000)
    spent = nodes.spent() - before
    return Searched(median(times), p99(times), spent * 1000 / many)


def filled(
    ranking: Ranking, source: Iterator[tuple[int, list[str]]], there: int, wanted: int, until: float
) -> int:
    """Add passages until there are so many, or time is up; return how many there are then."""
    while there < wanted and time.monotonic() < until:
        many = min(TOGETHER, wanted - there)
        ranking.add(islice(source, many))
        there += many
        ranking.commit(there)
    return there


def measured(
    given: argparse.Namespace,
    running: Sequence[opensearch.Node],
    shards: int,
    sizes: Sequence[int],
) -> Iterator[Size]:
    """Yield what was measured at each number of passages in so many shards, and print it."""
    nodes = Nodes(running)
    addresses = tuple(one.address for one in running)
    cluster = SearchCluster(addresses, shards=shards, patience_s=60.0)
    identity, source, there = uuid4().hex, passages(), 0
    ranking = ClusterPlace(cluster).open(identity)
    until = time.monotonic() + 60 * given.minutes
    for wanted in sizes:
        if time.monotonic() >= until:
            break
        began, before = time.perf_counter(), there
        there = filled(ranking, source, there, wanted, until)
        a_second = (there - before) / (time.perf_counter() - began)
        found = searched(ranking, nodes, given.asked)
        copy, words = nodes.disk(identity, "-passages-"), nodes.disk(identity, "-words-")
        size = Size(there, None, copy, words, nodes.heap())
        print(
            f"{there:,} passages in {shards} shards, added at {a_second:,.0f} a second; {found}; "
            f"{copy / 1e6:,.0f} MB a copy of passages, {words / 1e6:.1f} of words, "
            f"{size.heap / 1e6:,.0f} of all heaps", flush=True,
        )  # fmt: skip
        yield size
    ranking.close()


def main() -> None:
    """Start a cluster, and measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--passages", type=int, nargs="+", default=[100_000])
    parser.add_argument("--minutes", type=float, default=30.0)
    for name, number in (
        ("asked", 200), ("nodes", 3), ("heap", 1024), ("shards", 3), ("split", 12),
    ):  # fmt: skip
        parser.add_argument(f"--{name}", type=int, default=number)
    given = parser.parse_args()
    # The nodes are ended, too, where this process is told to end.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with opensearch.cluster(given.nodes, given.heap) as nodes:
        sizes = list(measured(given, nodes, given.shards, given.passages))
        # The figures of another number of shards are only printed.
        list(measured(given, nodes, given.split, given.passages[:1]))
        print("", *told(sizes), sep="\n")


if __name__ == "__main__":
    main()
