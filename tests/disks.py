"""Small disks of a test's own, which can be filled and made read-only."""

from __future__ import annotations

import gc
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Disk:
    """A mounted file system in memory."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._filler = place / "filler"

    def fill(self) -> None:
        """Leave no room on it."""
        with self._filler.open("ab", buffering=0) as file:
            for size in (1 << 16, 1 << 12, 1):
                try:
                    while True:
                        file.write(bytes(size))
                except OSError:
                    continue

    def make_room(self) -> None:
        """Take back what filled it."""
        self._filler.unlink()

    def make_read_only(self) -> None:
        """Let nobody write to it."""
        for left in range(20, -1, -1):
            gc.collect()  # files that are deleted and still mapped are in the way
            try:
                _run("mount", "-o", "remount,ro", str(self.place))
            except subprocess.CalledProcessError:
                if not left:
                    raise
                time.sleep(0.2)
            else:
                return


@contextmanager
def small_disk(place: Path, megabytes: int = 24) -> Iterator[Disk]:
    """Mount a disk at `place`; the test is skipped where this user may not."""
    place.mkdir(parents=True)
    try:
        _run("mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "quoth-test", str(place))
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only who may mount a disk can fill one")
    try:
        yield Disk(place)
    finally:
        _run("umount", "-l", str(place))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
