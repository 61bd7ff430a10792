"""Errors that come again: told of once, then counted, and never a flood."""

from __future__ import annotations

from bot.error_digest import MOST_KINDS, TOLD_AGAIN_AFTER, Repeats


def test_kinds_of_errors_are_told_of_one_by_one() -> None:
    repeats = Repeats()
    assert [repeats.is_news(kind, 0.0) for kind in ("a", "b", "a")] == [True, True, False]
    assert list(repeats.summed_up(TOLD_AGAIN_AFTER - 1)) == []
    assert list(repeats.summed_up(TOLD_AGAIN_AFTER)) == [("a", 1)]
    assert repeats.is_news("b", TOLD_AGAIN_AFTER)
    assert not repeats.is_news("a", TOLD_AGAIN_AFTER)


def test_errors_that_are_never_the_same_do_not_become_a_flood() -> None:
    times = 10 * MOST_KINDS
    repeats = Repeats()
    assert sum(repeats.is_news(str(number), 0.0) for number in range(times)) == MOST_KINDS
    [(_, counted)] = repeats.summed_up(TOLD_AGAIN_AFTER)
    assert counted == times - MOST_KINDS
