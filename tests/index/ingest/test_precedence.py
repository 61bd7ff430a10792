"""Questions go before articles that are added, but not for ever."""

from __future__ import annotations

import asyncio

from index.ingest.precedence import Precedence

LONG_S = 30.0


async def test_who_adds_waits_until_the_last_question_is_answered() -> None:
    precedence = Precedence(longest_wait_s=LONG_S)
    with precedence.answering():
        with precedence.answering():
            adding = asyncio.create_task(precedence.give_way())
            await asyncio.sleep(0)
        await asyncio.sleep(0.01)
        assert not adding.done()
    async with asyncio.timeout(LONG_S / 2):
        await adding


async def test_who_adds_does_not_wait_where_nobody_asks() -> None:
    async with asyncio.timeout(LONG_S / 2):
        await Precedence(longest_wait_s=LONG_S).give_way()


async def test_who_adds_does_not_wait_for_ever() -> None:
    precedence = Precedence(longest_wait_s=0.01)
    with precedence.answering():
        async with asyncio.timeout(LONG_S / 2):
            await precedence.give_way()


async def test_a_question_that_fails_holds_nobody_up() -> None:
    precedence = Precedence(longest_wait_s=LONG_S)
    try:
        with precedence.answering():
            raise ValueError
    except ValueError:
        pass
    async with asyncio.timeout(LONG_S / 2):
        await precedence.give_way()
