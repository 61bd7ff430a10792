"""Exact scores are the engine's."""

from __future__ import annotations

from index.opensearch.exactly import scored, weights


def test_a_term_counts_as_often_as_it_is_asked_for_and_not_where_nothing_holds_it() -> None:
    weighed = weights(["mill", "river", "mill", "never"], 10, {"mill": 2, "river": 10, "never": 0})
    assert list(weighed) == ["mill", "river"]
    once = weights(["mill"], 10, {"mill": 2})
    assert weighed["mill"] == 2 * once["mill"]


def test_passages_come_best_first_and_equal_ones_by_id() -> None:
    passages = {9: ["mill"], 4: ["mill"], 7: ["mill", "mill"], 5: ["river"]}
    found = scored(passages, {"mill": 1.0}, 1.25)
    assert [number for number, _ in found] == [7, 4, 9, 5]
    assert found[1][1] == found[2][1]
    assert scored({}, {"mill": 1.0}, 1.0) == []
