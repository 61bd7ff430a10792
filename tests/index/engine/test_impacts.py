"""The impact of a posting depends on the length of its passage."""

from __future__ import annotations

import numpy as np
import pytest

from index.engine.impacts import impacts_at, norm_accuracy, norms_of


def test_each_length_that_most_passages_have_has_a_norm_of_its_own() -> None:
    norms = norms_of(np.arange(190, dtype=np.int32))
    assert len(set(norms[:190].tolist())) == 190


@pytest.mark.parametrize("longest", [1, 190, 300, 8_000])
def test_an_impact_by_norm_is_hardly_more_than_the_one_by_length(longest: int) -> None:
    accuracy = norm_accuracy(np.arange(longest, dtype=np.int32))
    assert 16 / 17 - 1e-3 < accuracy <= 1


def test_the_longer_a_passage_is_the_less_a_word_of_it_adds() -> None:
    impacts = impacts_at(40.0)
    once = impacts.table.reshape(len(impacts.length_factors), -1)[:, 1]
    assert (np.diff(once) < 0).all()
