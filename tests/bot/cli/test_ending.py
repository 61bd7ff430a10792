"""The end of a command that is cut off."""

from __future__ import annotations

import errno

import pytest
import typer

from bot.cli.ending import _ended
from bot.cli.session import FAILED


def test_an_error_is_told_where_there_is_no_stdout(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout", None)
    with pytest.raises(typer.Exit) as ended, _ended():
        raise OSError(errno.ENOSPC, "No space left on device")
    monkeypatch.undo()
    assert ended.value.exit_code == FAILED
    assert "The disk is full" in capsys.readouterr().err
