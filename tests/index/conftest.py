"""Where a library's articles lie: tests of what must hold everywhere run over each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
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
