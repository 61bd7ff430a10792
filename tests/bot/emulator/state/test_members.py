"""Members of a chat, and chats that change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.emulator.people import actions
from bot.emulator.rules.errors import Refusal
from bot.emulator.state import members

if TYPE_CHECKING:
    from tests.bot.emulator.conftest import World


async def test_a_group_that_becomes_a_supergroup_has_another_id(world: World) -> None:
    actions.say(world.telegram, 1, world.group, "/ask who?")
    moved = members.migrate(world.telegram, world.group, -1000, world.telegram.person(3))
    updates = [update["message"] for update in await world.updates()]
    assert [(m["chat"]["id"], m.get("migrate_to_chat_id")) for m in updates[1:]] == [
        (-10, -1000),
        (-1000, None),
    ]
    assert updates[2]["migrate_from_chat_id"] == -10
    with pytest.raises(Refusal) as raised:
        await world.call("sendMessage", chat_id=-10, text="x")
    assert raised.value.parameters == {"migrate_to_chat_id": -1000}
    assert "upgraded to a supergroup" in raised.value.description
    assert (await world.call("sendMessage", chat_id=-1000, text="x"))["message_id"] < 5
    assert actions.say(world.telegram, 1, moved, "hi")
    with pytest.raises(Refusal, match="not in this chat"):
        actions.say(world.telegram, 1, world.group, "hi")
    with pytest.raises(Refusal, match="only a group"):
        members.migrate(world.telegram, moved, -1001, world.telegram.person(3))
