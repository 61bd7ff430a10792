"""Directory of the index: its files, which only the process that holds the lock on them writes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.engine import commit
from index.engine.disk.lock import WriteLock

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from index.engine.commit import CommitPoint
    from index.engine.live_segment import LiveSegment
    from index.engine.segment import Segment


class Directory:
    """The folder of an index. Where another process writes it, everything stays in memory here."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = WriteLock(folder / "lock")
        self._lock.acquire()

    @property
    def writable(self) -> bool:
        """Whether this process writes the files."""
        return self._lock.held

    @property
    def generation(self) -> str:
        """The generation of the state on disk, empty where there is none that can be read."""
        return commit.generation(self.folder)

    def take_over(self) -> bool:
        """Try to become the writing process; return whether it was another's until now."""
        return not self._lock.held and self._lock.acquire()

    def close(self) -> None:
        """Give the lock back."""
        self._lock.close()

    def read(self) -> CommitPoint:
        """Return the state on disk, an empty one for a new folder; raise IndexDamaged."""
        return commit.read(self.folder, alone=self._lock.held)

    def with_file(self, segment: Segment) -> Segment:
        """Return a segment with its file if this process writes."""
        return segment.saved(self.folder) if self._lock.held else segment

    def commit(
        self, before: CommitPoint, segments: Sequence[LiveSegment], upto: int
    ) -> CommitPoint:
        """Commit segments, all of which have their files if this process writes."""
        if self._lock.held:
            return commit.write(self.folder, segments, upto)
        return replace(before, segments=tuple(segments), upto=upto)

    def tidy(self, segments: Iterable[LiveSegment]) -> None:
        """Delete the files of no such segment if this process writes."""
        if self._lock.held:
            commit.tidy(self.folder, segments)

    def delete(self, paths: Iterable[Path | None], in_use: Collection[Path | None]) -> None:
        """Delete those of the files that are not in use if this process writes."""
        for path in paths:
            if path and path not in in_use and self._lock.held:
                path.unlink(missing_ok=True)
