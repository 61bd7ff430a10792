"""Commands that add, list and take away articles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.bot.cli.command import articles, quoth
from tests.bot.damage import alter

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    assert quoth("add", articles(tmp_path / "a.jsonl", 3), "--data", folder).returncode == 0
    return folder


def test_articles_are_listed_as_lines_and_as_json(data: Path) -> None:
    assert quoth("list", "--data", data).stdout.splitlines()[0] == "0\t\tNote 0"
    listed = [
        json.loads(line) for line in quoth("list", "--json", "--data", data).stdout.splitlines()
    ]
    assert listed[0] == {"id": "0", "published": None, "title": "Note 0", "collection": "default"}
    assert len(listed) == 3


def test_the_size_is_told_as_json(data: Path) -> None:
    counts = json.loads(quoth("stats", "--json", "--data", data).stdout)
    assert (counts["articles"], counts["collections"]) == (3, 1)


@pytest.mark.parametrize("command", [["list"], ["list", "--json"], ["export", "-"]], ids=" ".join)
def test_articles_that_are_damaged_are_told_of(data: Path, command: list[str]) -> None:
    whole = quoth("--data", data, *command)
    alter(data, "ferry", "fairy")
    done = quoth("--data", data, *command)
    assert (whole.returncode, done.returncode) == (0, 1)
    assert len(done.stdout.splitlines()) == len(whole.stdout.splitlines()) - 1
    assert "is damaged: its text is not what was stored" in done.stderr
    assert done.stderr.endswith("articles that are damaged, and left out: 1\n")


def test_a_copy_and_a_backup_say_which_articles_are_damaged(data: Path, tmp_path: Path) -> None:
    quoth("backup", tmp_path / "backup.zip", "--data", data)
    good = (tmp_path / "backup.zip").read_bytes()
    alter(data, "ferry", "fairy")
    for command in (
        ["copy", data, tmp_path / "copy"],
        ["backup", tmp_path / "backup.zip", "--data", data],
        ["restore", tmp_path / "backup.zip.unchecked", "--data", tmp_path / "restored"],
    ):
        done = quoth(*command)
        assert done.returncode == 1
        assert "is damaged: its text is not what was stored" in done.stderr
        assert "saved as" not in done.stderr
        assert ("stays as" in done.stderr) == (command[0] == "backup")
    assert (tmp_path / "backup.zip").read_bytes() == good
    assert "articles\t" in quoth("stats", "--data", tmp_path / "restored").stdout


def test_a_library_without_articles_says_how_to_add_some(tmp_path: Path) -> None:
    for command in (
        ["list"], ["export", "-"], ["stats"], ["stats", "--json"], ["unanswered"],
        ["ask", "x", "--json"], ["ask", "x"], ["verify", "x"],
    ):  # fmt: skip
        done = quoth(*command, "--data", tmp_path / "none")
        assert (done.returncode, "has no articles yet" in done.stderr) == (1, True), command
    assert not (tmp_path / "none").exists()


def test_what_is_removed_is_gone_and_said(data: Path) -> None:
    done = quoth("remove", "1", "--data", data)
    assert "removed 1: Note 1" in done.stderr
    assert quoth("list", "--data", data).stdout.count("\n") == 2
    assert quoth("remove", "1", "--data", data).returncode == 1


def test_an_export_can_be_added_again(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    assert "3 articles written" in quoth("export", file, "--data", data).stderr
    done = quoth("add", file, "--data", tmp_path / "other")
    assert done.returncode == 0
    assert quoth("list", "--data", tmp_path / "other").stdout.count("\n") == 3


def test_users_and_collections_are_listed_as_json(data: Path) -> None:
    quoth("users", "grant", "reader", "7", "--data", data)
    [user] = map(json.loads, quoth("users", "list", "--json", "--data", data).stdout.splitlines())
    assert (user["id"], user["standing"]) == (7, "reader")
    [one] = map(
        json.loads, quoth("collections", "list", "--json", "--data", data).stdout.splitlines()
    )
    assert one == {"name": "default", "articles": 3, "open": True}
