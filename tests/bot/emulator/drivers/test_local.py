"""A Telegram that goes wrong where the program wants it to, over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from telegram.error import BadRequest, NetworkError

from bot.emulator.drivers.local import local_telegram
from bot.emulator.drivers.people import TOKEN, ScriptedTelegram
from bot.emulator.rules.errors import Refusal
from tests.bot.emulator.conftest import bot_at

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from telegram import Bot


@pytest.fixture
async def telegram() -> AsyncIterator[ScriptedTelegram]:
    async with local_telegram() as running:
        running.private(5)
        yield running


@pytest.fixture
async def bot(telegram: ScriptedTelegram) -> AsyncIterator[Bot]:
    async with bot_at(telegram.url, token=TOKEN) as opened:
        yield opened


async def test_calls_are_kept_in_their_order(telegram: ScriptedTelegram, bot: Bot) -> None:
    telegram.requests.clear()
    await bot.send_message(5, "x")
    await bot.get_updates(timeout=0)
    await bot.send_chat_action(5, "typing")
    assert [request.method for request in telegram.requests] == ["sendMessage", "sendChatAction"]
    assert telegram.requests[0].fields["text"] == "x"
    assert telegram.requests[0].at < telegram.requests[1].at


async def test_refusals_are_met_one_a_call(telegram: ScriptedTelegram, bot: Bot) -> None:
    telegram.refuse["sendMessage"] = [Refusal(400, "Bad Request: no")]
    with pytest.raises(BadRequest, match=r"[Nn]o"):
        await bot.send_message(5, "x")
    assert (await bot.send_message(5, "y")).text == "y"
    assert [message["text"] for message in telegram.private(5).messages.values()] == ["y"]


async def test_a_lost_reply_is_one_to_something_that_was_done(
    telegram: ScriptedTelegram, bot: Bot
) -> None:
    telegram.lose["sendMessage"] = 1
    with pytest.raises(NetworkError):
        await bot.send_message(5, "x")
    await bot.send_message(5, "y")
    assert [message["text"] for message in telegram.private(5).messages.values()] == ["x", "y"]


async def test_trouble_is_chosen_call_by_call(telegram: ScriptedTelegram, bot: Bot) -> None:
    troubles = {"sendMessage": Refusal(502, "Bad Gateway"), "sendChatAction": "lost"}
    telegram.trouble = troubles.get  # type: ignore[assignment]
    for call in (bot.send_message(5, "x"), bot.send_chat_action(5, "typing")):
        with pytest.raises(NetworkError):
            await call
    assert telegram.private(5).messages == {}


async def test_faults_go_wrong_besides(bot: Bot, telegram: ScriptedTelegram) -> None:
    telegram.faults.rates = {"dropped": 1.0}
    with pytest.raises(NetworkError):
        await bot.send_message(5, "x")
    assert telegram.faults.done == {"dropped": 1}
