"""An upload that the end of the program cuts off goes on after the restart, and is told once."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import sqlite3
import time
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from bot.uploads.downloads import ENDINGS
from tests.bot.bot_process import start
from tests.local_telegram import OWNER, Refusal, Telegram, local_telegram

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES, ENOUGH = 1500, 40


def stored(data: Path) -> int:
    with sqlite3.connect(f"file:{data / 'quoth.sqlite3'}?mode=ro", uri=True) as database:
        [(count,)] = database.execute("SELECT count(*) FROM articles")
    return int(count)


def until_stored(data: Path, count: int) -> None:
    while stored(data) < count:
        time.sleep(0.02)


def until_refused(telegram: Telegram) -> None:
    """Wait until a summary was refused; where the machine is slow, progress is before it."""
    while not any("Added:" in request.fields.get("text", "") for request in telegram.requests):
        time.sleep(0.01)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
async def test_after_a_restart_the_rest_goes_in_and_the_sender_hears_of_all(
    tmp_path: Path, how: signal.Signals
) -> None:
    lines = [
        json.dumps({"id": str(n), "text": f"Report {n}: the mill is shut.\n\n" * 20})
        for n in range(ARTICLES)
    ]
    async with local_telegram() as telegram:
        chat = telegram.private(OWNER)
        process = await start(telegram, tmp_path)
        await chat.uploads("first.txt", b"First\n\nThe first of them.", user=OWNER)
        await chat.uploads("many.jsonl", "\n".join(lines).encode(), user=OWNER)
        await asyncio.to_thread(until_stored, tmp_path, ENOUGH)
        process.send_signal(how)
        await process.communicate()
        process = await start(telegram, tmp_path)
        while texts.RESUMED not in (told := await chat.reply())["text"]:
            continue
        assert stored(tmp_path) == ARTICLES + 1
        assert re.findall(r"(\S+) articles added", told["text"]) == [f"{ARTICLES + 1:,}"]
        assert "unchanged" not in told["text"]
        assert "• First (first)" in told["text"]
        await chat.presses(told, texts.UNDO, user=OWNER)
        assert "articles removed again" in (await chat.reply())["text"]
        assert stored(tmp_path) == 0
        process.terminate()
        await process.communicate()


async def test_who_was_not_told_how_an_upload_ended_hears_it_once_after_the_restart(
    tmp_path: Path,
) -> None:
    async with local_telegram() as telegram:
        chat = telegram.private(OWNER)
        process = await start(telegram, tmp_path)
        telegram.refuse["sendMessage"] = [Refusal(502, "Bad Gateway")] * 99
        await chat.uploads("mill.txt", b"Mill shut\n\nThe mill is shut.", user=OWNER)
        await chat.uploads("bomb.exe", b"PK", user=OWNER)
        await asyncio.to_thread(until_refused, telegram)
        process.kill()
        await process.communicate()
        telegram.refuse.clear()
        for _ in range(2):
            process = await start(telegram, tmp_path)
            await chat.says("who shut the mill?", user=OWNER)
            await chat.reply()
            process.terminate()
            await process.communicate()
        said = [one for one in chat.messages.values() if "Added:" in one.get("text", "")]
        assert [one["text"].splitlines()[0] for one in said] == ["Added: Mill shut (mill)"]
        assert said[0]["text"].endswith(texts.NOT_A_FORMAT.format(name="bomb.exe", endings=ENDINGS))
