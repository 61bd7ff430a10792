"""A bot as a service: watched over HTTP, spoken for to systemd, writing for programs, backed up."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import sys
from typing import TYPE_CHECKING

import aiohttp

from tests.bot.cli.command import ENVIRONMENT, quoth
from tests.local_telegram import OWNER, TOKEN, free_port, local_telegram

if TYPE_CHECKING:
    from pathlib import Path

QUESTION = "when does the ferry run?"


async def test_a_service_says_what_it_does_from_its_start_to_its_stop(tmp_path: Path) -> None:
    data, safe = tmp_path / "data", tmp_path / "safe"
    (tmp_path / "note.md").write_text("# The ferry\n\nThe ferry runs at noon.\n")
    quoth("add", tmp_path / "note.md", "--data", data)
    watched = f"http://127.0.0.1:{(port := free_port())}"
    async with local_telegram() as telegram, aiohttp.ClientSession() as session:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.bind(str(tmp_path / "line"))
            line.settimeout(60)
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", stderr=asyncio.subprocess.PIPE,
                env=ENVIRONMENT | {
                    "TELEGRAM_BOT_TOKEN": TOKEN, "QUOTH_BOT_API_URL": telegram.url,
                    "QUOTH_DATA": str(data), "QUOTH_OWNERS": str(OWNER), "QUOTH_LOG": "json",
                    "QUOTH_MONITOR": f"127.0.0.1:{port}", "QUOTH_BACKUP_DIR": str(safe),
                    "NOTIFY_SOCKET": str(tmp_path / "line"), "WATCHDOG_USEC": "60000000",
                },
            )  # fmt: skip
            heard = [await asyncio.to_thread(line.recv, 999)]
            while not heard[-1].startswith(b"READY=1"):
                heard.append(await asyncio.to_thread(line.recv, 999))
            assert heard[-1].endswith(b"answers from 1 articles")
            async with session.get(f"{watched}/readyz") as reply:
                assert (reply.status, await reply.text()) == (200, "ready\n")
            chat = telegram.private()
            await chat.says(QUESTION)
            await chat.reply()
            async with session.get(f"{watched}/metrics") as reply:
                figures = await reply.text()
            assert 'quoth_questions_total{outcome="answered"} 1.0' in figures
            assert "quoth_articles 1.0" in figures
            while not list(safe.glob("quoth-*.zip")):  # noqa: ASYNC110 - another process makes it
                await asyncio.sleep(0.02)
            process.send_signal(signal.SIGTERM)
            _, written = await asyncio.wait_for(process.communicate(), 60)
            assert process.returncode == 0
            assert await asyncio.to_thread(line.recv, 999) == b"STOPPING=1"
    said = [json.loads(one) for one in written.splitlines()]
    assert any(one["message"].startswith("ready: @") for one in said)
    assert b"ferry" not in written
    assert len(list(safe.glob("quoth-*.zip"))) == 1
