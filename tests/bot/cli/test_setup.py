"""`quoth setup`: from a token to settings that the bot runs with."""

from __future__ import annotations

import asyncio
import signal
import stat
import sys
from asyncio.subprocess import PIPE
from typing import TYPE_CHECKING

import pytest
from telegram import Bot

from bot.cli import setup
from bot.config import load
from tests.bot.cli.command import ENVIRONMENT, quoth
from tests.bot.cli.test_prompt import Terminal
from tests.local_telegram import TOKEN, Telegram, local_telegram

if TYPE_CHECKING:
    from pathlib import Path


async def begin(telegram: Telegram, folder: Path) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "setup", "--env-file", str(folder / ".env"),
        "--api", telegram.url, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=ENVIRONMENT,
    )  # fmt: skip


async def say(process: asyncio.subprocess.Process, *lines: str) -> None:
    assert process.stdin
    process.stdin.write("".join(f"{line}\n" for line in lines).encode())
    await process.stdin.drain()


async def hear(process: asyncio.subprocess.Process, words: str) -> str:
    """Read what is said until some words come."""
    assert process.stderr
    said = ""
    while words not in said:
        part = await asyncio.wait_for(process.stderr.read(4096), 60)
        assert part, said
        said += part.decode()
    return said


async def test_a_token_and_a_start_are_all_it_takes(tmp_path: Path) -> None:
    async with local_telegram() as telegram:
        process = await begin(telegram, tmp_path)
        await say(process, "nonsense", TOKEN)
        said = await hear(process, "send /start")
        assert "That is no token" in said
        chat = telegram.private()
        await chat.says("/start")
        await hear(process, "Is this you")
        await say(process, "y", str(tmp_path / "data"), "n")
        assert await asyncio.wait_for(process.wait(), 60) == 0
    env_file = tmp_path / ".env"
    settings = load(env_file=env_file)
    assert settings.token == TOKEN
    assert settings.owners == {chat.id}
    assert settings.bot_api_url == telegram.url
    assert stat.S_IMODE(env_file.stat().st_mode) == 0o600


async def test_a_token_that_telegram_does_not_know_is_asked_for_again(tmp_path: Path) -> None:
    async with local_telegram() as telegram:
        process = await begin(telegram, tmp_path)
        await say(process, *["12345:no-token-of-any-bot"] * 3)
        said = await hear(process, "once you have one")
        assert said.count("does not know this token") == 3
        assert await asyncio.wait_for(process.wait(), 60) == 1
    assert not await asyncio.to_thread((tmp_path / ".env").exists)


async def test_a_second_run_keeps_the_other_owners_and_the_folder(tmp_path: Path) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text("QUOTH_OWNERS=5, 6\nQUOTH_DATA=my articles\n", encoding="utf-8")
    async with local_telegram() as telegram:
        process = await begin(telegram, tmp_path)
        await say(process, TOKEN)
        await hear(process, "send /start")
        chat = telegram.private()
        await chat.says("/start")
        await hear(process, "Is this you")
        await say(process, "y")
        assert "[my articles]" in await hear(process, "Folder for the articles")
        await say(process, "", "n")
        said = await hear(process, "Start the bot with")
        assert await asyncio.wait_for(process.wait(), 60) == 0
    settings = load(env_file=env_file)
    assert settings.owners == {5, 6, chat.id}
    assert str(settings.data) == "my articles"
    assert f"(set -a; . {env_file}; quoth run)" in said


def test_as_root_no_unit_is_offered_that_could_not_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("typer.prompt", lambda *_given, **_named: "data")
    monkeypatch.setattr(sys, "executable", "/root/.venv/bin/python")
    setup.settle(tmp_path / ".env", {"TELEGRAM_BOT_TOKEN": TOKEN}, as_root=True)
    said = capsys.readouterr().err
    assert "This program lies in a home, as /root/.venv/bin/python" in said
    assert "Start the bot with" in said
    assert [one.name for one in tmp_path.iterdir()] == [".env"]


async def test_the_owner_is_found_behind_a_hundred_messages_that_wait(tmp_path: Path) -> None:
    async with local_telegram() as telegram:
        for number in range(120):
            await telegram.private(1000 + number).says("is anybody there?")
        process = await begin(telegram, tmp_path)
        await say(process, TOKEN)
        await hear(process, "send /start")
        await telegram.private().says("/start")
        assert "the older half of them is dropped" in await hear(process, "Is this you")
        process.kill()
        await process.wait()


async def test_a_webhook_is_taken_back_where_that_is_wanted(tmp_path: Path) -> None:
    async with local_telegram() as telegram:
        async with Bot(TOKEN, base_url=f"{telegram.url}/bot") as bot:
            await bot.set_webhook("https://other.example.org/")
        process = await begin(telegram, tmp_path)
        await say(process, TOKEN)
        assert "posts this bot's messages to https://other" in await hear(process, "Take that back")
        await say(process, "y")
        await hear(process, "send /start")
        await telegram.private().says("/start")
        await hear(process, "Is this you")
        process.kill()
        await process.wait()


@pytest.mark.parametrize("by", ["Ctrl-C", "Ctrl-D"])
def test_it_ends_at_once_where_somebody_stops_it(tmp_path: Path, by: str) -> None:
    terminal = Terminal("setup", "--env-file", tmp_path / ".env")
    terminal.until("Token: ")
    if by == "Ctrl-C":
        terminal.reads()
        terminal.process.send_signal(signal.SIGINT)
    else:
        terminal.type("\x04")
    assert terminal.ended() == 130
    assert not (tmp_path / ".env").exists()


def test_a_file_that_cannot_be_written_is_told_of_before_anything_is_asked() -> None:
    done = quoth("setup", "--env-file", "/no/such/x.env")
    assert done.returncode == 2
    assert done.stderr == "/no/such/x.env cannot be written: there is no folder /no/such\n"


@pytest.mark.parametrize("system", [True, False])
def test_a_unit_runs_this_program_with_these_settings(tmp_path: Path, system: bool) -> None:  # noqa: FBT001
    path, _ = setup.write_unit(tmp_path / ".env", system=system)
    written = path.read_text(encoding="utf-8")
    assert f"ExecStart={sys.executable} -m bot run" in written
    assert f"EnvironmentFile={tmp_path / '.env'}" in written


def test_a_unit_that_was_changed_by_hand_is_kept_unless_somebody_says_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def confirm(_question: str, *, default: bool, err: bool) -> bool:
        asked.append(err)
        return default if len(asked) == 1 else True

    monkeypatch.setattr("typer.confirm", confirm)
    path, _ = setup.write_unit(tmp_path / ".env", system=False)
    assert setup.write_unit(tmp_path / ".env", system=False) == (path, True)
    assert not asked
    path.write_text("[Service]\n# mine\n", encoding="utf-8")
    assert setup.write_unit(tmp_path / ".env", system=False) == (path, False)
    assert "# mine" in path.read_text(encoding="utf-8")
    assert setup.write_unit(tmp_path / ".env", system=False) == (path, True)
    assert "# mine" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("given", "asked"), [(None, "http://there:1"), ("https://api.telegram.org",) * 2]
)
def test_without_another_the_bot_api_server_is_that_of_the_file(
    tmp_path: Path, given: str | None, asked: str
) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text("QUOTH_BOT_API_URL=http://there:1\n", encoding="utf-8")
    assert setup.server(env_file, given) == asked


def test_what_is_not_asked_for_stays_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text("QUOTH_BOT_API_URL=http://there:1\n", encoding="utf-8")
    monkeypatch.setattr("typer.prompt", lambda *_given, **_named: "data")
    monkeypatch.setattr("typer.confirm", lambda *_given, **_named: False)
    setup.settle(env_file, {"TELEGRAM_BOT_TOKEN": TOKEN}, as_root=False)
    assert load(env_file=env_file).bot_api_url == "http://there:1"
    assert load(env_file=env_file).token == TOKEN


def test_the_command_that_starts_it_is_that_of_its_kind(tmp_path: Path) -> None:
    path = tmp_path / "quoth.service"
    assert "systemctl enable --now" in setup._start(path, system=True)
    assert "systemctl --user enable --now" in setup._start(path, system=False)


@pytest.mark.parametrize("token", ["", "12345", "abc:def", "12345:short", "1" * 30 + ":x" * 9])
def test_what_is_no_token_is_told_by_its_form(token: str) -> None:
    assert not setup.TOKEN_FORM.fullmatch(token)
