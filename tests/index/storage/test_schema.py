"""Schemas that are brought up to date, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Database, LibraryUnavailable, Migration
from tests.index.storage.small import FIRST, SECOND

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_file_is_brought_up_to_date_step_by_step(path: Path, database: Database) -> None:
    await database.migrate([FIRST, SECOND])
    other = await Database.open(path, [FIRST, SECOND])
    assert dict((await other.rows("SELECT * FROM bindings"))[0]) == {"name": "north", "topic": None}
    await other.close()


async def test_a_step_that_fails_leaves_nothing_of_itself(database: Database) -> None:
    broken = Migration("0002 broken", ("CREATE TABLE topics (name TEXT)", "nonsense"))
    with pytest.raises(LibraryUnavailable, match="syntax error"):
        await database.migrate([FIRST, broken])
    assert await database.rows("SELECT 1 FROM sqlite_schema WHERE name = 'topics'") == []
    await database.migrate([FIRST, SECOND])


async def test_a_file_of_a_newer_version_is_not_opened(path: Path, database: Database) -> None:
    await database.migrate([FIRST, SECOND])
    with pytest.raises(LibraryUnavailable, match=r"newer version of quoth\. Install"):
        await Database.open(path, [FIRST])
