"""The innermost loops add to each passage what its posting is worth, and nothing elsewhere."""

from __future__ import annotations

import numpy as np
import pytest

from index.engine.impacts import impacts_at, norms_of
from index.engine.postings import FREQUENCY_BITS, MANY, SATURATED
from index.engine.search.accumulators import (
    above,
    add_column,
    add_column_at,
    add_list,
    add_list_to_touched,
    forget,
    length_factors_of,
    look_up_at,
    still_above,
)

LENGTHS = np.array([3, 5, 8, 2, 9, 4], np.int32)
NORMS = norms_of(LENGTHS)
IMPACTS = impacts_at(5.0)
WEIGHT, NONE = np.float32(2), np.uint32(0)
HELD = {1: 2, 3: 1, 4: 6}  # passage: how often the term is there
LIST = np.array([p << FREQUENCY_BITS | n for p, n in HELD.items()], np.uint16)


def worth(passage: int) -> float:
    times = HELD.get(passage, 0)
    return 2 * times / (times + float(IMPACTS.length_factors[NORMS[passage]])) if times else 0.0


def sums(*passages: int) -> object:
    return pytest.approx([worth(p) if p in passages else 0 for p in range(6)], rel=1e-6)


def test_a_list_is_added_and_its_passages_are_touched() -> None:
    accumulators, touched = np.zeros(6, np.float32), np.zeros(7, np.uint32)
    count, added = add_list(accumulators, LIST, NORMS, IMPACTS.table, NONE, WEIGHT, touched, 0)
    assert (count, added, touched[:count].tolist()) == (3, 3, [1, 3, 4])
    assert accumulators.tolist() == sums(1, 3, 4)


def test_a_list_is_added_no_further_than_the_accumulators_go() -> None:
    accumulators, touched = np.zeros(4, np.float32), np.zeros(7, np.uint32)
    count, added = add_list(accumulators, LIST, NORMS, IMPACTS.table, NONE, WEIGHT, touched, 0)
    assert (count, added) == (2, 2)


def test_a_passage_that_has_a_sum_is_touched_once() -> None:
    accumulators, touched = np.zeros(6, np.float32), np.zeros(7, np.uint32)
    count = 0
    for _ in range(2):
        count, _ = add_list(accumulators, LIST, NORMS, IMPACTS.table, NONE, WEIGHT, touched, count)
    assert count == 3
    assert accumulators[4] == pytest.approx(2 * worth(4))


def test_a_list_is_added_only_where_there_is_a_sum() -> None:
    accumulators = np.zeros(6, np.float32)
    accumulators[3] = 1
    add_list_to_touched(accumulators, LIST, NORMS, IMPACTS.table, NONE, WEIGHT)
    assert accumulators.tolist() == pytest.approx([0, 0, 0, 1 + worth(3), 0, 0])


def column() -> np.ndarray:
    return np.array([HELD.get(p, 0) for p in range(6)], np.uint8)


def test_a_column_is_added_at_all_passages() -> None:
    accumulators, factors = np.zeros(6, np.float32), np.empty(6, np.float32)
    length_factors_of(NORMS[:6], IMPACTS.length_factors, factors)
    add_column(accumulators, column(), factors, WEIGHT)
    assert accumulators.tolist() == sums(1, 3, 4)


def test_a_frequency_that_does_not_fit_counts_as_endless() -> None:
    accumulators = np.zeros(1, np.float32)
    add_column(accumulators, np.array([SATURATED], np.uint8), np.ones(1, np.float32), WEIGHT)
    assert accumulators[0] == pytest.approx(2, rel=1e-6)


def test_a_column_is_added_at_given_passages_and_the_rest_is_left() -> None:
    accumulators, left = np.zeros(6, np.float32), np.empty(6, np.uint32)
    source = np.array([0, 1, 4], np.uint32)
    least = np.float32(worth(1) + 1e-3)
    count = add_column_at(
        accumulators, column(), NORMS, IMPACTS.length_factors, WEIGHT, least, source, left
    )
    assert left[:count].tolist() == [4]
    assert accumulators.tolist() == sums(1, 4)


def test_a_list_is_looked_up_at_given_passages() -> None:
    accumulators, left = np.zeros(6, np.float32), np.empty(6, np.uint32)
    starts, maxima = np.array([0, 1, 2], np.uint32), np.full(3, 255, np.uint8)  # blocks of two
    count = look_up_at(
        accumulators, LIST, NORMS, IMPACTS.table, NONE, starts, maxima, np.uint32(1), NONE,
        np.float32(WEIGHT / 255), WEIGHT, np.float32(0.01), np.array([0, 1, 4], np.uint32), left,
    )  # fmt: skip
    assert left[:count].tolist() == [1, 4]
    assert accumulators.tolist() == sums(1, 4)


def test_a_block_that_cannot_reach_is_not_looked_into() -> None:
    accumulators, left = np.zeros(6, np.float32), np.empty(6, np.uint32)
    starts, maxima = np.array([0, 1, 2], np.uint32), np.array([0, 0, 0], np.uint8)
    count = look_up_at(
        accumulators, LIST, NORMS, IMPACTS.table, NONE, starts, maxima, np.uint32(1), NONE,
        np.float32(WEIGHT / 255), WEIGHT, np.float32(0.01), np.array([1], np.uint32), left,
    )  # fmt: skip
    assert count == 0
    assert not accumulators.any()


def test_sums_are_noted_kept_and_forgotten() -> None:
    accumulators, touched = np.array([0, 3, 1, 5], np.float32), np.empty(5, np.uint32)
    count = above(accumulators, 0, 4, np.float32(2), touched)
    assert touched[:count].tolist() == [1, 3]
    count = still_above(accumulators, np.float32(4), touched[:count], touched)
    assert touched[:count].tolist() == [3]
    forget(accumulators, touched[:count])
    assert accumulators.tolist() == [0, 3, 1, 0]


def test_many_stands_for_as_many_or_more() -> None:
    assert IMPACTS.table.reshape(-1, MANY + 1)[5, MANY] == 1
