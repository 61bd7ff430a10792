"""Checks of a backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import backup
from bot.backup.archive_file import CONTENTS
from bot.errors import BackupRefused
from bot.storage import storage
from tests.bot.backup.files import entries, names_in

if TYPE_CHECKING:
    from pathlib import Path


async def test_articles_in_an_archive_are_not_in_a_backup_and_not_looked_for(
    tmp_path: Path, saved: Path
) -> None:
    """A file of articles that is still there is an old one."""
    file, other = tmp_path / "without.quoth", tmp_path / "other"
    await backup.save(tmp_path / "data", file, articles=False)
    assert set(entries(file)) == {storage.FILE_NAME, "aliases.txt", CONTENTS}
    await backup.check(file)
    with pytest.raises(BackupRefused, match="lie in an archive"):
        await backup.restore(file, other)
    with pytest.raises(BackupRefused, match="says that they lie elsewhere"):
        await backup.restore(saved, other, articles=False)
    assert not other.exists()
    await backup.restore(file, other, articles=False)
    assert names_in(other) == sorted([storage.FILE_NAME, "aliases.txt"])
