"""Which segments make up the index, what is removed from them, and up to which change.

The manifest is the only file that is ever replaced; replacing it is the commit. Every other file
has a name of its own and is written before the manifest that names it.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.engine.disk import container
from index.engine.live_segment import LiveSegment
from index.engine.segment import SUFFIX, Segment
from index.errors import IndexDamaged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

NAME = "manifest"
_ATTEMPTS = 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """A committed state. No two have the same `token`, so it tells whether the files moved on."""

    segments: tuple[LiveSegment, ...]
    upto: int
    token: str


def write(folder: Path, segments: Sequence[LiveSegment], upto: int) -> Manifest:
    """Commit a state whose segments all have their files."""
    manifest = Manifest(tuple(segments), upto, secrets.token_hex(8))
    names = [one.segment.path.name for one in segments if one.segment.path]
    removed = {f"removed {i}": one.removed for i, one in enumerate(segments)}
    meta = {"token": manifest.token, "upto": upto, "segments": names}
    container.write(folder / NAME, meta, removed)
    container.sync_folder(folder)
    return manifest


def token(folder: Path) -> str:
    """Return the token of the state on disk; empty where there is none that can be read."""
    try:
        return str(container.read(folder / NAME).meta["token"])
    except IndexDamaged:
        return ""


def read(folder: Path, *, alone: bool) -> Manifest:
    """Return the state on disk, an empty one for a new folder; raise IndexDamaged.

    Not `alone`, another process may be on its way to its first commit.
    """
    for _ in range(_ATTEMPTS):
        before = token(folder)
        try:
            return _read(folder, alone=alone)
        except IndexDamaged:
            # A holder that commits and tidies meanwhile takes files away under our hands.
            if token(folder) == before:
                raise
    raise IndexDamaged(NAME, "changes faster than it can be read")


def _read(folder: Path, *, alone: bool) -> Manifest:
    if not (folder / NAME).exists():
        if alone and any(folder.glob(f"*{SUFFIX}")):
            raise IndexDamaged(NAME, "is missing")
        return Manifest((), 0, "")
    file = container.read(folder / NAME)
    segments = []
    for i, name in enumerate(file.meta["segments"]):
        one = LiveSegment.of(Segment.read(folder / name))
        segments.append(one.without(file.array(f"removed {i}").astype("int64")))
    return Manifest(tuple(segments), file.meta["upto"], file.meta["token"])


def tidy(folder: Path, segments: Iterable[LiveSegment]) -> None:
    """Delete the files that no state in use names, also those a killed process left."""
    named = {one.segment.path for one in segments}
    for path in folder.glob(f"*{SUFFIX}*"):
        if path not in named:
            path.unlink(missing_ok=True)
