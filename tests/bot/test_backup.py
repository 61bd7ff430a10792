"""Saving and restoring: one file, made while everything goes on, and checked before it is used."""

from __future__ import annotations

import asyncio
import hashlib
import json
import sqlite3
import stat
import time
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from bot import backup
from bot.backup import CONTENTS
from bot.errors import BackupRefused
from bot.storage import storage
from bot.storage.migrations import MIGRATIONS
from bot.storage.storage import Inquiry, Storage
from index import LIBRARY_FILES, Added, Article, Database, Library, LibraryUnavailable
from index.storage.storage import FILE_NAME
from tests.bot.cli.command import quoth

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

QUESTION = "who said the coalition is pretending?"
UPLOAD = "\n".join(
    json.dumps({"id": str(n), "title": f"Note {n}", "text": f"Ferry {n} ran.\n\nIt was full."})
    for n in range(400)
).encode()


@pytest.fixture
async def saved(tmp_path: Path, bridge: Article) -> Path:
    """A backup of one article, one answer and one group of names."""
    data, file = tmp_path / "data", tmp_path / "saved.quoth"
    async with await Library.open(data) as library, await Storage.open(data) as memory:
        await library.add(bridge)
        asking = Inquiry(chat=1, asked=2, asker=1, at=0, language="en", collections=None)
        await memory.remember(asking, await library.ask(QUESTION))
        (data / "aliases.txt").write_text("Lenn, Lenna\n")
        await backup.save(data, file)
    return file


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def test_what_is_saved_comes_back_whole(tmp_path: Path, saved: Path) -> None:
    await backup.restore(saved, tmp_path / "other")
    assert names_in(tmp_path / "other") == sorted([storage.FILE_NAME, *LIBRARY_FILES])
    async with (
        await Library.open(tmp_path / "other") as library,
        await Storage.open(tmp_path / "other") as memory,
    ):
        assert "is pretending" in (await library.ask(QUESTION)).quotes[0].text
        answer = await memory.answer(1)
        assert answer
        assert answer.question == QUESTION
    assert names_in(tmp_path) == ["data", "other", "saved.quoth"]


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


async def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path, saved: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine.txt").write_text("mine")
    with pytest.raises(BackupRefused, match="is not empty"):
        await backup.restore(saved, other)
    assert names_in(other) == ["mine.txt"]


def _entries(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _write(file: Path, entries: dict[str, bytes]) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)


def _truthfully(file: Path, entries: dict[str, bytes]) -> None:
    """Write a backup whose list is right about what is in it."""
    contents = json.loads(entries.pop(CONTENTS))
    contents["files"] = {
        name: {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in entries.items()
    }
    _write(file, {CONTENTS: json.dumps(contents).encode()} | entries)


def _changed(file: Path) -> None:
    entries = _entries(file)
    entries[FILE_NAME] = entries[FILE_NAME][:-1] + b"\x01"
    _write(file, entries)


def _shorter(file: Path) -> None:
    entries = _entries(file)
    _write(file, entries | {FILE_NAME: entries[FILE_NAME][:-1]})


def _outside(file: Path) -> None:
    _truthfully(file, _entries(file) | {"../evil.txt": b"evil"})


def _absolute(file: Path) -> None:
    _truthfully(file, _entries(file) | {"/tmp/evil.txt": b"evil"})  # noqa: S108 - hostile


def _unlisted(file: Path) -> None:
    _write(file, _entries(file) | {"more.txt": b"more"})


def _without_library(file: Path) -> None:
    _truthfully(file, {k: v for k, v in _entries(file).items() if k != FILE_NAME})


def _of_the_future(file: Path) -> None:
    contents = json.loads(_entries(file)[CONTENTS]) | {"format": 2}
    _write(file, _entries(file) | {CONTENTS: json.dumps(contents).encode()})


def _without_list(file: Path) -> None:
    _write(file, {k: v for k, v in _entries(file).items() if k != CONTENTS})


def _with_a_list_that_is_none(file: Path) -> None:
    _write(file, _entries(file) | {CONTENTS: b'{"format": 1, "files": {"quoth.sqlite3": 7}}'})


def _with_sizes_that_are_none(file: Path) -> None:
    entries = _entries(file)
    contents = json.loads(entries[CONTENTS])
    for saved in contents["files"].values():
        saved["bytes"] = float(saved["bytes"])
    _write(file, entries | {CONTENTS: json.dumps(contents).encode()})


def _with_another_list(file: Path) -> None:
    _write(file, _entries(file) | {CONTENTS: b"[" * 50_000})


def _cut_off(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-200])


def _with_a_broken_block(file: Path) -> None:
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 8] = b"\xff" * 8
    file.write_bytes(bytes(content))


def _altered(file: Path, name: str, *statements: str) -> None:
    """Alter a database in a backup, whose list is right about it."""
    entries, database = _entries(file), file.with_suffix(".db")
    database.write_bytes(entries[name])
    with closing(sqlite3.connect(database, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)
    _truthfully(file, entries | {name: database.read_bytes()})
    database.unlink()


def _newer(file: Path) -> None:
    _altered(file, FILE_NAME, "INSERT INTO migrations VALUES ('9999 flying', '')")


def _with_a_trigger(file: Path) -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON answers BEGIN DELETE FROM marks; END"
    _altered(file, storage.FILE_NAME, trigger)


def _with_a_dangling_row(file: Path) -> None:
    _altered(file, storage.FILE_NAME, "INSERT INTO marks VALUES (99, 1, 1)")


def _with_a_damaged_page(file: Path) -> None:
    entries = _entries(file)
    pages = bytearray(entries[FILE_NAME])
    size = int.from_bytes(pages[16:18], "big")
    # Of every page behind the schema's the header, except for its kind.
    for page in range(10 * size, len(pages), size):
        pages[page + 1 : page + 8] = b"\xff" * 7
    _truthfully(file, entries | {FILE_NAME: bytes(pages)})


def _with_another_database(file: Path) -> None:
    _truthfully(file, _entries(file) | {FILE_NAME: b"SQLite format 3\x00" + b"\x00" * 4000})


def _with_aliases_that_are_none(file: Path) -> None:
    _truthfully(file, _entries(file) | {"aliases.txt": b"\xff\xfe\xff"})


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (_changed, "quoth.sqlite3 is not what was saved"),
        (_shorter, "not as long as they were"),
        (_outside, "holds other files than a backup does"),
        (_absolute, "holds other files than a backup does"),
        (_unlisted, "holds other files than a backup does"),
        (_without_library, "no library in it"),
        (_of_the_future, "made by a newer version"),
        (_without_list, "it is no backup of quoth"),
        (_with_a_list_that_is_none, "cannot be read"),
        (_with_sizes_that_are_none, "cannot be read"),
        (_with_another_list, "cannot be read"),
        (_cut_off, "not a backup of quoth, or it is damaged"),
        (_with_a_broken_block, "damaged"),
        (_newer, "written by a newer version"),
        (_with_a_trigger, "tables that are not quoth's"),
        (_with_a_dangling_row, "damaged: marks"),
        (_with_a_damaged_page, "damaged|not a database"),
        (_with_another_database, "not a database of quoth"),
        (_with_aliases_that_are_none, "not UTF-8"),
    ],
)
async def test_what_is_not_a_whole_backup_is_refused_and_leaves_nothing(
    tmp_path: Path, saved: Path, damage: Callable[[Path], None], said: str
) -> None:
    damage(saved)
    with pytest.raises(BackupRefused, match=said):
        await backup.restore(saved, tmp_path / "other")
    assert names_in(tmp_path) == ["data", "saved.quoth"]


async def test_what_an_older_version_saved_comes_back_and_is_brought_up_to_date(
    tmp_path: Path, saved: Path
) -> None:
    entries, older = _entries(saved), tmp_path / "older"
    older.mkdir()
    await (await Database.open(older / storage.FILE_NAME, MIGRATIONS[:1])).close()
    _truthfully(saved, entries | {storage.FILE_NAME: (older / storage.FILE_NAME).read_bytes()})
    await backup.restore(saved, tmp_path / "other")
    async with await Storage.open(tmp_path / "other") as opened:
        assert await opened.roster.opened() == {"default"}


async def test_articles_in_an_archive_are_not_in_a_backup_and_not_looked_for(
    tmp_path: Path, saved: Path
) -> None:
    """A file of articles that is still there is an old one."""
    file, other = tmp_path / "without.quoth", tmp_path / "other"
    await backup.save(tmp_path / "data", file, articles=False)
    assert set(_entries(file)) == {storage.FILE_NAME, "aliases.txt", CONTENTS}
    await backup.check(file)
    with pytest.raises(BackupRefused, match="lie in an archive"):
        await backup.restore(file, other)
    with pytest.raises(BackupRefused, match="says that they lie elsewhere"):
        await backup.restore(saved, other, articles=False)
    assert not other.exists()
    await backup.restore(file, other, articles=False)
    assert names_in(other) == sorted([storage.FILE_NAME, "aliases.txt"])


def test_from_the_command_line(tmp_path: Path, saved: Path) -> None:
    file, other = tmp_path / "again.quoth", tmp_path / "other"
    done = quoth("backup", file, "--data", tmp_path / "data")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith(f"saved as {file}: ")
    assert _entries(file)["aliases.txt"] == _entries(saved)["aliases.txt"]
    done = quoth("restore", file, "--data", other)
    said = f"restored into {other}: articles, all searchable: 1"
    # Where the machine is busy, a line about the wait comes before.
    assert (done.returncode, done.stderr.splitlines()[-1:]) == (0, [said])
    done = quoth("restore", file, "--data", other)
    assert (done.returncode, done.stdout) == (1, "")
    assert "is not empty" in done.stderr


NAMES = (storage.FILE_NAME, *reversed(LIBRARY_FILES))


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


async def test_a_restore_that_runs_is_left_alone(
    saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, running, going_on = tmp_path / "again", asyncio.Event(), asyncio.Event()
    check = Database.check

    async def check_later(*given: Any, **named: Any) -> None:
        running.set()
        await going_on.wait()
        await check(*given, **named)

    monkeypatch.setattr(Database, "check", check_later)
    first = asyncio.create_task(backup.restore(saved, data))
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
