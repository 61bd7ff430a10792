"""Hearing: a bot that no update can reach any more knows it, and one that only waits does not."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.pace import Pace
from bot.transport.hearing import Hearing

FAULT = "the line is cut"


async def lost(hearing: Hearing, within_s: float) -> str | None:
    try:
        return await asyncio.wait_for(hearing.lost(), within_s)
    except TimeoutError:
        return None


async def test_a_fault_that_stays_is_the_end() -> None:
    hearing = Hearing(Pace(deaf_s=0.2))
    assert not hearing.unwell(FAULT)
    assert hearing.unwell(FAULT)
    assert await lost(hearing, 5) == FAULT


async def test_a_fault_that_passes_is_not() -> None:
    hearing = Hearing(Pace(deaf_s=0.2))
    waiting = asyncio.create_task(lost(hearing, 1))
    for _ in range(8):
        hearing.unwell(FAULT)
        await asyncio.sleep(0.1)
        hearing.well()
    assert hearing.fault is None
    assert await waiting is None


async def test_where_nothing_looks_for_updates_that_is_the_end() -> None:
    hearing = Hearing(Pace(deaf_s=0.1, silent_s=0.2))
    assert await lost(hearing, 5) == "what takes updates has ended, or hangs"


async def test_tries_that_find_nothing_are_enough_to_go_on() -> None:
    hearing = Hearing(Pace(deaf_s=0.1, silent_s=0.3))
    waiting = asyncio.create_task(lost(hearing, 1))
    while not waiting.done():
        hearing.tried()
        await asyncio.sleep(0.05)
    assert await waiting is None


@pytest.mark.parametrize("well", [True, False])
async def test_a_process_that_was_stopped_for_long_has_looked_only_once(well: bool) -> None:  # noqa: FBT001 - a parameter
    hearing = Hearing(Pace(deaf_s=0.4, silent_s=0.4))
    hearing.well() if well else hearing.unwell(FAULT)
    waiting = asyncio.create_task(lost(hearing, 0.25))
    await asyncio.sleep(0)
    time.sleep(1)  # noqa: ASYNC251 - the whole process stands still
    assert await waiting is None
