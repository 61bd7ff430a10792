"""One list says what the arrays of a segment are, and all that is written out beside it agrees."""

from __future__ import annotations

import numpy as np

from index.engine.postings import BULK, DTYPES, Memory, Postings, postings_in


def test_arrays_that_lie_in_one_piece_of_memory_are_those_that_were_put_there() -> None:
    given = Postings(
        *(np.arange(start, start + 5).astype(dtype) for start, dtype in enumerate(DTYPES.values()))
    )
    found = postings_in(*Memory.of(given))
    for name in Postings._fields:
        own, other = getattr(found, name), getattr(given, name)
        assert own.dtype == other.dtype == DTYPES[name], name
        np.testing.assert_array_equal(own, other)


def test_what_the_kernels_trust_as_an_index_is_checked_at_opening() -> None:
    assert not BULK & {
        "term_offsets", "columns_of", "windows_of", "starts", "block_shifts", "block_offsets",
        "large_ordinals", "large_passages",
    }  # fmt: skip
