"""Telegram's rates."""

from __future__ import annotations

from typing import Any

import pytest

from bot.emulator.rules.errors import Refusal
from bot.emulator.rules.rates import Rates
from tests.bot.emulator.conftest import World


@pytest.mark.parametrize(
    ("chats", "waits", "most"),
    [(range(1, 50), 0.0, 30), ([1] * 20, 0.0, 5), ([-10] * 40, 2.0, 20)],
)
def test_more_than_telegrams_rates_is_refused(chats: Any, waits: float, most: int) -> None:
    now = [0.0]
    rates = Rates(clock=lambda: now[0])
    taken = 0

    def send() -> None:
        nonlocal taken
        for chat in chats:
            rates.count(chat)
            taken += 1
            now[0] += waits

    with pytest.raises(Refusal) as raised:
        send()
    assert (raised.value.code, taken) == (429, most)
    now[0] += raised.value.parameters["retry_after"]
    rates.count(chats[0])


async def test_rates_count_what_is_written() -> None:
    world = World(rates=Rates(clock=lambda: 0.0))
    for _ in range(5):
        sent = await world.call("sendMessage", chat_id=1, text="x")
    for method, fields in (
        ("sendMessage", {"text": "x"}),
        ("editMessageText", {"text": "y", "message_id": sent["message_id"]}),
    ):
        with pytest.raises(Refusal, match="Too Many Requests: retry after"):
            await world.call(method, chat_id=1, **fields)
    assert await world.call("sendChatAction", chat_id=1, action="typing")
