"""Errors of the operating system as sentences."""

from __future__ import annotations

import errno

import pytest

from bot.os_errors import in_words


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
