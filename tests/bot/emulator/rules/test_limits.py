"""Every hard limit of Telegram: what just fits is taken, and one more is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.emulator.people import actions
from bot.emulator.rules.errors import Refusal

if TYPE_CHECKING:
    from tests.bot.emulator.conftest import World


def button(data: str = "x", **more: Any) -> dict[str, Any]:
    return {"text": "Press", "callback_data": data} | more


def keyboard(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def article(number: str = "1", text: str = "x") -> dict[str, Any]:
    content = {"message_text": text}
    return {"type": "article", "id": number, "title": "T", "input_message_content": content}


@pytest.mark.parametrize(
    ("method", "fits", "too_much", "refused"),
    [
        ("sendMessage", {"text": "😀" * 2048}, {"text": "😀" * 2048 + "a"}, "message is too long"),
        (
            "sendMessage",
            {"text": "&lt;" * 4096, "parse_mode": "HTML"},
            {"text": "&lt;" * 4097, "parse_mode": "HTML"},
            "message is too long",
        ),
        (
            "sendMessage",
            {"text": f"<b></b>{'&#0000033;' * 3200}", "parse_mode": "HTML"},
            {"text": f"<b></b>{'&#0000033;' * 3300}", "parse_mode": "HTML"},
            "message is too long",
        ),
        ("sendMessage", {"text": " x "}, {"text": " \n "}, "message text is empty"),
        (
            "sendDocument",
            {"document": {"filename": "a", "body": b"x"}, "caption": "c" * 1024},
            {"document": {"filename": "a", "body": b"x"}, "caption": "c" * 1025},
            "message caption is too long",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": keyboard([button("d" * 64)])},
            {"text": "x", "reply_markup": keyboard([button("d" * 65)])},
            "BUTTON_DATA_INVALID",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": keyboard([button("é" * 32)])},
            {"text": "x", "reply_markup": keyboard([button("")])},
            "BUTTON_DATA_INVALID",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": keyboard([button()] * 8)},
            {"text": "x", "reply_markup": keyboard([button()] * 9)},
            "REPLY_MARKUP_TOO_LONG",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": keyboard(*[[button()] * 4] * 25)},
            {"text": "x", "reply_markup": keyboard(*[[button()] * 4] * 25, [button()])},
            "REPLY_MARKUP_TOO_LONG",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": keyboard([{"text": "Open", "url": "https://e.org"}])},
            {"text": "x", "reply_markup": keyboard([button(url="https://e.org")])},
            "can't parse inline keyboard button: exactly one action is expected",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": keyboard([button(text="!")])},
            {"text": "x", "reply_markup": keyboard([button(text=" ")])},
            "can't parse inline keyboard button: text buttons are unallowed",
        ),
    ],
)
async def test_a_message_and_its_buttons_have_limits(
    world: World, method: str, fits: dict[str, Any], too_much: dict[str, Any], refused: str
) -> None:
    await world.call(method, chat_id=1, **fits)
    before = len(world.ann.messages)
    with pytest.raises(Refusal) as raised:
        await world.call(method, chat_id=1, **too_much)
    assert raised.value.description == f"Bad Request: {refused}"
    assert len(world.ann.messages) == before


@pytest.mark.parametrize(
    ("fits", "too_much", "refused"),
    [
        ({"results": [article(str(n)) for n in range(50)]},
         {"results": [article(str(n)) for n in range(51)]}, "RESULTS_TOO_MUCH"),
        ({"results": [article("é" * 32)]}, {"results": [article("é" * 33)]}, "RESULT_ID_INVALID"),
        ({"results": [article()]}, {"results": [article("")]}, "RESULT_ID_INVALID"),
        ({"results": []}, {"results": [article(), article()]}, "RESULT_ID_DUPLICATE"),
        ({"results": [], "next_offset": "n" * 64}, {"results": [], "next_offset": "n" * 65},
         "NEXT_OFFSET_INVALID"),
        ({"results": [article(text="x" * 4096)]}, {"results": [article(text="x" * 4097)]},
         "message is too long"),
        ({"results": [], "button": {"text": "Go", "start_parameter": "p" * 64}},
         {"results": [], "button": {"text": "Go", "start_parameter": "p" * 65}},
         "START_PARAM_INVALID"),
        ({"results": [], "button": {"text": "Go", "start_parameter": "a-Z_9"}},
         {"results": [], "button": {"text": "Go", "start_parameter": "a b"}},
         "START_PARAM_INVALID"),
    ],
)  # fmt: skip
async def test_inline_results_have_limits(
    world: World, fits: dict[str, Any], too_much: dict[str, Any], refused: str
) -> None:
    query = actions.ask_inline(world.telegram, 1, None, "bridge", "")
    with pytest.raises(Refusal) as raised:
        await world.call("answerInlineQuery", inline_query_id=query, **too_much)
    assert raised.value.description == f"Bad Request: {refused}"
    assert await world.call("answerInlineQuery", inline_query_id=query, **fits)


async def test_a_typed_query_is_no_longer_than_telegram_hands_on(world: World) -> None:
    actions.ask_inline(world.telegram, 1, None, "q" * 256, "")
    with pytest.raises(Refusal, match="too long"):
        actions.ask_inline(world.telegram, 1, None, "q" * 257, "")


@pytest.mark.parametrize(
    ("command", "refused"),
    [
        ({"command": "a" * 33, "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "Ask", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "ask", "description": "d" * 257}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"command": "ask", "description": ""}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
async def test_commands_have_limits(world: World, command: dict[str, str], refused: str) -> None:
    fitting = {"command": "a_9" + "z" * 29, "description": "d" * 256}
    assert await world.call("setMyCommands", commands=[fitting] * 100)
    for commands in ([command], [fitting] * 101):
        with pytest.raises(Refusal) as raised:
            await world.call("setMyCommands", commands=commands)
        expected = refused if commands == [command] else "BOT_COMMANDS_TOO_MUCH"
        assert raised.value.description == f"Bad Request: {expected}"


async def test_an_acknowledgement_has_two_hundred_characters(world: World) -> None:
    sent = await world.call("sendMessage", chat_id=1, text="x")
    number = actions.press(world.telegram, 1, sent, "d")
    with pytest.raises(Refusal, match="MESSAGE_TOO_LONG"):
        await world.call("answerCallbackQuery", callback_query_id=number, text="x" * 201)
    assert await world.call("answerCallbackQuery", callback_query_id=number, text="x" * 200)


async def test_a_quote_stands_in_the_message_that_is_replied_to(world: World) -> None:
    asked = actions.say(world.telegram, 1, world.ann, "The bridge is closed. " + "x" * 1500)
    reply = {"message_id": asked["message_id"], "quote": "bridge is closed"}
    sent = await world.call("sendMessage", chat_id=1, text="y", reply_parameters=reply)
    assert sent["quote"] == {"text": "bridge is closed", "position": 4}
    for quote in ("bridge is open", "x" * 1025):
        with pytest.raises(Refusal, match="QUOTE_TEXT_INVALID"):
            await world.call(
                "sendMessage", chat_id=1, text="y", reply_parameters=reply | {"quote": quote}
            )
