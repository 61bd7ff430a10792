"""Exact scores of passages, of their own terms: pure."""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING

import numpy as np

from index.opensearch.mapping import K1, B

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def weights(terms: Sequence[str], size: int, frequencies: Mapping[str, int]) -> dict[str, float]:
    """Return the weight of each term that occurs, in the order they are asked for.

    A term counts as often as it is given; `frequencies` are those of `size` passages.
    """
    return {
        term: times * (K1 + 1) * log(1 + (size - found + 0.5) / (found + 0.5))
        for term, times in Counter(terms).items()
        if (found := frequencies[term])
    }


def scored(
    passages: Mapping[int, Sequence[str]], weighed: Mapping[str, float], average: float
) -> list[tuple[int, float]]:
    """Return passages with their scores, best first, equal ones by id.

    It is the formula of `index.engine`, in double precision and in the same order of terms.
    """
    if not passages:
        return []
    own = list(passages.values())
    lengths = np.array([len(one) for one in own], np.int64)
    norms = K1 * (1 - B) + K1 * B / average * lengths
    counted = list(map(Counter, own))
    scores = np.zeros(len(own))
    for term, weight in weighed.items():
        often = np.array([one[term] for one in counted], np.int64)
        scores += weight * often / (often + norms)
    ids = np.fromiter(passages, np.int64)
    order = np.lexsort((ids, -scores))
    return list(zip(ids[order].tolist(), scores[order].tolist(), strict=True))
