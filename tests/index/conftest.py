"""Places of a library's articles: tests of what must hold everywhere run over each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from index import Library
    from tests.postgres import Postgres


@pytest.fixture(params=["sqlite", "postgresql"])
def archive(request: pytest.FixtureRequest) -> str | None:
    """Address of an empty archive; None for a library's own file.

    A test that looks into one of them itself says so: `parametrize("archive", [None])`.
    """
    if request.param == "sqlite":
        return None
    postgres: Postgres = request.getfixturevalue("postgres")
    return postgres.fresh()


@pytest.fixture
async def library(tmp_path: Path, archive: str | None) -> AsyncIterator[Library]:
    """Open library without articles."""
    from index import Library

    async with await Library.open(tmp_path, archive=archive) as opened:
        yield opened
