"""Files that are written whole, or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from bot.cli.whole_files import PRIVATE, USUAL, replacing

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("rights", "left"), [(PRIVATE, 0o600), (USUAL, 0o644)])
def test_a_file_takes_the_place_of_another_with_its_own_rights(
    tmp_path: Path, rights: int, left: int
) -> None:
    file = tmp_path / "list.txt"
    file.write_text("old")
    before = os.umask(0o022)
    try:
        with replacing(file, rights) as new:
            new.write_text("new")
            assert file.read_text() == "old"
    finally:
        os.umask(before)
    assert file.read_text() == "new"
    assert file.stat().st_mode & 0o777 == left
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_cut_off_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text("old")
    with pytest.raises(RuntimeError), replacing(file) as new:
        _fail_in(new)
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def _fail_in(file: Path) -> None:
    file.write_text("ne")
    raise RuntimeError


def test_an_error_names_the_file_that_was_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "list.txt"
    with pytest.raises(OSError, match="nowhere") as raised, replacing(file):
        pass
    assert raised.value.filename == str(file)
