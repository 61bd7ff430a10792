"""A backup to look into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import backup
from bot.storage.answers import Inquiry
from bot.storage.storage import Storage
from index import Article, Library
from tests.bot.backup.files import QUESTION

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
async def saved(tmp_path: Path, bridge: Article) -> Path:
    """A backup of one article, one answer and one group of names."""
    data, file = tmp_path / "data", tmp_path / "saved.quoth"
    async with await Library.open(data) as library, await Storage.open(data) as memory:
        await library.add(bridge)
        asking = Inquiry(chat=1, asked=2, asker=1, at=0, language="en", collections=None)
        await memory.answers.remember(asking, await library.ask(QUESTION))
        (data / "aliases.txt").write_text("Lenn, Lenna\n")
        await backup.save(data, file)
    return file
