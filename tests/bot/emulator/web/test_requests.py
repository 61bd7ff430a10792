"""Requests of the page, in JSON."""

from __future__ import annotations

import asyncio

from bot.emulator.rules.waits import Waits
from bot.emulator.server import serving
from tests.bot.emulator.conftest import Visitor, World

KEYBOARD = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


async def test_a_pressed_button_waits_for_what_the_bot_says(visitor: Visitor, world: World) -> None:
    sent = await world.call("sendMessage", chat_id=1, text="x", reply_markup=KEYBOARD)
    where = {"chat": 1, "message_id": sent["message_id"]}
    pressing = asyncio.create_task(visitor.post("press", person=1, data="go", **where))
    [update] = await world.updates(timeout=5)
    number = update["callback_query"]["id"]
    await world.call("answerCallbackQuery", callback_query_id=number, text="Done", show_alert=True)
    assert await pressing == {"ok": True, "text": "Done", "show_alert": True, "url": None}
    for person, data in ((1, "other"), (2, "go")):
        refused = await visitor.post("press", person=person, data=data, **where)
        assert refused["error"] == "there is no such button"


async def test_results_are_typed_for_and_chosen(visitor: Visitor, world: World) -> None:
    typing = asyncio.create_task(visitor.post("inline", person=1, chat=-10, query="bridge"))
    [update] = await world.updates(timeout=5)
    article = {
        "type": "article", "id": "a", "title": "T",
        "input_message_content": {"message_text": "The bridge"},
    }  # fmt: skip
    button = {"text": "Ask me", "start_parameter": "ask"}
    await world.call(
        "answerInlineQuery", inline_query_id=update["inline_query"]["id"], results=[article],
        next_offset="20", button=button,
    )  # fmt: skip
    offered = await typing
    assert (offered["results"], offered["next_offset"]) == ([article], "20")
    assert offered["button"] == button
    chosen = await visitor.post("choose", person=1, chat=-10, id=offered["id"], result="a")
    assert chosen["message"]["via_bot"]["username"] == "quoth_bot"


async def test_a_chat_is_started_and_a_message_sent_on(visitor: Visitor) -> None:
    started = await visitor.post("start", person=2, parameter="a1278")
    assert started["message"]["text"] == "/start a1278"
    number = started["message"]["message_id"]
    sent = await visitor.post("forward", person=2, chat=-10, from_chat=2, message_id=number)
    assert sent["message"]["forward_origin"]["type"] == "user"


async def test_a_bot_that_says_nothing_in_time_is_no_error() -> None:
    world = World(waits=Waits(answer_s=0.01))
    sent = await world.call("sendMessage", chat_id=1, text="x", reply_markup=KEYBOARD)
    async with serving(world.api) as address:
        visitor = Visitor(address)
        pressed = await visitor.post(
            "press", person=1, chat=1, message_id=sent["message_id"], data="go"
        )
        typed = await visitor.post("inline", person=1, chat=-10, query="ferry")
    assert (pressed["ok"], pressed["text"]) == (True, None)
    assert (typed["results"], typed["next_offset"], typed["button"]) == ([], "", None)
