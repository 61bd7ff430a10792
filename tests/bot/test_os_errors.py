"""Errors of the operating system as sentences."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from bot.os_errors import in_words, told_of


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.EADDRINUSE, "Address already in use"), "Another program listens there"),
        (OSError(errno.ENOSPC, "No space left on device", "data/x"), "data/x: the disk is full"),
        (FileNotFoundError(errno.ENOENT, "No such file", "a.txt"), "a.txt: it is not there"),
        (OSError(errno.EIO, "Input/output error", "a"), "a: input/output error"),
        (OSError("of its own"), "Of its own"),
    ],
)
def test_an_error_says_what_and_where(error: OSError, sentence: str) -> None:
    assert in_words(error).startswith(sentence)
    assert "Errno" not in in_words(error)


@pytest.mark.parametrize(
    ("failed", "told"),
    [
        ("at/.file.1.new", "at/file: the disk is full"),
        ("at/.staging/part", "at/file: the disk is full"),
        (None, "at/file: the disk is full"),
        ("elsewhere/source", "elsewhere/source: the disk is full"),
    ],
)
def test_a_file_that_is_written_beside_is_told_of_as_what_it_is_for(
    failed: str | None, told: str
) -> None:
    with pytest.raises(OSError, match="No space") as raised, told_of(Path("at/file")):
        raise OSError(errno.ENOSPC, "No space left on device", failed)
    assert in_words(raised.value).startswith(told)


def test_a_folder_that_takes_no_files_is_no_file_that_is_missing() -> None:
    with pytest.raises(OSError, match="/proc/file") as raised, told_of(Path("/proc/file")):
        Path("/proc/.file.new").touch()
    assert "cannot be written" in in_words(raised.value)
