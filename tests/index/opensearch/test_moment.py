"""A moment answers whole, or says that it is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.errors import IndexDamaged
from index.opensearch.moment import Moment

if TYPE_CHECKING:
    from index.opensearch.client import Json
    from index.opensearch.ranking import OpenSearchRanking

ALL: Json = {"match_all": {}}


def test_it_stays_as_it_is(ranking: OpenSearchRanking) -> None:
    ranking.add([(number, ["mill"] * number) for number in range(1, 4)])
    ranking.commit(1)
    moment = ranking._moment
    assert moment
    ranking.remove([1])
    ranking.commit(2)
    queries = [ALL, {"term": {"terms": "river"}}]
    assert list(moment.counts(queries, ["length"])) == [(3, {"length": 6}), (0, {"length": 0})]
    assert {one["_id"] for one in moment.search({"size": 9, "query": ALL})} == {"1", "2", "3"}
    assert list(moment.counts([])) == []


def test_where_it_is_gone_who_asks_is_told(ranking: OpenSearchRanking) -> None:
    ranking.add([(1, ["mill"])])
    ranking.commit(1)
    lost: list[Moment] = []
    own = ranking._moment
    assert own
    moment = Moment(ranking.store.client, own.pit, 1, 1, 1, lost.append, ranking.store.words)
    ranking.store.close_points([own.pit])
    with pytest.raises(IndexDamaged, match="the point in time cannot be searched"):
        moment.search({"size": 1, "query": ALL})
    with pytest.raises(IndexDamaged, match="the point in time cannot be searched"):
        list(moment.counts([ALL]))
    assert lost == [moment, moment]
