"""The commit point: the segments of the index, what is removed from them, and the last change.

Its file is the only one that is ever replaced; replacing it is the commit. Every other file has a
name of its own and is written before the commit point that names it.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.engine.disk import container
from index.engine.live_segment import LiveSegment
from index.engine.segment import SUFFIX, Segment
from index.errors import IndexDamaged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from threading import Event

NAME = "manifest"
_ATTEMPTS = 20


@dataclass(frozen=True, slots=True)
class CommitPoint:
    """A committed state; no two have the same `generation`: it tells whether the files moved on."""

    segments: tuple[LiveSegment, ...]
    upto: int
    generation: str


def write(folder: Path, segments: Sequence[LiveSegment], upto: int) -> CommitPoint:
    """Commit a state whose segments all have their files."""
    point = CommitPoint(tuple(segments), upto, secrets.token_hex(8))
    names = [one.segment.path.name for one in segments if one.segment.path]
    removed = {f"removed {i}": one.removed for i, one in enumerate(segments)}
    # The names that files have had from the first.
    meta = {"token": point.generation, "upto": upto, "segments": names}
    container.write(folder / NAME, meta, removed)
    container.sync_folder(folder)
    return point


def generation(folder: Path) -> str:
    """Return the generation of the state on disk; empty where there is none that can be read."""
    try:
        return str(container.read(folder / NAME).meta["token"])
    except IndexDamaged:
        return ""


def read(folder: Path, *, alone: bool) -> CommitPoint:
    """Return the state on disk, an empty one for a new folder; raise IndexDamaged.

    Not `alone`, another process may be on its way to its first commit.
    """
    for _ in range(_ATTEMPTS):
        before = generation(folder)
        try:
            return _read(folder, alone=alone)
        except IndexDamaged:
            # A holder that commits and tidies meanwhile takes files away under our hands.
            if generation(folder) == before:
                raise
    raise IndexDamaged(NAME, "changes faster than it can be read")


def _read(folder: Path, *, alone: bool) -> CommitPoint:
    if not (folder / NAME).exists():
        if alone and any(folder.glob(f"*{SUFFIX}")):
            raise IndexDamaged(NAME, "is missing")
        return CommitPoint((), 0, "")
    file = container.read(folder / NAME)
    segments = []
    for i, name in enumerate(file.meta["segments"]):
        one = LiveSegment.of(Segment.read(folder / name))
        segments.append(one.without(file.array(f"removed {i}").astype("int64")))
    return CommitPoint(tuple(segments), file.meta["upto"], file.meta["token"])


def tidy(folder: Path, segments: Iterable[LiveSegment]) -> None:
    """Delete the files that no state in use names, also those a killed process left."""
    named = {one.segment.path for one in segments}
    for path in folder.glob(f"*{SUFFIX}*"):
        if path not in named:
            path.unlink(missing_ok=True)


def check(point: CommitPoint, closed: Event) -> None:
    """Compare the checksums that opening had no time for, until `closed`; raise IndexDamaged."""
    for one in point.segments:
        if closed.is_set() or one.segment.path is None:
            return
        # One that is gone was merged away by the process that writes; the mapping stays.
        with suppress(FileNotFoundError):
            container.check(one.segment.path)
