"""A small database of two steps, as any of the program is opened, and one of a library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Database
from index.storage.storage import Storage
from tests.index.storage.small import FIRST

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "some.sqlite3"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    """One row is in it; it waits for nobody for long."""
    opened = await Database.open(path, [FIRST], patience_s=0.05)
    await opened.write("INSERT INTO bindings VALUES ('north')")
    yield opened
    await opened.close()


@pytest.fixture
async def storage(tmp_path: Path, archive: str | None) -> AsyncIterator[Storage]:
    """The database of a library; it waits for nobody for long."""
    opened = await Storage.open(tmp_path, patience_s=0.05, archive=archive)
    yield opened
    await opened.close()
