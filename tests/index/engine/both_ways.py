"""Passages of made-up terms, and both ways of making postings of them."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import numpy as np

from index.engine.build import plain
from index.engine.build.buffer import inverted, written

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.engine.postings import Postings


def large(seed: int, count: int) -> dict[int, list[str]]:
    """Passages enough for columns, several windows and frequencies that no posting holds."""
    generator = random.Random(seed)  # noqa: S311 - test data
    terms = [f"t{number}" for number in range(3000)]
    weights = [1 / (rank + 1) for rank in range(3000)]
    return {
        number: generator.choices(terms, weights, k=generator.randrange(1, 60))
        + ["often"] * generator.choice([0, 0, 0, 7, 300])
        for number in generator.sample(range(2**53), count)
    }


def both_ways(passages: Mapping[int, Sequence[str]]) -> tuple[Postings, Postings]:
    given_arrays = (
        np.array(list(passages), np.int64),
        np.array([len(terms) for terms in passages.values()], np.int32),
        np.arange(len(passages), dtype=np.int32) % 3,
    )
    text = written(passages)
    return plain.invert(*given_arrays, text), inverted(*given_arrays, [text])
