"""Taking a backup back: whole or not at all, and by one at a time."""

from __future__ import annotations

import asyncio
import zipfile
from typing import TYPE_CHECKING

import pytest

from bot import backup
from bot.backup.checking import take_out
from bot.errors import BackupRefused
from bot.storage import storage
from bot.storage.migrations import MIGRATIONS
from bot.storage.storage import Storage
from index import LIBRARY_FILES, Database, Library
from index.storage.storage import FILE_NAME
from tests.bot.backup.files import QUESTION, entries, names_in, truthfully
from tests.bot.cli.command import quoth

if TYPE_CHECKING:
    from pathlib import Path

NAMES = (storage.FILE_NAME, *reversed(LIBRARY_FILES))


async def test_what_is_saved_comes_back_whole(tmp_path: Path, saved: Path) -> None:
    await backup.restore(saved, tmp_path / "other")
    assert names_in(tmp_path / "other") == sorted([storage.FILE_NAME, *LIBRARY_FILES])
    async with (
        await Library.open(tmp_path / "other") as library,
        await Storage.open(tmp_path / "other") as memory,
    ):
        assert "is pretending" in (await library.ask(QUESTION)).quotes[0].text
        answer = await memory.answers.get(1)
        assert answer
        assert answer.question == QUESTION
    assert names_in(tmp_path) == ["data", "other", "saved.quoth"]


async def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path, saved: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine.txt").write_text("mine")
    with pytest.raises(BackupRefused, match="is not empty"):
        await backup.restore(saved, other)
    assert names_in(other) == ["mine.txt"]


async def test_what_an_older_version_saved_comes_back_and_is_brought_up_to_date(
    tmp_path: Path, saved: Path
) -> None:
    held, older = entries(saved), tmp_path / "older"
    older.mkdir()
    await (await Database.open(older / storage.FILE_NAME, MIGRATIONS[:1])).close()
    truthfully(saved, held | {storage.FILE_NAME: (older / storage.FILE_NAME).read_bytes()})
    await backup.restore(saved, tmp_path / "other")
    async with await Storage.open(tmp_path / "other") as opened:
        assert await opened.roster.opened() == {"default"}


def cut_off(saved: Path, data: Path, moved: int) -> None:
    """Make a folder as a kill leaves it once so many files of a backup are in their place."""
    staging = data / ".restoring"
    staging.mkdir(parents=True)
    with zipfile.ZipFile(saved) as archive:
        for place, name in enumerate(NAMES):
            (data if place < moved else staging).joinpath(name).write_bytes(archive.read(name))


@pytest.mark.parametrize(
    "command",
    [["stats"], ["ask", QUESTION], ["list"], ["add", "."], ["collections", "list"],
     ["users", "list"], ["export", "-"], ["backup", "other.zip"], ["unanswered"]],
)  # fmt: skip
def test_a_restore_that_was_cut_off_is_named_and_no_empty_library_is_made(
    saved: Path, tmp_path: Path, command: list[str]
) -> None:
    data = tmp_path / "again"
    cut_off(saved, data, 1)
    before = sorted(str(one) for one in data.rglob("*"))
    result = quoth("--data", str(data), *command)
    assert result.returncode == 1
    assert f"Finish it: quoth restore FILE --data {data}" in result.stderr
    assert sorted(str(one) for one in data.rglob("*")) == before


@pytest.mark.parametrize("moved", range(len(NAMES) + 1))
async def test_a_restore_that_was_cut_off_can_be_finished(
    saved: Path, tmp_path: Path, moved: int
) -> None:
    data = tmp_path / "again"
    cut_off(saved, data, moved)
    if moved < len(NAMES):
        await backup.restore(saved, data)
    else:
        backup.check_restored(data)
    assert names_in(data) == sorted(NAMES)
    async with await Library.open(data) as library:
        assert (await library.ask(QUESTION)).answered


async def test_what_was_put_beside_a_restore_that_was_cut_off_is_not_deleted(
    saved: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    data = tmp_path / "again"
    cut_off(saved, data, 0)
    async with await Library.open(data):
        pass
    with pytest.raises(BackupRefused, match="is not empty"):
        await backup.restore(saved, data)
    backup.check_restored(data)
    assert "of a restore that was cut off: delete it" in caplog.text
    (data / FILE_NAME).unlink()
    (data / "notes.txt").write_text("mine")
    with pytest.raises(BackupRefused, match="is not empty"):
        await backup.restore(saved, data)
    assert (data / "notes.txt").read_text() == "mine"


async def test_a_restore_that_runs_is_left_alone(saved: Path, tmp_path: Path) -> None:
    data, running, going_on = tmp_path / "again", asyncio.Event(), asyncio.Event()

    async def take_out_later(file: Path, staging: Path) -> None:
        running.set()
        await going_on.wait()
        await take_out(file, staging)

    first = asyncio.create_task(backup.restore(saved, data, take_out=take_out_later))
    await running.wait()
    for command in (["restore", saved], ["stats"], ["check"]):
        result = await asyncio.to_thread(quoth, "--data", data, *command)
        assert result.returncode == 1
        assert f"is being restored into {data} now" in result.stdout + result.stderr
        assert "was cut off" not in result.stdout + result.stderr
    with pytest.raises(BackupRefused, match="is being restored into"):
        await backup.restore(saved, data)
    going_on.set()
    await first
    assert names_in(data) == sorted(NAMES)


async def test_a_restore_that_was_killed_keeps_nobody_out(saved: Path, tmp_path: Path) -> None:
    data = tmp_path / "again"
    cut_off(saved, data, 0)
    (data / ".restoring" / "restore.lock").touch()
    with pytest.raises(BackupRefused, match="was cut off"):
        backup.check_restored(data)
    await backup.restore(saved, data)
    cut_off(saved, tmp_path / "whole", len(NAMES))
    (tmp_path / "whole" / ".restoring" / "restore.lock").touch()
    backup.check_restored(tmp_path / "whole")
    assert names_in(data) == names_in(tmp_path / "whole") == sorted(NAMES)
