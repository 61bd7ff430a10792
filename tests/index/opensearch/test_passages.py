"""Passages of some collections are found, counted and fetched as if there were no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.opensearch.passages import Passages

if TYPE_CHECKING:
    from index.opensearch.moment import Moment
    from index.opensearch.ranking import OpenSearchRanking

RIVER = {"term": {"terms": "river"}}


def moment_of(ranking: OpenSearchRanking) -> Moment:
    ranking.add([(number, ["river"] * number) for number in range(1, 6)], 1)
    ranking.add([(9, ["river", "mill"])], 2)
    ranking.commit(1)
    assert ranking._moment
    return ranking._moment


def ids(hits: list[dict[str, object]]) -> list[object]:
    return [one["_id"] for one in hits]


def test_passages_of_other_collections_are_not_there(ranking: OpenSearchRanking) -> None:
    moment = moment_of(ranking)
    first, both = Passages(moment, frozenset({1})), Passages(moment, None)
    assert (first.counted(), both.counted()) == ((5, 15), (6, 17))
    mill = {"term": {"terms": "mill"}}
    assert first.counts_beside([RIVER, mill], []) == ([5, 0], set())
    assert both.counts_beside([RIVER, mill], []) == ([6, 1], set())
    assert first.fetched(first.any_of([mill]), 9) == []
    assert ids(both.fetched(both.any_of([mill]), 9)) == ["9"]


def test_more_than_the_cluster_allows_at_once_come_in_the_same_order(
    ranking: OpenSearchRanking,
) -> None:
    moment = moment_of(ranking)
    few, all_at_once = Passages(moment, frozenset({1}), most=2), Passages(moment, frozenset({1}))
    query = few.any_of([RIVER])
    whole = all_at_once.fetched(query, 5, in_order=True)
    assert len(whole) == 5
    assert ids(few.fetched(query, 5)) == ids(whole)
    assert ids(few.fetched(query, 3)) == ids(whole[:3])
    assert ids(few.fetched(query, 99)) == ids(whole)
