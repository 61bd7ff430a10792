"""One list says what the arrays of a segment are; what is written out beside it agrees."""

from __future__ import annotations

import numpy as np
import pytest

from index.engine.postings import BULK, DTYPES, Memory, Postings, lay_out, norms_of, postings_in


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


def test_each_length_that_most_passages_have_has_a_norm_of_its_own() -> None:
    norms = norms_of(np.arange(190, dtype=np.int32))
    assert len(set(norms[:190].tolist())) == 190


@pytest.mark.parametrize(
    ("frequency", "kept_as"), [(2, "rare"), (600, "frequent"), (5_000, "column")]
)
def test_a_term_is_kept_by_how_many_passages_hold_it(frequency: int, kept_as: str) -> None:
    layout = lay_out(np.array([frequency], np.int32), 10_000)
    column, windows = layout.columns_of[0] >= 0, layout.windows_of[0] >= 0
    assert (column, windows) == {
        "rare": (False, False), "frequent": (False, True), "column": (True, True),
    }[kept_as]  # fmt: skip
