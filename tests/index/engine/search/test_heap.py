"""The heap keeps the best, and equal ones by id."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.engine.search.heap import offer, order

OFFERED = st.lists(st.tuples(st.integers(0, 5).map(float), st.integers(0, 1000)), unique=True)


# The first call compiles.
@given(OFFERED, st.integers(1, 20))
def test_the_best_are_kept_in_order(offered: list[tuple[float, int]], size: int) -> None:
    scores, ids, found = np.empty(size), np.empty(size, np.int64), 0
    for score, number in offered:
        found = offer(scores, ids, found, score, number)
    order(scores, ids, found)
    best = sorted(offered, key=lambda pair: (-pair[0], pair[1]))[:size]
    kept = zip(scores[:found].tolist(), ids[:found].tolist(), strict=True)
    assert list(kept) == best[::-1]
