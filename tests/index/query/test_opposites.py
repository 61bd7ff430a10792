"""Words that say the opposite of each other."""

from __future__ import annotations

from index.query.opposites import both_ways, opposite_sides, written_sides


def test_opposites_are_told_both_ways_round() -> None:
    sides = opposite_sides("en")
    [closed] = [other for side, other in sides if "open" in side]
    assert "close" in closed
    assert any("close" in side and "open" in other for side, other in sides)


def test_words_are_told_both_ways_round_as_they_are_written() -> None:
    sides = written_sides("en")
    assert any("open" in side and "closed" in other for side, other in sides)
    assert any("closed" in side and "open" in other for side, other in sides)


def test_each_pair_is_turned_round() -> None:
    assert list(both_ways([(1, 2), (3, 4)])) == [(1, 2), (2, 1), (3, 4), (4, 3)]
