"""The health check of a container: an exit code, and a line that says why."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.cli import healthy
from bot.config import Settings
from tests.local_telegram import free_port

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@asynccontextmanager
async def answering(reply: bytes) -> AsyncIterator[int]:
    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(reply)
        writer.close()

    async with await asyncio.start_server(connected, "127.0.0.1") as server:
        yield server.sockets[0].getsockname()[1]


async def test_a_bot_that_is_ready_is_well() -> None:
    async with answering(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nready\n") as port:
        assert await asyncio.to_thread(healthy.fault, f"0.0.0.0:{port}") is None


async def test_a_bot_that_hears_nothing_is_not_and_says_why() -> None:
    said = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 5\r\n\r\ndeaf\n"
    async with answering(said) as port:
        assert await asyncio.to_thread(healthy.fault, f"127.0.0.1:{port}") == "deaf"


async def test_what_is_not_http_is_not_well() -> None:
    async with answering(b"220 mail.example.org\r\n") as port:
        found = await asyncio.to_thread(healthy.fault, f"127.0.0.1:{port}")
        assert found
        assert found.startswith("nobody answers")


def test_as_a_program_it_ends_with_1_where_nobody_answers() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli.healthy"],
        env={"QUOTH_MONITOR": f"127.0.0.1:{free_port()}"},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout.startswith("nobody answers")) == (1, True)


def test_where_nobody_watches_nobody_can_tell() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli.healthy"], env={"QUOTH_MONITOR": "off"},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == "nobody can tell: QUOTH_MONITOR is off\n"


def test_it_asks_where_the_bot_is_watched_if_nothing_is_set() -> None:
    assert Settings.model_fields["monitor"].default == healthy.USUAL
