"""Whole lists and columns, walked through."""

from __future__ import annotations

import numpy as np

from index.engine.search.lists import live_frequencies, unpacked
from tests.index.engine.segments import COUNT, holders, passages, segment


def test_a_list_is_unpacked_wherever_it_is_kept() -> None:
    given = passages()
    held, one = holders(given), segment(given).segment
    terms = one.terms()
    lists = np.flatnonzero(one.postings.columns_of < 0)
    frequent = [ordinal for ordinal in lists if one.postings.windows_of[ordinal] >= 0]
    assert frequent
    for ordinal in [*frequent[:5], *lists[::11]]:
        found, frequencies = unpacked(one.postings, int(ordinal))
        assert dict(zip(found.tolist(), frequencies.tolist(), strict=True)) == {
            place: min(times, 7) for place, times in held[terms[ordinal]].items()
        }


def test_passages_that_are_removed_do_not_count() -> None:
    given = passages()
    one = segment(given).without(np.arange(0, COUNT, 2))
    counts = live_frequencies(one.segment.postings, one.live)
    held = holders(given)
    expected = [sum(place % 2 for place in held[term]) for term in one.segment.terms()]
    assert counts.tolist() == expected
