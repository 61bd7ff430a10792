"""Passages of some collections are found, counted and fetched as if there were no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.opensearch.passages import Passages

if TYPE_CHECKING:
    from index.opensearch.client import Json
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


def counted(passages: Passages, query: Json) -> int:
    [found], _ = passages.together([passages.counting(query)], [])
    many: int = found["hits"]["total"]["value"]
    return many


def measured(passages: Passages) -> tuple[int, float]:
    [found], _ = passages.together([passages.measuring()], [])
    return found["hits"]["total"]["value"], found["aggregations"]["length"]["value"]


def test_passages_of_other_collections_are_not_there(ranking: OpenSearchRanking) -> None:
    moment = moment_of(ranking)
    first, both = Passages(moment, frozenset({1})), Passages(moment, None)
    assert (measured(first), measured(both)) == ((5, 15), (6, 17))
    mill = {"term": {"terms": "mill"}}
    assert [counted(one, query) for one in (first, both) for query in (RIVER, mill)] == [5, 0, 6, 1]
    [seen], _ = first.together([first.some(3)], [])
    assert len(seen["hits"]["hits"]) == 3
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
    assert (few.fetching(query, 3), few.fetching(query, 2) is None) == (None, False)
