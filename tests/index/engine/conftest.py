"""All tests of the engine run on compiled kernels."""

import pytest


@pytest.fixture(scope="session", autouse=True)
def _compiled(compiled_kernels: None) -> None:
    """Compile before the first test."""
