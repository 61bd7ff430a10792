"""`quoth check` and `quoth setup` as commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bot.cli.command import quoth

if TYPE_CHECKING:
    from pathlib import Path


def test_a_setup_without_a_token_is_wrong(tmp_path: Path) -> None:
    done = quoth("check", "--data", tmp_path / "data")
    assert done.returncode == 1
    assert "WRONG TELEGRAM_BOT_TOKEN is not set" in done.stdout
    assert "Traceback" not in done.stderr


def test_settings_go_into_a_file_and_no_folder(tmp_path: Path) -> None:
    done = quoth("setup", "--env-file", tmp_path)
    assert done.returncode == 2
    assert "is a folder" in done.stderr
