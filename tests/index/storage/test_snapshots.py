"""Questions are answered from a file and from an archive by one protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.storage.storage import Storage

if TYPE_CHECKING:
    from pathlib import Path

    from index.storage.snapshots import Snapshot, Snapshots


async def test_a_snapshot_is_of_one_moment_wherever_the_articles_lie(
    tmp_path: Path, archive: str | None
) -> None:
    storage = await Storage.open(tmp_path, archive=archive)
    reader: Snapshots = storage.reader
    before = await reader.version()
    await storage.writer.make_collection("news")

    def twice(stored: Snapshot) -> tuple[int, int, list[int]]:
        return stored.version(), stored.version(), stored.numbers(None)

    one, other, numbers = await reader.run_in_snapshot(twice)
    assert (one, numbers) == (other, [])
    assert one != before
    await storage.close()
