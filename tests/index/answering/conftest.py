"""Fixture of the tests of answers: a library in a folder, with nothing in it yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Library

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path) as opened:
        yield opened
