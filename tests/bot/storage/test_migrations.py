"""The bot's database of every earlier version opens, and becomes the one of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.storage.migrations import MIGRATIONS
from bot.storage.storage import FILE_NAME, Storage
from index import Database

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("steps", range(len(MIGRATIONS) + 1))
async def test_a_database_of_an_earlier_version_becomes_the_one_of_today(
    tmp_path: Path, steps: int
) -> None:
    await (await Database.open(tmp_path / FILE_NAME, MIGRATIONS[:steps])).close()
    async with await Storage.open(tmp_path) as storage:
        assert await storage.roster.opened() == {"default"}
        assert await storage.uploads.untold() == []
    # It raises where a table is not as it is made today.
    await Database.check(tmp_path / FILE_NAME, MIGRATIONS)


def test_steps_are_applied_in_the_order_of_their_names() -> None:
    names = [migration.name for migration in MIGRATIONS]
    assert names == sorted(set(names))
