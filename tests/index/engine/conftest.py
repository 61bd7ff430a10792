"""Tests of the engine run on compiled kernels; all others load no compiler."""

import pytest

from index.engine import warm


@pytest.fixture(scope="session", autouse=True)
def _compiled() -> None:
    """Compile before the first test, so that none waits for the compiler in the middle."""
    warm()
