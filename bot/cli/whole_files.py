"""Files that are written whole: until the end the old one stays as it was."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.os_errors import told_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Rights of a new file: for its owner alone, and what the umask leaves.
PRIVATE, USUAL = 0o600, 0o666


@contextmanager
def replacing(target: Path, rights: int = PRIVATE) -> Iterator[Path]:
    """Yield a new file beside one, which takes its place where nothing is raised.

    Raises OSError, in which the file is named that is to be replaced.
    """
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    with told_of(target):
        try:
            beside.touch(rights, exist_ok=False)
            yield beside
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
