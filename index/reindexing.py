"""Making the indices of a cluster anew, beside those that are asked meanwhile."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from index.errors import LibraryUnavailable
from index.indexer import Indexer
from index.opensearch.place import NextPlace

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from index.opensearch.cluster import SearchCluster
    from index.storage.truth import Truth


async def reindexed(
    storage: Truth, folder: Path, search: SearchCluster | None
) -> AsyncGenerator[tuple[int, int]]:
    """Fill new indices with the articles; yield the last change that is in, and the newest one.

    Where it is cut off, the next time goes on from there. At the end the new ones are asked, and
    the others are deleted. Raises LibraryUnavailable where no cluster finds passages.
    """
    if search is None:
        raise LibraryUnavailable(
            "QUOTH_SEARCH is not set: the index is in the data folder, and makes itself anew where "
            "that is needed."
        )
    place = NextPlace(search)
    indexer = Indexer(storage, folder, place)
    try:
        async for done in indexer.fill():
            yield done
        await asyncio.to_thread(place.switch)
    finally:
        await indexer.close()
