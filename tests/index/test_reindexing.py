"""Only the indices of a cluster are made anew on demand: see `opensearch/test_place.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Library, LibraryUnavailable

if TYPE_CHECKING:
    from pathlib import Path


async def test_without_a_cluster_there_is_nothing_to_make_anew(tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        with pytest.raises(LibraryUnavailable, match="QUOTH_SEARCH is not set"):
            [done async for done in library.reindex()]
