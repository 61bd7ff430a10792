"""Shared parts of the commands: the source of a language file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.session import MISCONFIGURED

# The program is not in the folder that it is started in, and nothing else is set.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "QUOTH_LANGUAGES"} | {
    "PYTHONPATH": str(Path(__file__).parents[3])
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with settings, an article, and languages/ with a made-up language."""
    (tmp_path / ".env").write_text("QUOTH_LANGUAGES=languages\n")
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "zq.toml").write_text('[speech]\nsaid = "kwatha"\n')
    article = {"id": "1", "text": "“Li ponte morta,” kwatha Hedda Marr.", "language": "zq"}
    (tmp_path / "a.jsonl").write_text(json.dumps(article))
    return tmp_path


def python(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=ENVIRONMENT,
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_folder_of_languages_may_be_set_in_the_file_of_settings(folder: Path) -> None:
    [quote] = json.loads(python(folder, "-m", "bot", "quotes", "a.jsonl").stdout)["quotes"]
    assert quote["speaker"] == "Hedda Marr"


def test_processes_that_a_command_starts_read_the_same_languages(folder: Path) -> None:
    program = (
        "import subprocess, sys; from bot.cli.session import choose_languages; choose_languages();"
        "inherits = 'from index.languages import LANGUAGES; print(\"zq\" in LANGUAGES)';"
        "subprocess.run([sys.executable, '-c', inherits], cwd='/')"
    )
    assert python(folder, "-c", program).stdout == "True\n"


def test_a_folder_that_is_not_there_is_named_with_its_setting(folder: Path) -> None:
    (folder / ".env").write_text("QUOTH_LANGUAGES=elsewhere\n")
    done = python(folder, "-m", "bot", "quotes", "a.jsonl")
    assert done.returncode == MISCONFIGURED
    assert done.stderr.startswith("QUOTH_LANGUAGES is not usable: ")


def test_a_file_that_cannot_be_used_is_named_before_anything_is_read(folder: Path) -> None:
    (folder / "languages" / "zq.toml").write_text('[speech]\nsayed = "kwatha"\n')
    done = python(folder, "-m", "bot", "quotes", "a.jsonl")
    assert (done.returncode, done.stdout) == (MISCONFIGURED, "")
    assert "zq.toml: [speech] sayed: is no key of this section" in done.stderr
