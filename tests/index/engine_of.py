"""The engine's index behind an indexer, for tests that look at its files and locks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.local_ranking import LocalRanking

if TYPE_CHECKING:
    from index.indexer import Indexer

# A test of a library whose index is in its folder, wherever its articles lie.
in_the_folder = pytest.mark.parametrize("archive", ["sqlite", "postgresql"], indirect=True)


def engine_of(indexer: Indexer) -> LocalRanking:
    """Return the index that an indexer has opened in its folder."""
    ranking = indexer._index
    assert isinstance(ranking, LocalRanking)
    return ranking
