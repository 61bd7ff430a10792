"""Saving everything as one file, while everything goes on."""

from __future__ import annotations

import asyncio
import json
import stat
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from bot import backup
from bot.errors import BackupRefused
from index import Added, Article, Library, LibraryUnavailable
from index.storage.storage import FILE_NAME
from tests.bot.backup.files import entries, names_in
from tests.bot.cli.command import quoth

if TYPE_CHECKING:
    from pathlib import Path

UPLOAD = "\n".join(
    json.dumps({"id": str(n), "title": f"Note {n}", "text": f"Ferry {n} ran.\n\nIt was full."})
    for n in range(400)
).encode()


def test_nobody_else_may_read_a_backup(saved: Path) -> None:
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600


async def test_saved_during_an_upload_only_whole_articles_are_in_it_all_searchable(
    tmp_path: Path,
) -> None:
    data, file = tmp_path / "data", tmp_path / "saved.quoth"
    async with await Library.open(data) as library:
        some = asyncio.Event()

        async def add() -> None:
            async for outcome in library.add_each(UPLOAD, name="notes.jsonl"):
                if isinstance(outcome, Added) and outcome.article.source_id == "20":
                    some.set()

        upload = asyncio.create_task(add())
        await some.wait()
        await backup.save(data, file)
        # The upload was neither over nor held up.
        assert not upload.done()
        await upload
        assert (await library.counts()).articles == 400
    await backup.restore(file, tmp_path / "other")
    async with await Library.open(tmp_path / "other") as library:
        counts = await library.counts()
        assert 20 <= counts.articles < 400
        assert counts.passages == counts.articles
        async for article in library.every_article():
            found = await library.ask(f"ferry {article.source_id} ran", limit=1)
            assert found.quotes[0].article == article


async def test_what_was_deleted_is_not_even_in_the_file(tmp_path: Path, bridge: Article) -> None:
    data, file = tmp_path / "data", tmp_path / "saved.quoth"
    async with await Library.open(data) as library:
        await library.add(bridge)
        await library.remove("2001")
        await library.forget_removed(int(time.time()) + 60)
        await backup.save(data, file)
    with zipfile.ZipFile(file) as archive:
        assert b"cracked bolts" not in archive.read(FILE_NAME)


async def test_saving_where_there_is_no_library_leaves_the_older_file(tmp_path: Path) -> None:
    file = tmp_path / "saved.quoth"
    file.write_text("older")
    with pytest.raises(LibraryUnavailable, match="there is no library in"):
        await backup.save(tmp_path / "absent", file)
    assert file.read_text() == "older"
    assert names_in(tmp_path) == [file.name]


def test_from_the_command_line(tmp_path: Path, saved: Path) -> None:
    file, other = tmp_path / "again.quoth", tmp_path / "other"
    done = quoth("backup", file, "--data", tmp_path / "data")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith(f"saved as {file}: ")
    assert entries(file)["aliases.txt"] == entries(saved)["aliases.txt"]
    done = quoth("restore", file, "--data", other)
    said = f"restored into {other}: articles, all searchable: 1"
    # On a busy machine, a line about the wait comes before.
    assert (done.returncode, done.stderr.splitlines()[-1:]) == (0, [said])
    done = quoth("restore", file, "--data", other)
    assert (done.returncode, done.stdout) == (1, "")
    assert "is not empty" in done.stderr


async def test_a_folder_is_no_place_for_a_backup(tmp_path: Path) -> None:
    data, kept = tmp_path / "data", tmp_path / "kept"
    kept.mkdir()
    async with await Library.open(data):
        pass
    for save in (backup.save, backup.save_checked):
        with pytest.raises(BackupRefused, match="is a folder: name a file in it"):
            await save(data, kept)
    assert not any(kept.iterdir())
