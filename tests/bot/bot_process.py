"""The bot as a process of its own, answering from a Telegram of the tests."""

from __future__ import annotations

import asyncio
import os
import sys
from typing import TYPE_CHECKING

from tests.local_telegram import OWNER, TOKEN, Telegram

if TYPE_CHECKING:
    from pathlib import Path

ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name == "PATH" or name.startswith("COV")
}


async def start(telegram: Telegram, data: Path) -> asyncio.subprocess.Process:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", stderr=asyncio.subprocess.PIPE,
        env=ENVIRONMENT | {
            "TELEGRAM_BOT_TOKEN": TOKEN, "QUOTH_BOT_API_URL": telegram.url,
            "QUOTH_DATA": str(data), "QUOTH_OWNERS": str(OWNER),
        },
    )  # fmt: skip
    assert process.stderr
    while b"ready" not in (line := await asyncio.wait_for(process.stderr.readline(), 60)):
        assert line
    return process
