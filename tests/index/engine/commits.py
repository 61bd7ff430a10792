"""Commits whose passages follow from their number, and what an index holds after them."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from index.engine.build.merging import merge
from index.engine.live_segment import LiveSegment
from index.engine.segment import Segment

if TYPE_CHECKING:
    from index.engine import Bm25Index

PASSAGES_A_COMMIT = 40


def terms_of(number: int) -> list[str]:
    """The same terms for a number at any time."""
    generator = random.Random(number)  # noqa: S311 - test data
    return [f"w{int(generator.paretovariate(0.7))}" for _ in range(20)]


def commit_next(index: Bm25Index) -> None:
    """The commit with number n adds its passages and removes one of those before."""
    following = index.upto + 1
    first = following * PASSAGES_A_COMMIT
    index.add([(first + i, terms_of(first + i)) for i in range(PASSAGES_A_COMMIT)])
    index.remove([first - PASSAGES_A_COMMIT])
    index.commit(following)


def expected_after(commits: int) -> set[int]:
    there = set(range(PASSAGES_A_COMMIT, (commits + 1) * PASSAGES_A_COMMIT))
    return there - {number * PASSAGES_A_COMMIT for number in range(1, commits)}


def held(index: Bm25Index) -> set[int]:
    """All passages that hold any of the terms there are."""
    terms = [term for term, _ in index.vocabulary()]
    return {number for number, _ in index.search(terms, k=1_000_000)}


def merge_all(index: Bm25Index) -> None:
    """Merge what is committed into one segment, mixing collections as earlier versions did."""
    index.wait_for_merges()
    with index._writing:
        sources = list(index._committed.segments)
        if sources:
            merged = Segment.of(merge(sources)).saved(index._directory.folder)
            index._install(sources, [LiveSegment.of(merged)])
