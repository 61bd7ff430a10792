"""Files that nobody else on the machine can read, whatever the umask and the rights before."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.backup import restore, save
from bot.storage.storage import Storage
from index import Library
from index.storage import private
from index.storage.private import make_private, make_private_database

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index import Article


@pytest.fixture(autouse=True)
def generous() -> Iterator[None]:
    """Have the usual umask, by which everybody can read what is made."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def others(path: Path) -> int:
    return path.lstat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)


def readable(folder: Path) -> list[str]:
    """Return what others can read: a folder hides what is in it."""
    if not others(folder):
        return []
    return [str(one) for one in (folder, *folder.rglob("*")) if others(one)]


async def test_a_new_data_folder_is_private_while_it_is_in_use(
    tmp_path: Path, bridge: Article
) -> None:
    data = tmp_path / "data"
    async with await Library.open(data) as library, await Storage.open(data) as storage:
        await library.add(bridge)
        await storage.closed_chats.add(1, 0)
        assert readable(data) == []
        names = {one.name for one in data.iterdir() if one.is_file()}
        assert {"quoth.sqlite3", "quoth.sqlite3-wal", "bot.sqlite3", "bot.sqlite3-wal"} <= names
        assert [one for one in data.iterdir() if one.is_file() and others(one)] == []


async def test_nothing_in_it_is_readable_by_itself_either(tmp_path: Path, bridge: Article) -> None:
    """Where somebody opens the folder to others, or copies what is in it."""
    data = tmp_path / "data"
    async with await Library.open(data) as library:
        await library.add(bridge)
        await library.ask("when will the bridge open?")
        assert any(one.suffix == ".segment" for one in data.rglob("*"))
        assert [one for one in (data, *data.rglob("*")) if others(one)] == []
    assert [one for one in (data, *data.rglob("*")) if others(one)] == []


async def test_what_was_readable_before_is_tightened_and_logged(
    tmp_path: Path, bridge: Article, caplog: pytest.LogCaptureFixture
) -> None:
    data = tmp_path / "data"
    async with await Library.open(data) as library, await Storage.open(data):
        await library.add(bridge)
        await library.ask("is the bridge shut?")
    (data / "aliases.txt").write_text("")
    (data / "notes of mine.txt").write_text("")
    for one in (data, *data.rglob("*")):
        one.chmod(0o755 if one.is_dir() else 0o644)
    async with await Library.open(data), await Storage.open(data):
        left = [one.name for one in (data, *data.rglob("*")) if others(one)]
    assert left == ["notes of mine.txt"]
    assert "files that other users of this machine could read are private now" in caplog.text
    caplog.clear()
    async with await Library.open(data), await Storage.open(data):
        assert caplog.text == ""


async def test_what_was_restored_is_private(tmp_path: Path, bridge: Article) -> None:
    async with await Library.open(tmp_path / "data") as library:
        await library.add(bridge)
    await save(tmp_path / "data", tmp_path / "saved.zip")
    assert not others(tmp_path / "saved.zip")
    await restore(tmp_path / "saved.zip", tmp_path / "again")
    assert not others(tmp_path / "again")
    assert [one for one in (tmp_path / "again").iterdir() if others(one)] == []


def test_what_is_not_there_and_what_is_a_link_stays_as_it_is(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("")
    (tmp_path / "link").symlink_to(elsewhere)
    make_private([tmp_path / "link", tmp_path / "nothing"])
    assert others(elsewhere)
    make_private_database(tmp_path / "no folder" / "a.sqlite3")


class NotOurs:
    """A file that belongs to somebody else."""

    name = "theirs"

    def lstat(self) -> os.stat_result:
        return Path(os.devnull).stat()

    def chmod(self, _mode: int) -> None:
        raise PermissionError(1, "Operation not permitted")

    def __str__(self) -> str:
        return self.name


def test_what_belongs_to_somebody_else_is_named(caplog: pytest.LogCaptureFixture) -> None:
    make_private([NotOurs()] * 5)  # type: ignore[list-item]
    assert "belong to somebody else: theirs, theirs, theirs and 2 more" in caplog.text
    assert private.FILE_MODE == 0o600
