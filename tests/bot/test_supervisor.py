"""Messages to systemd, by its protocol: one datagram each."""

from __future__ import annotations

import asyncio
import os
import socket
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from bot.supervisor import Supervisor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def listening(name: str) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(name)
        line.settimeout(1)
        yield line


@pytest.mark.parametrize("outside", [False, True])
def test_it_is_told_of_the_start_and_of_the_stop(tmp_path: Path, outside: bool) -> None:  # noqa: FBT001
    name = f"@quoth-{os.getpid()}" if outside else str(tmp_path / "line")
    with listening(name.replace("@", "\0")) as line:
        supervisor = Supervisor({"NOTIFY_SOCKET": name})
        supervisor.ready("@quoth_bot answers from 3 articles")
        supervisor.stopping()
        assert line.recv(999) == b"READY=1\nSTATUS=@quoth_bot answers from 3 articles"
        assert line.recv(999) == b"STOPPING=1"


async def test_it_hears_twice_in_its_time_that_the_bot_is_at_work(tmp_path: Path) -> None:
    with listening(str(tmp_path / "line")) as line:
        supervisor = Supervisor({
            "NOTIFY_SOCKET": str(tmp_path / "line"), "WATCHDOG_USEC": "40000",
            "WATCHDOG_PID": str(os.getpid()),
        })  # fmt: skip
        telling = asyncio.create_task(supervisor.keep_told())
        assert await asyncio.to_thread(line.recv, 999) == b"EXTEND_TIMEOUT_USEC=120000000"
        assert await asyncio.to_thread(line.recv, 999) == b"WATCHDOG=1"
        supervisor.ready("")
        assert (await asyncio.to_thread(line.recv, 999)).startswith(b"READY=1")
        assert [await asyncio.to_thread(line.recv, 999) for _ in range(3)] == [b"WATCHDOG=1"] * 3
        telling.cancel()


async def test_a_watchdog_that_watches_another_process_is_not_told(tmp_path: Path) -> None:
    supervisor = Supervisor({
        "NOTIFY_SOCKET": str(tmp_path / "line"), "WATCHDOG_USEC": "4000", "WATCHDOG_PID": "1",
    })  # fmt: skip
    assert supervisor._watched_s is None


async def test_without_a_supervisor_nothing_is_said() -> None:
    supervisor = Supervisor({})
    supervisor.ready("")
    await asyncio.wait_for(supervisor.keep_told(), 1)


def test_a_supervisor_that_is_gone_does_no_harm(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    Supervisor({"NOTIFY_SOCKET": str(tmp_path / "gone")}).stopping()
    assert "the supervisor cannot be told" in caplog.text
