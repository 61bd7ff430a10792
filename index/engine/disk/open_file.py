"""A segment's file that stays open, for what is read from it and not mapped."""

from __future__ import annotations

import os
import weakref
from typing import TYPE_CHECKING

from index.errors import IndexDamaged

if TYPE_CHECKING:
    from pathlib import Path


class OpenFile:
    """A file that is open as long as this lives; raises IndexDamaged where it cannot be opened."""

    def __init__(self, path: Path) -> None:
        try:
            self.number = os.open(path, os.O_RDONLY)
        except OSError as error:
            raise IndexDamaged(path.name, f"cannot be read: {error}") from error
        weakref.finalize(self, os.close, self.number)
