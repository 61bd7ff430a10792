"""PostgreSQL for the tests of a session.

Where the packages are missing, tests that need it are skipped; in CI they fail.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from bench.postgres import MISSING, Postgres, is_there, server

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Postgres", "running"]


@contextmanager
def running() -> Iterator[Postgres]:
    """Run a server; skip the test where there is none to run, and fail in CI."""
    if not is_there():
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with server() as postgres:
        yield postgres
