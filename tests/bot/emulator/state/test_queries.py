"""Pressed buttons and inline queries: answered once, and in time."""

from __future__ import annotations

import asyncio

import pytest

from bot.emulator.people import actions
from bot.emulator.rules.errors import Refusal
from bot.emulator.rules.waits import Waits
from tests.bot.emulator.conftest import World

KEYBOARD = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


async def test_a_pressed_button_is_answered_once(world: World) -> None:
    sent = await world.call("sendMessage", chat_id=1, text="x", reply_markup=KEYBOARD)
    assert actions.has_button(sent, "go")
    assert not actions.has_button(sent, "stop")
    number = actions.press(world.telegram, 1, sent, "go")
    [update] = await world.updates()
    assert update["callback_query"]["message"] == sent
    waiting = asyncio.create_task(world.telegram.queries.answered(number))
    await asyncio.sleep(0)
    await world.call("answerCallbackQuery", callback_query_id=number, text="Done")
    assert (await waiting)["text"] == "Done"
    with pytest.raises(Refusal, match="query is too old and response timeout expired"):
        await world.call("answerCallbackQuery", callback_query_id=number)


async def test_a_button_pressed_too_long_ago_takes_no_answer() -> None:
    now = [0.0]
    world = World(waits=Waits(answer_s=10.0), clock=lambda: now[0])
    queries = world.telegram.queries
    late, early = queries.open(), queries.open()
    now[0] = 10.0
    await world.call("answerCallbackQuery", callback_query_id=early)
    now[0] += 0.1
    with pytest.raises(Refusal, match="query is too old"):
        await world.call("answerCallbackQuery", callback_query_id=late)


async def test_who_waits_for_a_bot_that_says_nothing_waits_for_so_long_only(world: World) -> None:
    number = world.telegram.queries.open()
    with pytest.raises(TimeoutError):
        await world.telegram.queries.answered(number, 0.01)
    with pytest.raises(Refusal, match="query is too old"):
        await world.call("answerCallbackQuery", callback_query_id=number)
