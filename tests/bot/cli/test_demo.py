"""`quoth demo` as a process: the bot in a Telegram of its own, on a page or at a prompt."""

from __future__ import annotations

import asyncio
import json
import os
import pty
import re
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from tornado.httpclient import AsyncHTTPClient
from tornado.websocket import websocket_connect

from bot.cli.demo import has_display
from bot.emulator.people import sample
from bot.i18n import texts
from tests.bot.cli.command import articles, quoth, without_kernels

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

ENVIRONMENT = {"COLUMNS": "100"} | {
    name: value for name, value in os.environ.items() if name == "PATH" or name.startswith("COV")
}


@contextmanager
def demo(
    *arguments: str, terminal: bool = True, environment: Mapping[str, str] | None = None
) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Run the demo, with a terminal to read from or without, and yield it and the other end."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", *arguments],
        stdin=theirs if terminal else subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=ENVIRONMENT | dict(environment or {}),
    ) as process:  # fmt: skip
        os.close(theirs)
        try:
            yield process, ours
        finally:
            process.kill()
            os.close(ours)


async def address_of(process: subprocess.Popen[str]) -> str:
    assert process.stderr
    line = await asyncio.wait_for(asyncio.to_thread(process.stderr.readline), 60)
    found = re.search(r"127\.0\.0\.1:\d+", line)
    assert found, line
    return found[0]


async def stopped(process: subprocess.Popen[str], number: signal.Signals) -> tuple[int, str, str]:
    process.send_signal(number)
    out, err = await asyncio.wait_for(asyncio.to_thread(process.communicate), 30)
    return process.returncode, out, err


async def seen(connection: Any) -> Any:
    async with asyncio.timeout(10):
        return json.loads(await connection.read_message())


async def said_by_the_bot(connection: Any, chat: int) -> Any:
    """Return the next message of the bot in a chat: it greets in others meanwhile."""
    while True:
        event = await seen(connection)
        message = event["message"] if event["kind"] == "message" else None
        if message and message["from"]["is_bot"] and message["chat"]["id"] == chat:
            return event


async def test_the_page_is_opened_with_a_greeting_and_answers_until_ctrl_c(tmp_path: Path) -> None:
    opened, browser = tmp_path / "opened", tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}\n')
    browser.chmod(0o755)
    browse = {"BROWSER": f"{browser} %s", "DISPLAY": ":0", "TMPDIR": str(tmp_path)}
    with demo(environment=browse) as (process, _):
        address = await address_of(process)
        connection = await websocket_connect(f"ws://{address}/api/events?person={sample.OWNER.id}")
        chats = {chat["chat"]["id"]: chat for chat in (await seen(connection))["chats"]}
        assert set(chats) == {sample.OWNER.id, sample.GROUP, sample.FORUM}
        welcome = chats[sample.OWNER.id]["messages"][-1]
        assert "Just ask, for example" in welcome["text"]
        me = sample.OWNER.id
        body = json.dumps({"person": me, "chat": me, "text": texts.EXAMPLE})
        headers = {"Content-Type": "application/json"}
        await AsyncHTTPClient().fetch(
            f"http://{address}/api/say", method="POST", body=body, headers=headers
        )
        event = await said_by_the_bot(connection, me)
        assert "opposition spokeswoman Councillor Hedda Marr said." in event["message"]["text"]
        connection.close()
        for _ in range(100):
            if opened.exists() and opened.read_text():
                break
            await asyncio.sleep(0.1)
        assert opened.read_text() == f"http://{address}"
        assert await stopped(process, signal.SIGINT) == (130, "", "")
    left = [name for name in await asyncio.to_thread(os.listdir, tmp_path) if "demo" in name]
    assert left == []


async def test_without_a_terminal_the_page_is_there_where_it_was_asked_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        with demo("--port", port, terminal=False) as (process, _):
            _, err = await asyncio.to_thread(process.communicate)
            assert process.returncode == 1
            assert "Another program listens there" in err
    with demo("--port", port, "--no-browser", terminal=False) as (process, _):
        assert await address_of(process) == f"127.0.0.1:{port}"
        assert await stopped(process, signal.SIGTERM) == (0, "", "")


def test_at_a_prompt_questions_are_answered_one_after_another() -> None:
    with demo("--terminal") as (process, keyboard):
        os.write(keyboard, b"what is said about the ferry?\nqwertyzxcv\n\n")
        out, err = process.communicate(timeout=60)
    assert process.returncode == 0
    assert f"For example: {texts.EXAMPLE}" in err
    assert "opposition spokeswoman Councillor Hedda Marr said." in out.replace("\n│ ", "")
    assert "New electric ferry starts" in out
    assert texts.NO_ANSWER in out


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("darwin", {}, True),
    ],
)
def test_a_browser_that_would_take_over_the_terminal_is_not_opened(
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    environment: dict[str, str],
    *,
    expected: bool,
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert has_display() == expected


def test_the_demo_and_a_small_library_need_no_compiler(tmp_path: Path) -> None:
    """`make demo` installs none."""
    lacking = without_kernels(tmp_path / "python")
    shown = quoth("demo", "--terminal", PYTHONPATH=lacking)
    assert "Hedda Marr" in shown.stdout, shown.stderr
    data = tmp_path / "data"
    added = quoth("--data", data, "add", articles(tmp_path / "a.jsonl", 3), PYTHONPATH=lacking)
    assert added.stderr == "3 added\n"
    asked = quoth("--data", data, "ask", "note 2 ferry", PYTHONPATH=lacking)
    assert "Note number 2" in asked.stdout
    assert asked.stderr == ""
