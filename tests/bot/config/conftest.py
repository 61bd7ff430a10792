"""No setting of whoever runs the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.config import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in EXAMPLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
