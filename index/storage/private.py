"""Privacy of files: stored files can be read by the user whose process this is, and nobody else.

Articles of closed collections and people's questions are in them.
"""

from __future__ import annotations

import logging
import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

log = logging.getLogger(__name__)

# Permissions that others do not get.
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
FOLDER_MODE, FILE_MODE = 0o700, 0o600
# The folder of the index. In the data folder itself people may have files of their own.
_INDEX = "index"
# Suffixes of a database and of the files that SQLite puts beside it.
_BESIDE = ("", "-wal", "-shm", "-journal")


def make_private(paths: Iterable[Path]) -> None:
    """Take all rights to these files and folders from others, and to all that is in an index.

    Files that earlier versions left readable are logged. Those that belong to somebody else stay as
    they are, and are logged too.
    """
    tightened, failed = [], []
    for path in _all(paths):
        try:
            mode = path.lstat().st_mode
            if stat.S_ISLNK(mode) or not mode & _OTHERS:
                continue
            path.chmod(stat.S_IMODE(mode) & ~_OTHERS)
            tightened.append(path)
        except FileNotFoundError:
            continue  # gone again: SQLite deletes its logs, the index what it has merged
        except OSError:
            failed.append(path)
    if tightened:
        log.warning(
            "files that other users of this machine could read are private now: %s",
            _listed(tightened),
        )
    if failed:
        log.warning(
            "other users of this machine can read files that belong to somebody else: %s",
            _listed(failed),
        )


def make_private_database(path: Path) -> None:
    """Make a database private, and make an empty one where there is none.

    SQLite gives what it puts beside a database the same rights.
    """
    with suppress(OSError):  # SQLite will say in its own words why not
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE))
    make_private(path.with_name(path.name + ending) for ending in _BESIDE)


def _all(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        yield path
        if path.name == _INDEX:
            yield from path.rglob("*")


def _listed(paths: list[Path]) -> str:
    shown = ", ".join(str(path) for path in paths[:3])
    return f"{shown} and {len(paths) - 3} more" if len(paths) > 3 else shown  # noqa: PLR2004 - so many
