"""What was used last is kept."""

from __future__ import annotations

from index.opensearch.recent import Recent


def test_what_was_used_longest_ago_goes_first() -> None:
    recent: Recent[str] = Recent(2)
    recent.keep("a", "mill")
    recent.keep("b", "river")
    recent.keep("a", "mill")
    recent.keep(None, "weir")
    assert [recent.get(key) for key in ("a", "b", None)] == ["mill", None, "weir"]
    assert len(recent) == 2


def test_once_it_is_cleared_nothing_is_kept() -> None:
    recent: Recent[str] = Recent(2)
    recent.keep("a", "mill")
    recent.clear()
    assert (len(recent), recent.get("a")) == (0, None)
