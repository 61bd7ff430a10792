"""Commands that add, list and take away articles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.bot.cli.command import articles, quoth

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
