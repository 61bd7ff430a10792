"""Chats: topics, and what a message of one holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.emulator.people import actions
from bot.emulator.rules.errors import Refusal

if TYPE_CHECKING:
    from tests.bot.emulator.conftest import World


def refusal(raised: pytest.ExceptionInfo[Refusal]) -> tuple[int, str]:
    return raised.value.code, raised.value.description


async def test_a_topic_is_named_in_its_messages_but_the_general_one_is_not(world: World) -> None:
    said = actions.say(world.telegram, 1, world.forum, "/ask who?", topic=2)
    assert (said["message_thread_id"], said["is_topic_message"]) == (2, True)
    assert "message_thread_id" not in actions.say(world.telegram, 1, world.forum, "hi", topic=1)
    sent = await world.call("sendMessage", chat_id=-100, message_thread_id="2", text="x")
    assert sent["is_topic_message"]
    for topic in (1, 9):
        with pytest.raises(Refusal) as raised:
            await world.call("sendMessage", chat_id=-100, message_thread_id=topic, text="x")
        assert refusal(raised) == (400, "Bad Request: message thread not found")
    with pytest.raises(Refusal, match="no such topic"):
        actions.say(world.telegram, 1, world.forum, "hi", topic=9)
