"""Faults made on purpose."""

from __future__ import annotations

import pytest
from telegram.error import (
    NetworkError,
    RetryAfter,
    TimedOut,
)

from bot.emulator.people import actions
from bot.emulator.rules.errors import Refusal
from bot.emulator.rules.faults import FAILURES, Faults
from bot.emulator.server import serving
from tests.bot.emulator.conftest import World, bot_at


async def test_a_flood_is_refused_with_how_long_to_wait() -> None:
    faults = Faults({"flood": 1.0}, {"flood": frozenset({"sendMessage"})}, retry_after=3)
    world = World(faults=faults)
    async with serving(world.api) as address, bot_at(address) as bot:
        with pytest.raises(RetryAfter) as raised:
            await bot.send_message(1, "x")
        assert raised.value._retry_after.total_seconds() == 3
        assert await bot.send_chat_action(1, "typing")
    assert world.ann.messages == {}
    assert faults.done == {"flood": 1}


async def test_a_failure_is_one_of_the_servers() -> None:
    world = World(faults=Faults({"failure": 1.0}))
    with pytest.raises(Refusal) as raised:
        await world.call("sendMessage", chat_id=1, text="x")
    assert (raised.value.code, raised.value.description) in FAILURES
    assert world.ann.messages == {}


@pytest.mark.parametrize(
    ("faults", "error"),
    [
        (Faults({"dropped": 1.0}, {"dropped": frozenset({"sendMessage"})}), NetworkError),
        (Faults({"late": 1.0}, {"late": frozenset({"sendMessage"})}, lateness=0.3), TimedOut),
    ],
)
async def test_a_lost_or_late_reply_is_one_to_something_that_was_done(
    faults: Faults, error: type[Exception]
) -> None:
    world = World(faults=faults)
    async with serving(world.api) as address, bot_at(address) as bot:
        with pytest.raises(error):
            await bot.send_message(1, "x", read_timeout=0.1)
    assert [message["text"] for message in world.ann.messages.values()] == ["x"]


async def test_an_expired_query_is_refused() -> None:
    world = World(faults=Faults({"expired": 1.0}))
    sent = await world.call("sendMessage", chat_id=1, text="x")
    number = actions.press(world.telegram, 1, sent, "d")
    with pytest.raises(Refusal, match="query is too old"):
        await world.call("answerCallbackQuery", callback_query_id=number)
    with pytest.raises(TimeoutError):
        await world.telegram.queries.answered(number)


def test_the_same_seed_lets_the_same_go_wrong() -> None:
    def struck(seed: int) -> list[bool]:
        faults = Faults({"flood": 0.5}, seed=seed)
        return [faults.strike("flood", "sendMessage") for _ in range(50)]

    assert struck(3) == struck(3) != struck(4)
    assert 10 < sum(struck(3)) < 40
