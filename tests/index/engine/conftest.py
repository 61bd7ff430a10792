"""The kernels are compiled before the first test is timed by anyone."""

from __future__ import annotations

import pytest

from index.engine import warm


@pytest.fixture(scope="session", autouse=True)
def _compiled_kernels() -> None:
    warm()
