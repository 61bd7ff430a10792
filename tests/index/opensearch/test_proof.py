"""Few requests prove which passages are best, whatever the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.engine.kernels import Kernels
from index.local_ranking import LocalRanking
from index.opensearch.part import Part

if TYPE_CHECKING:
    from pathlib import Path

    from index.opensearch.ranking import OpenSearchRanking
    from tests.index.opensearch.wire import Wire

MANY = 3000


@pytest.fixture
def engine(ranking: OpenSearchRanking, tmp_path: Path) -> LocalRanking:
    """The engine with the passages that the ranking has: for Lucene, all are about as good.

    Some are as long and as good as others, some only nearly. Two have a word that no other has.
    """
    rare = {7: ["weir"], MANY // 2: ["weir"]}
    batch = [
        (
            number,
            [
                "river",
                *["mill"] * (160 + number % 15),
                *["of"] * (number % 3),
                *rare.get(number, ()),
            ],
        )
        for number in range(MANY)
    ]
    engine = LocalRanking.open(tmp_path, Kernels(small=0, most=0))
    for one in (engine, ranking):
        one.add(batch)
        one.commit(1)
    return engine


@pytest.mark.parametrize(
    ("terms", "k"),
    [
        (["river"], 16),
        (["river", "of", "river"], 64),
        (["mill", "of"], 16),
        (["of"], 300),
        (["weir", "river", "mill"], 16),
    ],
)
def test_of_very_many_that_are_about_as_good_the_best_are_found_at_once(
    ranking: OpenSearchRanking, wire: Wire, engine: LocalRanking, terms: list[str], k: int
) -> None:
    moment = ranking._moment
    assert moment
    wire.sent.clear()
    with engine:
        assert Part(moment, None).search(terms, k) == engine.search(terms, k)
    asked = [body for sent in wire.sent if sent.path == "/_search" for body in sent.bodies]
    assert len(asked) <= 3
    assert all(body["size"] <= 2 * k for body in asked)
    # Of these Lucene's bounds tell too little: the cluster itself scores them exactly.
    if "river" in terms and "of" not in terms:
        assert any("script_score" in body["query"] for body in asked)


def test_beside_a_rare_word_the_others_still_bound_what_is_scored(
    ranking: OpenSearchRanking, wire: Wire, engine: LocalRanking
) -> None:
    moment = ranking._moment
    assert moment
    with engine:
        wire.sent.clear()
        best = Part(moment, None).search(["weir", "river", "mill"], 16)
        assert best == engine.search(["weir", "river", "mill"], 16)
    bodies = [body for sent in wire.sent if sent.path == "/_search" for body in sent.bodies]
    scored, *_ = [body["query"] for body in bodies if "script_score" in body["query"]]
    bounded = scored["script_score"]["query"]["function_score"]["query"]
    assert {"terms": ["weir"]} in [
        one["constant_score"]["filter"]["terms"]
        for one in bounded["bool"]["should"]
        if "constant_score" in one
    ]
