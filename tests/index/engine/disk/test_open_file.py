"""A file stays open as long as what reads from it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from index.engine.disk.open_file import OpenFile
from index.errors import IndexDamaged

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_that_is_deleted_can_still_be_read(tmp_path: Path) -> None:
    path = tmp_path / "one"
    path.write_bytes(b"lists")
    opened = OpenFile(path)
    path.unlink()
    assert os.pread(opened.number, 5, 0) == b"lists"


def test_the_file_is_closed_with_its_last_reader(tmp_path: Path) -> None:
    path = tmp_path / "one"
    path.write_bytes(b"lists")
    opened = OpenFile(path)
    number = opened.number
    del opened
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(number)


def test_a_file_that_is_not_there_is_damage(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged, match="cannot be read"):
        OpenFile(tmp_path / "absent")
