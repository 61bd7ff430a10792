"""Errors that come again: told of once, then counted, and never a flood."""

from __future__ import annotations

from bot.error_digest import MOST_KINDS, TOLD_AGAIN_AFTER_S, ErrorDigest


def test_kinds_of_errors_are_told_of_one_by_one() -> None:
    digest = ErrorDigest()
    assert [digest.is_news(kind, 0.0) for kind in ("a", "b", "a")] == [True, True, False]
    assert list(digest.summed_up(TOLD_AGAIN_AFTER_S - 1)) == []
    assert list(digest.summed_up(TOLD_AGAIN_AFTER_S)) == [("a", 1)]
    assert digest.is_news("b", TOLD_AGAIN_AFTER_S)
    assert not digest.is_news("a", TOLD_AGAIN_AFTER_S)


def test_errors_that_are_never_the_same_do_not_become_a_flood() -> None:
    times = 10 * MOST_KINDS
    digest = ErrorDigest()
    assert sum(digest.is_news(str(number), 0.0) for number in range(times)) == MOST_KINDS
    [(_, counted)] = digest.summed_up(TOLD_AGAIN_AFTER_S)
    assert counted == times - MOST_KINDS
