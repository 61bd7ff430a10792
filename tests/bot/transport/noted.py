"""Contents of the updates in hand, as they are written down."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from bot.storage.storage import FILE_NAME

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path
    from typing import TypeAlias

    from bot.application import App

    Begin: TypeAlias = Callable[[], Awaitable[App]]


def contents(folder: Path) -> list[str]:
    """Return the contents that are written down of updates in hand."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as db:
        found = db.execute("SELECT content FROM updates WHERE content IS NOT NULL")
        return [row[0] for row in found]
