"""One bot works with a data folder at a time."""

from __future__ import annotations

import asyncio
import os
import sys
from typing import TYPE_CHECKING

import pytest

from bot.errors import FolderInUse
from bot.storage.lock import is_locked, locked
from bot.storage.storage import Storage
from tests.bot.bot_process import ENVIRONMENT, start
from tests.local_telegram import OWNER, local_telegram

if TYPE_CHECKING:
    from pathlib import Path


def test_the_second_one_is_refused_and_told_of_the_first(tmp_path: Path) -> None:
    with (
        locked(tmp_path),
        pytest.raises(FolderInUse, match=rf"another bot works with .* \(process {os.getpid()}\)"),
        locked(tmp_path),
    ):
        raise AssertionError("both have it")
    with locked(tmp_path):
        pass


def test_others_can_tell_whether_a_bot_works_with_a_folder(tmp_path: Path) -> None:
    assert not is_locked(tmp_path)
    assert list(tmp_path.iterdir()) == []
    with locked(tmp_path):
        assert is_locked(tmp_path)
    assert not is_locked(tmp_path)


async def test_a_second_bot_is_refused_whatever_its_token_and_a_killed_one_gives_way(
    tmp_path: Path,
) -> None:
    async with local_telegram() as telegram:
        first = await start(telegram, tmp_path)
        second = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", stderr=asyncio.subprocess.PIPE,
            env=ENVIRONMENT | {
                "TELEGRAM_BOT_TOKEN": "987:another", "QUOTH_BOT_API_URL": telegram.url,
                "QUOTH_DATA": str(tmp_path),
            },
        )  # fmt: skip
        _, told = await asyncio.wait_for(second.communicate(), 60)
        assert second.returncode == 1
        assert f"another bot works with {tmp_path} (process {first.pid})".encode() in told
        assert b"Traceback" not in told
        chat = telegram.private(OWNER)
        await chat.says("/help", user=OWNER)
        await chat.reply()
        first.kill()
        await first.communicate()
        again = await start(telegram, tmp_path)
        again.terminate()
        await again.communicate()


async def test_a_folder_says_whose_it_was(tmp_path: Path) -> None:
    async with await Storage.open(tmp_path) as storage:
        assert await storage.begin_serving(5) is None
        assert await storage.begin_serving(5) is None
        assert await storage.begin_serving(6) == 5
        assert await storage.begin_serving(6) is None
