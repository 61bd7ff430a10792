"""Damage to articles as a failing disk does it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from index import LIBRARY_FILES

if TYPE_CHECKING:
    from pathlib import Path


def alter(folder: Path, old: str, new: str, articles: int = 1) -> None:
    """Alter words in the first articles of a library, whose digests stay."""
    sql = "UPDATE articles SET text = replace(text, ?, ?) WHERE number <= ?"
    with closing(sqlite3.connect(folder / LIBRARY_FILES[0])) as db, db:
        db.execute(sql, (old, new, articles))
