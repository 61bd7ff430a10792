"""The file of a backup: whole and as it was saved, or refused."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from bot import backup
from bot.backup.archive_file import CONTENTS
from bot.emulator.drivers.clock import SetClock
from bot.errors import BackupRefused
from bot.storage import storage
from index.storage.storage import FILE_NAME
from tests.bot.backup.files import entries, names_in, truthfully, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def _changed(file: Path) -> None:
    held = entries(file)
    held[FILE_NAME] = held[FILE_NAME][:-1] + b"\x01"
    write(file, held)


def _shorter(file: Path) -> None:
    held = entries(file)
    write(file, held | {FILE_NAME: held[FILE_NAME][:-1]})


def _outside(file: Path) -> None:
    truthfully(file, entries(file) | {"../evil.txt": b"evil"})


def _absolute(file: Path) -> None:
    truthfully(file, entries(file) | {"/tmp/evil.txt": b"evil"})  # noqa: S108 - hostile


def _unlisted(file: Path) -> None:
    write(file, entries(file) | {"more.txt": b"more"})


def _without_library(file: Path) -> None:
    truthfully(file, {k: v for k, v in entries(file).items() if k != FILE_NAME})


def _of_the_future(file: Path) -> None:
    contents = json.loads(entries(file)[CONTENTS]) | {"format": 2}
    write(file, entries(file) | {CONTENTS: json.dumps(contents).encode()})


def _without_list(file: Path) -> None:
    write(file, {k: v for k, v in entries(file).items() if k != CONTENTS})


def _with_a_list_that_is_none(file: Path) -> None:
    write(file, entries(file) | {CONTENTS: b'{"format": 1, "files": {"quoth.sqlite3": 7}}'})


def _with_sizes_that_are_none(file: Path) -> None:
    held = entries(file)
    contents = json.loads(held[CONTENTS])
    for saved in contents["files"].values():
        saved["bytes"] = float(saved["bytes"])
    write(file, held | {CONTENTS: json.dumps(contents).encode()})


def _with_another_list(file: Path) -> None:
    write(file, entries(file) | {CONTENTS: b"[" * 50_000})


def _cut_off(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-200])


def _with_a_broken_block(file: Path) -> None:
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 8] = b"\xff" * 8
    file.write_bytes(bytes(content))


def _altered(file: Path, name: str, *statements: str) -> None:
    """Alter a database in a backup, whose list is right about it."""
    held, database = entries(file), file.with_suffix(".db")
    database.write_bytes(held[name])
    with closing(sqlite3.connect(database, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)
    truthfully(file, held | {name: database.read_bytes()})
    database.unlink()


def _newer(file: Path) -> None:
    _altered(file, FILE_NAME, "INSERT INTO migrations VALUES ('9999 flying', '')")


def _with_a_trigger(file: Path) -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON answers BEGIN DELETE FROM marks; END"
    _altered(file, storage.FILE_NAME, trigger)


def _with_a_dangling_row(file: Path) -> None:
    _altered(file, storage.FILE_NAME, "INSERT INTO marks VALUES (99, 1, 1)")


def _with_a_damaged_page(file: Path) -> None:
    held = entries(file)
    pages = bytearray(held[FILE_NAME])
    size = int.from_bytes(pages[16:18], "big")
    # Of every page behind the schema's the header, except for its kind.
    for page in range(10 * size, len(pages), size):
        pages[page + 1 : page + 8] = b"\xff" * 7
    truthfully(file, held | {FILE_NAME: bytes(pages)})


def _with_another_database(file: Path) -> None:
    truthfully(file, entries(file) | {FILE_NAME: b"SQLite format 3\x00" + b"\x00" * 4000})


def _with_aliases_that_are_none(file: Path) -> None:
    truthfully(file, entries(file) | {"aliases.txt": b"\xff\xfe\xff"})


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


async def test_a_backup_says_when_it_was_made(saved: Path, tmp_path: Path) -> None:
    file = tmp_path / "later.quoth"
    await backup.save(saved.parent / "data", file, clock=SetClock(1_772_366_400))
    assert json.loads(entries(file)[CONTENTS])["made"] == "2026-03-01T12:00:00+00:00"
