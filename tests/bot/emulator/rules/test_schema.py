"""Requests and replies held against the machine-readable Bot API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.emulator.people import actions
from bot.emulator.rules.errors import Refusal
from bot.emulator.rules.schema import Specification
from tests.local_telegram import specification

if TYPE_CHECKING:
    from tests.bot.emulator.conftest import World


@pytest.mark.skipif(not specification(), reason="the machine-readable Bot API is not here")
@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"chat_id": 1}, "without ['text']"),
        ({"chat_id": 1, "text": "x", "txet": "y"}, "unknown ['txet']"),
        ({"chat_id": 1, "text": "x", "message_thread_id": "two"}, "message_thread_id is no"),
        ({"chat_id": 1, "text": "x", "disable_notification": "maybe"}, "is no Boolean"),
        (
            {"chat_id": 1, "text": "x", "entities": [{"type": "bold", "offset": 0}]},
            "entities[0] is without ['length']",
        ),
        ({"chat_id": 1, "text": "x", "entities": {}}, "entities is no list"),
        ({"chat_id": 1, "text": "x", "reply_parameters": {"message": 1}}, "unknown ['message']"),
    ],
)
async def test_a_request_that_the_bot_api_does_not_know_is_refused(
    world: World, fields: dict[str, Any], wrong: str
) -> None:
    with pytest.raises(Refusal) as raised:
        await world.call("sendMessage", **fields)
    assert wrong in raised.value.description


@pytest.mark.skipif(not specification(), reason="the machine-readable Bot API is not here")
async def test_a_reply_that_is_not_what_the_bot_api_promises_is_an_error(world: World) -> None:
    asked = actions.say(world.telegram, 1, world.ann, "x") | {"message_id": "one"}
    world.ann.messages[1] = asked
    with pytest.raises(TypeError, match="message_id is no Integer"):
        await world.call("sendMessage", chat_id=1, text="y", reply_parameters={"message_id": 1})


def test_without_the_machine_readable_bot_api_nothing_is_checked(tmp_path: Any) -> None:
    assert Specification.read(tmp_path / "api.json") is None
