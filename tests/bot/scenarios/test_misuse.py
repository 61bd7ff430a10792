"""What people type by mistake: one plain sentence about it, and the documented exit code."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from bot.cli.app import app
from tests.bot.cli.command import articles, quoth

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FAILED, MISCONFIGURED = 1, 2
LONG = "x" * 300
# By what is typed, with a library in `data`, a file `file` and an empty folder `folder`: the exit
# code, and words of the sentence.
ARGUMENTS: dict[str, tuple[int, str]] = {
    "users allow abc": (MISCONFIGURED, "it is no whole number. Wanted: The id of a user or of"),
    "users deny 99999999999999999999": (MISCONFIGURED, "it must be at most 4503599627370496"),
    "users grant king 5": (MISCONFIGURED, "'king' is not one of 'admin', 'uploader', 'reader'"),
    "users grant admin nobody": (FAILED, "is called 'nobody': give the user id"),
    "users grant admin caf\udce9": (MISCONFIGURED, "bytes that are no text in UTF-8"),
    "users revoke 5": (FAILED, "5 has no role"),
    "users feed 5": (MISCONFIGURED, "No such command 'feed'"),
    "collections open none": (FAILED, "there is no collection none"),
    "collections make a/b": (FAILED, "one word of at most 64 letters"),
    "ask": (MISCONFIGURED, "give either a question or --batch FILE"),
    "ask -n 0 ferry": (MISCONFIGURED, "it must be at least 1"),
    "ask -n many ferry": (MISCONFIGURED, "it is no whole number"),
    "ask ferry --batch file": (MISCONFIGURED, "give either a question or --batch FILE"),
    "ask --batch none": (FAILED, "none: it is not there"),
    "ask --batch folder": (FAILED, "folder: it is a folder: name a file"),
    "--data file list": (MISCONFIGURED, "file is no folder: set --data or QUOTH_DATA to one"),
    "--data file add file": (MISCONFIGURED, "file is no folder"),
    "--data file restore file": (MISCONFIGURED, "file is no folder"),
    "--data file demo --terminal": (MISCONFIGURED, "file is no folder"),
    "list --data none": (FAILED, "none has no articles yet: add some with quoth add"),
    "export ..": (FAILED, "..: it is a folder: name a file"),
    "export none/a.jsonl": (FAILED, "none: it is not there"),
    "export /proc/a.jsonl": (FAILED, "/proc/a.jsonl: it is on a disk that cannot be written"),
    f"export {LONG}": (FAILED, f"{LONG}: file name too long"),
    "backup ..": (FAILED, ".. is a folder: name a file in it, such as ../quoth.zip"),
    "backup none/a.zip": (FAILED, "none/a.zip cannot be written: there is no folder none"),
    "backup /proc/a.zip": (FAILED, "/proc/a.zip: it is on a disk that cannot be written"),
    f"backup {LONG}": (FAILED, f"{LONG}: file name too long"),
    "restore file": (FAILED, "data is not empty"),
    "restore file --data folder": (FAILED, "file is not a backup of quoth, or it is damaged"),
    "restore none --data folder": (FAILED, "none: it is not there"),
    "add none": (FAILED, "none: it cannot be read: No such file or directory"),
    "add <nothing>": (MISCONFIGURED, "a path is empty: name a file, a folder or an address"),
    "add file --columns text": (MISCONFIGURED, "'text' is not one of text, title, published"),
    "remove 77": (FAILED, "there is no article 77"),
    "copy data data": (FAILED, "has a library in it already"),
    "copy data file": (FAILED, "file cannot be used: it is no folder"),
    "copy data archive": (MISCONFIGURED, "QUOTH_ARCHIVE is not set"),
    "copy none there": (FAILED, "there is no library in none"),
    "eval folder --floor high": (MISCONFIGURED, "it is no number"),
    "eval folder": (FAILED, "questions.jsonl: it is not there"),
    "demo --port 99999": (MISCONFIGURED, "it must be at most 65535"),
    "setup --api here": (MISCONFIGURED, "here is no address of a Bot API server"),
    "setup --env-file folder": (MISCONFIGURED, "folder is a folder: name a file"),
    "help nothing": (MISCONFIGURED, "There is no help on nothing"),
    "reindex": (FAILED, "QUOTH_SEARCH is not set"),
    "run": (MISCONFIGURED, "TELEGRAM_BOT_TOKEN is not set: get one from @BotFather"),
    "frobnicate": (MISCONFIGURED, "No such command 'frobnicate'"),
}
SETTINGS = {
    "QUOTH_OWNERS=abc": "it is no whole number",
    "QUOTH_OWNERS=-5": "it must be over 0",
    "QUOTH_KEEP_DAYS=1.5": "it is no whole number",
    "QUOTH_KEEP_DAYS=0": "it must be at least 1",
    "QUOTH_KEEP_ORIGINALS=9999": "it must be at most 900",
    "QUOTH_ACCESS=everyone": "it must be 'open' or 'listed'",
    "QUOTH_LOG_LEVEL=loud": "it must be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'",
    "QUOTH_LOG=xml": "it must be 'text' or 'json'",
    "QUOTH_LANGUAGES=none": "there is no such folder",
    "QUOTH_SEARCH_CA=none": "there is no such file",
    "QUOTH_OCR=no way": "it is written in another form",
    "QUOTH_BOT_API_URL=here": "it is written in another form",
    "QUOTH_MONITOR=x:99999": "its port is over 65535",
    "QUOTH_ARCHIVE=mysql://x": "it is not the address of a PostgreSQL database",
    "QUOTH_SEARCH=node": "'node' is no address of a node",
}
# Words of the libraries that read arguments and settings, of Python, and of files meanwhile.
_OF_LIBRARIES = re.compile(
    r"Input should|Value error|unable to parse|validation error|Traceback|Errno|zip file|\.new\b"
    r"|\.unchecked|\.quoth-backup|pydantic",
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("misuse")
    (folder / "file").write_text("Some words.")
    (folder / "folder").mkdir()
    added = quoth("--data", folder / "data", "add", articles(folder / "articles.jsonl", 1))
    assert added.returncode == 0, added.stderr
    return folder


@pytest.fixture
def at_home(place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Be in that folder, without settings of the tester's, and with the rights of new files."""
    monkeypatch.chdir(place)
    for name in list(os.environ):
        if name.startswith(("QUOTH_", "TELEGRAM_")):
            monkeypatch.delenv(name)
    before = os.umask(0o077)
    yield
    os.umask(before)


def typed(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, list(arguments), prog_name="quoth")
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize("line", ARGUMENTS)
def test_a_mistake_is_told_in_one_plain_sentence(line: str) -> None:
    code, words = ARGUMENTS[line]
    exit_code, said = typed(*("" if one == "<nothing>" else one for one in line.split()))
    assert words in said
    assert not _OF_LIBRARIES.search(said)
    assert exit_code == code, said


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize("line", SETTINGS)
def test_a_wrong_setting_is_named_with_what_it_may_be(
    line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, _, value = line.partition("=")
    monkeypatch.setenv(name, value)
    exit_code, said = typed("stats")
    assert said.splitlines()[-1].startswith(f"{name} is not usable: ")
    assert SETTINGS[line] in said
    assert f"It should look like {name}=" in said
    assert not _OF_LIBRARIES.search(said)
    assert exit_code == MISCONFIGURED


@pytest.mark.usefixtures("at_home")
def test_what_failed_has_left_nothing_behind(place: Path) -> None:
    for line in ("export /proc/a.jsonl", "backup /proc/a.zip", f"export {LONG}", "backup .."):
        typed(*line.split())
    assert [one.name for one in place.iterdir() if one.name.startswith(".")] == []
