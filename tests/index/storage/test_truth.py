"""The seam behind which the articles lie is kept, over a file and over an archive."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from index.storage.storage import Storage
from index.storage.truth import ChangeLog, History, Shelf, Snapshots, Truth

if TYPE_CHECKING:
    from pathlib import Path


def asked_for(seam: type) -> set[str]:
    return {name for name in vars(seam) if not name.startswith("_")}


async def test_it_asks_for_nothing_that_there_is_not(tmp_path: Path, archive: str | None) -> None:
    storage: Truth = await Storage.open(tmp_path, archive=archive)
    for seam in (Snapshots, ChangeLog, Shelf, History, Truth):
        assert {name for name in asked_for(seam) if not hasattr(storage, name)} == set()
    assert await storage.last_change() == 0
    await storage.close()


def test_what_changes_articles_is_not_looked_for_in_two_places() -> None:
    """Each part of the seam asks for something of its own."""
    parts = [asked_for(seam) for seam in (Snapshots, ChangeLog, Shelf, History)]
    assert sum(map(len, parts)) == len(set().union(*parts))
    assert all(inspect.getdoc(seam) for seam in (Snapshots, ChangeLog, Shelf, History, Truth))
