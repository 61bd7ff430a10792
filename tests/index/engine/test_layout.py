"""Layouts of a term's postings."""

from __future__ import annotations

import numpy as np
import pytest

from index.engine.layout import lay_out


@pytest.mark.parametrize(
    ("frequency", "kept_as"), [(2, "rare"), (600, "frequent"), (5_000, "column")]
)
def test_a_term_is_kept_by_how_many_passages_hold_it(frequency: int, kept_as: str) -> None:
    layout = lay_out(np.array([frequency], np.int32), 10_000)
    column, windows = layout.columns_of[0] >= 0, layout.windows_of[0] >= 0
    assert (column, windows) == {
        "rare": (False, False), "frequent": (False, True), "column": (True, True),
    }[kept_as]  # fmt: skip
