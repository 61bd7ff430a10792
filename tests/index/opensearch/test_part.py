"""Statistics of some collections are counted once, and only when they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.engine.kernels import Kernels
from index.local_ranking import LocalRanking
from index.opensearch.part import Part
from index.opensearch.ranking import OpenSearchRanking  # noqa: TC001 - a fixture's type

if TYPE_CHECKING:
    from pathlib import Path

    from index.opensearch.moment import Moment


@pytest.fixture
def moment(ranking: OpenSearchRanking) -> Moment:
    """Three passages in two collections."""
    ranking.add([(1, ["mill", "river"]), (2, ["mill"])], 1)
    ranking.add([(3, ["river"])], 2)
    ranking.commit(1)
    assert ranking._moment
    return ranking._moment


def test_a_part_is_counted_as_if_it_were_alone(moment: Moment) -> None:
    part = Part(moment, frozenset({1}))
    assert (part.size, part.frequency("mill")) == (None, None)
    part.count(["mill", "river", "never"])
    assert (part.size, part.average) == (2, 1.5)
    assert [part.frequency(one) for one in ("mill", "river", "never")] == [2, 1, 0]
    assert [number for number, _ in part.search(["river"], 5)] == [1]
    assert part.search(["never"], 5) == part.search(["mill"], 0) == []


def test_terms_that_a_part_was_seen_to_hold_are_familiar(moment: Moment) -> None:
    part = Part(moment, frozenset({2}))
    assert part.familiar.is_empty
    part.count(["mill"])
    assert ["river" in part.familiar, "mill" in part.familiar] == [True, False]
    later = Part(moment, frozenset({2}), familiar=part.familiar)
    assert later.frequency("river") is None


def test_a_part_that_keeps_too_much_is_full(moment: Moment) -> None:
    part = Part(moment, None, most_kept=2)
    part.count(["mill", "river"])
    assert not part.is_full
    part.count(["never"])
    assert part.is_full


def test_the_whole_is_known_and_nothing_is_not_asked_for(moment: Moment) -> None:
    assert Part(moment, None).size == 3
    nothing = Part(moment, frozenset())
    assert (nothing.size, nothing.frequency("mill"), nothing.search(["mill"], 5)) == (0, 0, [])


def test_of_very_many_terms_the_lightest_are_only_scored(
    ranking: OpenSearchRanking, tmp_path: Path
) -> None:
    wanted = [f"w{number}" for number in range(1100)]
    batch = [(1, wanted[:550]), (2, wanted[550:]), (3, [*wanted, "mill"]), (4, ["mill"])]
    with LocalRanking.open(tmp_path, Kernels(small=0, most=0)) as engine:
        for one in (engine, ranking):
            one.add(batch)
            one.commit(1)
        for asked in (wanted, [*wanted, "mill", "mill"]):
            assert ranking.search(asked, 2) == engine.search(asked, 2)
