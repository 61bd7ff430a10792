"""All uploads share one budget of bytes; those that wait come in order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.uploads.budget import Budget


def test_what_fits_is_ready_at_once_and_the_rest_waits_in_order() -> None:
    budget = Budget(10)
    one, two, three = (budget.share(size) for size in (6, 6, 3))
    assert [share.ready.is_set() for share in (one, two, three)] == [True, False, False]
    one.give_back()
    assert [share.ready.is_set() for share in (two, three)] == [True, True]


def test_a_file_larger_than_all_takes_all() -> None:
    budget = Budget(10)
    large, small = budget.share(99), budget.share(1)
    assert large.ready.is_set()
    assert not small.ready.is_set()
    large.give_back()
    assert small.ready.is_set()


def test_whoever_no_longer_waits_lets_others_pass() -> None:
    budget = Budget(10)
    held, waiting, small = budget.share(8), budget.share(8), budget.share(2)
    assert held.ready.is_set()
    waiting.give_back()
    assert small.ready.is_set()


@given(st.lists(st.tuples(st.integers(0, 30), st.booleans()), max_size=40))
def test_no_more_is_handed_out_than_there_is_and_all_comes_back(
    steps: list[tuple[int, bool]],
) -> None:
    budget, shares = Budget(20), []
    for size, again in steps:
        shares.append(budget.share(size))
        assert sum(one.size for one in shares if one.ready.is_set()) <= 20
        if again and shares:
            gone = shares.pop(0)
            gone.give_back()
            gone.give_back()
    for one in shares:
        one.give_back()
    assert budget.share(20).ready.is_set()
