"""The file of settings: what was in it stays, and whatever is written is read again."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from bot.cli.env_file import settings_in, start_command, write_settings
from bot.config import load
from bot.errors import ConfigError


def test_settings_that_are_there_stay(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text("# mine\nexport QUOTH_OWNERS=1\nQUOTH_CAUTION=strict\n", encoding="utf-8")
    write_settings(path, {"QUOTH_OWNERS": "7"})
    assert path.read_text(encoding="utf-8") == "# mine\nQUOTH_CAUTION=strict\nQUOTH_OWNERS=7\n"


def test_a_value_over_two_lines_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text('QUOTH_DATA="my\narticles"\n\n# mine\nQUOTH_CAUTION=strict', encoding="utf-8")
    write_settings(path, {"QUOTH_DATA": "other"})
    assert path.read_text("utf-8") == "\n# mine\nQUOTH_CAUTION=strict\nQUOTH_DATA=other\n"


@pytest.mark.parametrize("value", ["a\nb", "a\n", "it's $5", "$a\\", "`a'", "${HOME}/a"])
def test_what_a_shell_would_read_otherwise_is_refused(tmp_path: Path, value: str) -> None:
    path = tmp_path / ".env"
    path.write_text("QUOTH_DATA=a\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="QUOTH_DATA cannot have"):
        write_settings(path, {"QUOTH_DATA": value})
    assert path.read_text(encoding="utf-8") == "QUOTH_DATA=a\n"


@pytest.mark.parametrize(
    "folder",
    ["a b", "a #1", 'the "best"', "a\\b", "it's", "données", "/a=b",
     "$HOME/a", "$(touch oh)", "`touch oh`", 'for "$5"'],
)  # fmt: skip
def test_a_value_is_read_again_as_it_was_written(tmp_path: Path, folder: str) -> None:
    path = tmp_path / ".env"
    write_settings(path, {"QUOTH_DATA": folder})
    assert str(load(env_file=path).data) == folder
    assert settings_in(path) == {"QUOTH_DATA": folder}
    shell = f'set -a; . {path}; printf %s "$QUOTH_DATA"'
    done = subprocess.run(["/bin/sh", "-c", shell], capture_output=True, text=True, check=True)
    assert done.stdout == folder


def test_a_link_to_the_file_stays_one(tmp_path: Path) -> None:
    target, link = tmp_path / "quoth.env", tmp_path / ".env"
    link.symlink_to(target)
    write_settings(link, {"QUOTH_OWNERS": "7"})
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "QUOTH_OWNERS=7\n"


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_bytes("QUOTH_DATA=donn\xe9es".encode("latin-1"))
    for read in (settings_in, lambda env_file: load(env_file=env_file)):
        with pytest.raises(ConfigError, match=r"\.env is no text in UTF-8: save it as that"):
            read(path)


def test_the_bot_is_started_with_the_file_that_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert start_command(Path(".env")) == "quoth run"
    assert start_command(Path("other.env")) == f"(set -a; . {tmp_path}/other.env; quoth run)"
