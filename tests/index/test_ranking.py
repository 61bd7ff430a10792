"""The seam is kept to by what stands at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.local_ranking import LocalPlace, LocalRanking

if TYPE_CHECKING:
    from pathlib import Path

    from index.ranking import Place, Ranking


def test_the_engine_is_a_ranking_and_a_folder_a_place(tmp_path: Path) -> None:
    place: Place = LocalPlace(tmp_path)
    ranking: Ranking = place.open("own")
    assert isinstance(ranking, LocalRanking)
    ranking.warm()
    ranking.close()
    place.close()
