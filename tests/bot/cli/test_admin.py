"""`quoth users` and `quoth collections`: what admins do in Telegram, from the command line."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from bot.cli.app import app
from bot.storage.people import Person, Role
from bot.storage.storage import Storage
from index import Article, Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from typer.testing import Result


@pytest.fixture
def quoth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Return what runs a command over a data folder whose owner is user 7."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUOTH_OWNERS", "7")

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(app, ["--data", str(tmp_path / "data"), *arguments])

    return run


def lines(result: Result) -> list[str]:
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()


def test_roles_are_given_listed_and_taken(quoth: Callable[..., Result], tmp_path: Path) -> None:
    async def meet() -> None:
        async with (
            await Library.open(tmp_path / "data"),
            await Storage.open(tmp_path / "data") as storage,
        ):
            await storage.roster.meet(Person(21, "Ann", "ann"), 0)
            quoth_beside = await asyncio.to_thread(quoth, "users", "grant", "admin", "@Ann")
            assert quoth_beside.exit_code == 0
            # A bot that runs beside knows at once.
            assert await storage.roster.role(21) is Role.ADMIN

    asyncio.run(meet())
    for arguments in (("grant", "uploader", "22"), ("allow", "-100123"), ("deny", "23")):
        assert quoth("users", *arguments).exit_code == 0
    assert lines(quoth("users", "list")) == [
        "owner\t7",
        "admin\tAnn (@ann, 21)",
        "uploader\t22",
        "allowed\t-100123",
        "blocked\t23",
    ]
    assert quoth("users", "revoke", "22").exit_code == 0
    again = quoth("users", "revoke", "22")
    assert (again.exit_code, again.stderr.strip()) == (1, "22 has no role")
    unknown = quoth("users", "grant", "admin", "@nobody")
    assert (unknown.exit_code, unknown.stdout) == (1, "")
    assert "nobody who wrote to the bot is called '@nobody'" in unknown.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("grant", "owner", "5"),
        ("grant", "admin", "9" * 40),
        ("grant", "admin", "-5"),
        ("grant", "admin", "0"),
        ("grant", "admin", "1087968824"),
        ("allow", "0"),
        ("allow", "9" * 40),
        ("allow", "ann"),
    ],
)
def test_what_is_no_role_and_nobody_is_refused(
    quoth: Callable[..., Result], arguments: tuple[str, ...]
) -> None:
    assert quoth("users", *arguments).exit_code in (1, 2)
    assert lines(quoth("users", "list")) == ["owner\t7"]


def test_collections_are_made_opened_closed_and_listed(
    quoth: Callable[..., Result], tmp_path: Path
) -> None:
    async def fill() -> None:
        async with await Library.open(tmp_path / "data") as library:
            await library.add(Article("1", "One", "A text.", language="en"))
            await library.add(Article("2", "Two", "A text.", language="en"), collection="north")

    asyncio.run(fill())
    assert quoth("collections", "make", "south").exit_code == 0
    assert quoth("collections", "open", "south").exit_code == 0
    assert quoth("collections", "close", "default").exit_code == 0
    assert lines(quoth("collections", "list")) == [
        "default\t1\tclosed",
        "north\t1\tclosed",
        "south\t0\topen",
    ]
    for arguments in (("open", "west"), ("close", "west"), ("make", "two words")):
        failed = quoth("collections", *arguments)
        assert failed.exit_code == 1
        assert failed.stderr


def test_a_collection_that_cannot_be_called_so_is_refused(
    quoth: Callable[..., Result], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Title\n\nA text.")
    add = ("add", str(tmp_path / "a.txt"), "--collection")
    failed = quoth(*add, "two words")
    assert failed.exit_code == 1
    assert "one word" in failed.stderr
    assert lines(quoth("collections", "list")) == []
    assert "north is closed" in quoth(*add, "north").stderr
    quoth("collections", "open", "north")
    assert "closed" not in quoth(*add, "north").stderr
