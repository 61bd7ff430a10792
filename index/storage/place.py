"""Place of an open file: whether its path still leads to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from index.errors import FolderReplaced

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Place:
    """The path of an open file, and which file that is: its device and its inode."""

    path: Path
    file: tuple[int, int]

    @classmethod
    def of(cls, path: Path) -> Self:
        """Return the place of a file that has just been opened. Raises FolderReplaced."""
        # Absolute: a process may change into another folder.
        return cls(path.absolute(), _file(path.absolute()))

    def check(self) -> None:
        """Raise FolderReplaced where the path leads to another file now, or nowhere.

        Writes go into the file that is open, and nobody would find them again.
        """
        if _file(self.path) != self.file:
            raise _replaced(self.path)


def _file(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError as error:
        raise _replaced(path) from error
    return found.st_dev, found.st_ino


def _replaced(path: Path) -> FolderReplaced:
    return FolderReplaced(
        f"{path} was moved, deleted or replaced while it was in use. What was written last may be "
        f"in the folder that was moved away. Start quoth again: it then works with what is in "
        f"{path.parent} now."
    )
