"""A moment answers whole, or says that it is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.errors import ArchiveUnreachable, IndexDamaged
from index.opensearch.client import Client
from index.opensearch.moment import Moment
from tests.index.opensearch.wire import Wire

if TYPE_CHECKING:
    from index.opensearch.client import Json
    from index.opensearch.cluster import SearchCluster
    from index.opensearch.ranking import OpenSearchRanking

ALL: Json = {"match_all": {}}


def counting(query: Json) -> Json:
    return {"size": 0, "track_total_hits": True, "query": query}


def test_it_stays_as_it_is(ranking: OpenSearchRanking) -> None:
    ranking.add([(number, ["mill"] * number) for number in range(1, 4)])
    ranking.commit(1)
    moment = ranking._moment
    assert moment
    ranking.remove([1])
    ranking.commit(2)
    queries = [ALL, {"term": {"terms": "river"}}] * 300  # more than one request holds
    found, words = moment.together([counting(one) for one in queries])
    assert [one["hits"]["total"]["value"] for one in found] == [3, 0] * 300
    assert words == []
    assert {one["_id"] for one in moment.search({"size": 9, "query": ALL})} == {"1", "2", "3"}
    assert moment.together([]) == ([], [])


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
        moment.together([counting(ALL)])
    assert lost == [moment, moment]


def test_a_moment_is_not_lost_where_only_the_words_cannot_be_searched(
    cluster: SearchCluster, ranking: OpenSearchRanking
) -> None:
    ranking.add([(1, ["mill"])])
    ranking.commit(1)
    own, lost = ranking._moment, list[Moment]()
    assert own

    def without_words(reply: Json) -> Json:
        return {"responses": [*reply["responses"][:-1], {"timed_out": True}]}

    client = Client(cluster, Wire(garbled=without_words))
    moment = Moment(client, own.pit, 1, 1, 1, lost.append, ranking.store.words)
    with pytest.raises(ArchiveUnreachable, match="its words"):
        moment.together([counting(ALL)], [{"query": ALL}])
    assert lost == []
    client.close()


def test_a_moment_is_lost_where_the_indices_of_its_generation_are_deleted(
    ranking: OpenSearchRanking,
) -> None:
    ranking.add([(1, ["mill"])])
    ranking.commit(1)
    moment = ranking._moment
    assert moment
    lost: list[Moment] = []
    gone = Moment(ranking.store.client, moment.pit, 1, 1, 1, lost.append, "no-such-index")
    with pytest.raises(IndexDamaged, match="cannot be searched"):
        gone.together([], [{"query": ALL}])
    assert lost == [gone]
