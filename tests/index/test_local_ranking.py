"""The engine as a ranking: with the words that its terms sound like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.local_ranking import LocalPlace, LocalRanking

if TYPE_CHECKING:
    from pathlib import Path

    from index.query.weighing import Statistics
    from index.ranking import Ranking


def similar_to(ranking: Ranking, term: str, within: set[int] | None = None) -> list[str]:
    def alike(statistics: Statistics) -> list[str]:
        return [one.term for one in statistics.similar(term)]

    return ranking.with_statistics(alike, within, None)


def test_terms_that_come_later_are_found_by_their_sound_too(tmp_path: Path) -> None:
    with LocalRanking.open(tmp_path) as ranking:
        ranking.add([(1, ["ostrovenko"])], collection=1)
        ranking.commit(1)
        ranking.renew()
        assert similar_to(ranking, "ostrowenka") == ["ostrovenko"]
        ranking.add([(2, ["ostrovenka"])], collection=2)
        ranking.commit(2)
        assert similar_to(ranking, "ostrowenka") == ["ostrovenka", "ostrovenko"]
        assert similar_to(ranking, "ostrowenka", {1}) == ["ostrovenko"]
        assert [one for one, _ in ranking.search(["ostrovenko"], 5, {2})] == []


def test_a_place_is_that_of_one_database_and_can_be_begun_anew(tmp_path: Path) -> None:
    other = tmp_path / "index" / "other"
    other.mkdir(parents=True)
    place = LocalPlace(tmp_path, ("Vostok, East",))
    place.check_reached("one")  # it is on this machine
    ranking = place.open("own")
    assert not other.exists()
    ranking.add([(1, ["east"])])
    ranking.commit(1)
    assert place.elsewhere(ranking) is None  # it holds something
    empty = place.anew(ranking)
    assert (empty.upto, len(empty)) == (0, 0)
    aliases = empty.with_statistics(lambda statistics: statistics.aliases, None, None)
    assert aliases == ("Vostok, East",)
    beside = place.elsewhere(empty)
    assert beside is not None
    beside.add([(1, ["east"])])
    beside.commit(1)
    assert len(beside) == 1
    beside.close()
    place.close()
