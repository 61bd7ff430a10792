"""The engine's index behind an indexer, for tests that look at its files and locks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.local_ranking import LocalRanking

if TYPE_CHECKING:
    from index.indexer import Indexer


def engine_of(indexer: Indexer) -> LocalRanking:
    """Return the index that an indexer has opened in its folder."""
    ranking = indexer._index
    assert isinstance(ranking, LocalRanking)
    return ranking
