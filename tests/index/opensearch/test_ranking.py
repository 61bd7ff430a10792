"""A cluster finds what the engine finds, whoever writes and whatever fails."""

from __future__ import annotations

import threading
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.engine.kernels import Kernels
from index.errors import IndexDamaged
from index.local_ranking import LocalRanking
from index.opensearch.part import Part
from index.opensearch.place import ClusterPlace
from index.opensearch.ranking import MOST_SETS
from index.opensearch.state import Point, States
from tests.index.opensearch.over import over

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from index.opensearch.client import Client
    from index.opensearch.cluster import SearchCluster
    from index.opensearch.ranking import OpenSearchRanking
    from index.query.weighing import Statistics
    from index.ranking import Ranking

    Opened = Callable[[str], OpenSearchRanking]

WORDS = [
    *(f"w{number}" for number in range(12)), "слово", "كلمة", "山川", "山田", "two words", "1.5",
    "konashenkov", "konashenko", "ostrovenko", "ostrovenka", "ostrvenko", "z" * 40_000, "ä" * 900,
]  # fmt: skip
# Lengths around those that Lucene rounds.
LENGTHS = (0, 1, 2, 39, 40, 41, 47, 90, 200)
# Kernels are what a large library is searched by.
ALWAYS = Kernels(small=0, most=0)
BATCH = [(number, [f"w{number % 3}", "river", *["mill"] * number]) for number in range(1, 8)]


def counted(statistics: Statistics) -> tuple[int, list[int], list[object], list[object]]:
    alike = [statistics.similar(one) for one in ("ostrowenko", "konashenkow", "zzyzx", "ш")]
    return (
        statistics.size,
        [statistics.frequency(one) for one in (*WORDS, "never")],
        [list(one) for one in alike],
        [list(statistics.pairs_with(one)) for one in "山木"],
    )


def searches(ranking: Ranking, terms: Sequence[str], within: Collection[int] | None) -> object:
    return [ranking.search(terms, k, within) for k in (1, 3, 16)], ranking.with_statistics(
        counted, within, None
    )


passages = st.builds(
    lambda own, length: (own * (length // len(own) + 1))[:length],
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6),
    st.sampled_from(LENGTHS),
)
steps = st.lists(
    st.tuples(
        st.dictionaries(st.integers(0, 30), passages, max_size=12),
        st.sampled_from([0, 1, 2]),
        st.sets(st.integers(0, 30), max_size=8),
    ),
    min_size=1,
    max_size=4,
)
asked = st.lists(
    st.tuples(
        st.lists(st.sampled_from([*WORDS, "never"]), max_size=6),
        st.sampled_from([None, frozenset(), frozenset({0}), frozenset({1, 2})]),
    ),
    min_size=3,
    max_size=3,
)


@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=steps, asked=asked)
def test_whatever_comes_and_goes_all_is_found_as_the_engine_finds_it(
    ranking: OpenSearchRanking,
    steps: list[tuple[dict[int, list[str]], int, set[int]]],
    asked: list[tuple[list[str], frozenset[int] | None]],
) -> None:
    begun = ranking.upto
    ranking.remove(range(31))
    with TemporaryDirectory() as folder, LocalRanking.open(folder, ALWAYS) as engine:
        for upto, (came, collection, gone) in enumerate(steps, begun + 1):
            for one in (engine, ranking):
                one.remove(gone)
                one.add(came.items(), collection)
                one.commit(upto)
            assert (ranking.upto, len(ranking)) == (upto, len(engine))
        for terms, within in asked:
            assert searches(ranking, terms, within) == searches(engine, terms, within)


def test_what_lucene_cannot_tell_apart_is_told_apart(ranking: OpenSearchRanking) -> None:
    # As long for Lucene, and as good: those that come first are not the best.
    batch = [(number, ["river", *["mill"] * (160 + number % 8)]) for number in range(60)]
    ranking.add(batch)
    ranking.commit(1)
    moment = ranking._moment
    assert moment is not None
    with TemporaryDirectory() as folder, LocalRanking.open(folder, ALWAYS) as engine:
        engine.add(batch)
        engine.commit(1)
        for most in (5, 10_000):  # as though a cluster gave no more at once
            part = Part(moment, None, most)
            assert part.search(["river"], 10) == engine.search(["river"], 10)
            assert part.search(["river", "mill", "river"], 4) == engine.search(
                ["river", "mill", "river"], 4
            )


def test_what_is_kept_of_sets_of_collections_is_bounded(ranking: OpenSearchRanking) -> None:
    ranking.add(BATCH, 1)
    ranking.commit(1)
    for other in range(2, 2 * MOST_SETS):
        assert ranking.search(["river"], 9, {1, other}) == ranking.search(["river"], 9, {1})
        assert len(ranking._parts) == len(ranking._familiar) <= MOST_SETS
    seen = ranking._part({1}).familiar
    assert "river" in seen
    ranking.remove([1])
    ranking.commit(2)  # another moment
    assert ranking._part({1}).familiar is seen


def test_others_see_a_change_and_write_the_next(opened: Opened, identity: str) -> None:
    one, other = opened(identity), opened(identity)
    one.add(BATCH, 1)
    one.commit(5)
    assert other.upto == 0
    other.renew()
    assert (other.upto, len(other)) == (5, len(BATCH))
    assert other.search(["w1"], 3) == one.search(["w1"], 3) != []
    before = one.search(["mill"], 3)
    other.remove([7])
    other.commit(6)
    assert one.search(["mill"], 3) == before  # its moment stays as it is
    # A change that was begun on the earlier state is not in, and has to be made again.
    one.add([(8, ["river"])])
    one.commit(7)
    assert (one.upto, len(one)) == (6, len(BATCH) - 1)
    assert 7 not in dict(one.search(["mill"], 9))


def test_of_many_that_write_at_once_one_is_first(opened: Opened, identity: str) -> None:
    writers = [opened(identity) for _ in range(4)]

    def write(ranking: OpenSearchRanking) -> None:
        while ranking.upto < 3:
            upto = ranking.upto + 1
            ranking.add([(upto, ["river", f"w{upto}"])])
            ranking.commit(upto)

    threads = [threading.Thread(target=write, args=(one,)) for one in writers]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    for ranking in writers:
        ranking.renew()
        assert (ranking.upto, len(ranking)) == (3, 3)
        assert [one for one, _ in ranking.search(["river"], 5)] == [1, 2, 3]


def test_a_point_in_time_that_died_is_opened_anew(opened: Opened, identity: str) -> None:
    one, other = opened(identity), opened(identity)
    one.add(BATCH)
    one.commit(5)
    other.renew()
    found = one.search(["w1"], 3)
    one.store.close_points([one._states.look().state.pit])
    for ranking in (one, other):
        with pytest.raises(IndexDamaged, match="the point in time cannot be searched"):
            ranking.search(["w2"], 3)
        with pytest.raises(IndexDamaged, match="is gone"):
            ranking.search(["w2"], 3)
        assert ranking.upto == 0
        ranking.renew()
        assert (ranking.upto, ranking.search(["w1"], 3)) == (5, found)
    assert len(one._states.look().state.points) == 1


def test_half_of_a_batch_is_seen_by_nobody(
    opened: Opened, client: Client, cluster: SearchCluster, identity: str
) -> None:
    one, other = opened(identity), over(client, cluster, identity, lease_s=0.1)
    one.add(BATCH)
    one.commit(5)
    # A writer is killed in the midst: it has the lease, and some of the passages are in.
    killed = States(one.store.client, one.store.asked_words)
    assert killed.lease(killed.look(), 9)
    one.store.write({20: (0, ["river"])}, [], 9)
    one.store.close_points([one._states.look().state.pit])
    other.renew()
    assert other.upto == 5
    with pytest.raises(IndexDamaged):
        other.search(["river"], 3)
    other.renew()
    other.add([(20, ["river"])])
    other.commit(8)  # somebody else had begun more
    with pytest.raises(IndexDamaged):
        other.search(["river"], 3)
    other.add([(21, ["river"])])
    other.commit(9)
    assert len(other) == len(BATCH) + 2
    assert 20 in dict(other.search(["river"], 20))


def test_a_writer_that_was_held_up_undoes_nothing(ranking: OpenSearchRanking) -> None:
    ranking.add(BATCH)
    ranking.commit(5)
    ranking.remove([3])
    ranking.commit(6)
    ranking.store.write({3: (0, ["river"])}, [4], 5)
    ranking.add([(30, ["river"])])
    ranking.commit(7)
    found = dict(ranking.search(["river"], 20))
    assert 3 not in found
    assert 30 in found


def test_a_commit_of_nothing_only_says_how_far_it_is(opened: Opened, identity: str) -> None:
    ranking = opened(identity)
    ranking.warm()
    assert ranking.search(["river"], 3) == []
    assert ranking.with_statistics(counted, {1}, None)[0] == 0
    ranking.commit(4)
    assert (ranking.upto, len(ranking), ranking.search(["river"])) == (4, 0, [])
    ranking.add(BATCH)
    ranking.commit(5)
    point = ranking._states.look().state.points
    ranking.commit(6)
    assert ranking._states.look().state.points == point
    ranking.remove(range(9))
    ranking.commit(7)
    assert (len(opened(identity)), ranking.search(["river"])) == (0, [])


def test_points_in_time_stay_open_as_long_as_somebody_may_search_them() -> None:
    from index.opensearch.ranking import _kept  # noqa: PLC0415

    old, lost = Point("old", 1_000.0), Point("lost", 1_001.0)
    new = [Point(f"new{number}", 1_001.0) for number in range(50)]
    kept, closed = _kept((*new, lost, old), "lost", now=1_031.0)
    assert list(kept) == new[:20]
    assert closed == [*(one.pit for one in new[20:]), "old"]


def test_indices_that_are_ahead_of_their_database_are_made_anew(
    cluster: SearchCluster, opened: Opened, identity: str
) -> None:
    ranking = opened(identity)
    ranking.add(BATCH)
    ranking.commit(5)
    place = ClusterPlace(cluster)
    empty = place.anew(ranking)
    assert (empty.upto, len(empty)) == (0, 0)
    assert place.elsewhere(empty) is None
    empty.add(BATCH[:2])
    empty.commit(2)
    other = opened(identity)
    assert (other.upto, len(other), other.store.generation) == (2, 2, 2)
    # A ranking that had the earlier ones open goes on with these.
    ranking.renew()
    assert (ranking.upto, ranking.search(["w1"])) == (2, other.search(["w1"]))
    empty.close()
    place.close()
    with pytest.raises(TypeError):
        place.anew(LocalRanking.__new__(LocalRanking))
