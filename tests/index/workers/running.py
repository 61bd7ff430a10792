"""Processes that are running."""

from __future__ import annotations

import asyncio


def is_running(number: int | None) -> bool:
    """Whether there is a process of this number, and none that has only not been waited for."""
    if number is None:
        return False
    try:
        with open(f"/proc/{number}/stat", encoding="utf-8") as stat:  # noqa: PTH123 - no file
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):  # it may end while it is read
        return False


async def until_ended(*numbers: int | None) -> None:
    async with asyncio.timeout(30):
        while any(map(is_running, numbers)):  # noqa: ASYNC110 - nothing tells of their end
            await asyncio.sleep(0.02)
