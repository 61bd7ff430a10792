"""The state of a Telegram: who hears what."""

from __future__ import annotations

import pytest

from bot.emulator.people import actions
from tests.bot.emulator.conftest import World


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("who said that?", False),
        ("@quoth_bot who said that?", False),
        ("@quoth_bot", False),
        ("/ask who?", True),
        ("/ask@quoth_bot who?", True),
        ("/ask@Quoth_Bot who?", True),
        ("/ask@other_bot who?", False),
    ],
)
async def test_in_privacy_mode_a_group_is_heard_only_where_it_means_the_bot(
    world: World, text: str, *, heard: bool
) -> None:
    actions.say(world.telegram, 1, world.group, text)
    assert bool(await world.updates()) == heard


async def test_in_privacy_mode_replies_to_the_bot_and_service_messages_are_heard(
    world: World,
) -> None:
    sent = await world.call("sendMessage", chat_id=-10, text="Hello")
    other = actions.say(world.telegram, 2, world.group, "hello yourself")
    actions.say(world.telegram, 1, world.group, "why?", reply_to=other["message_id"])
    assert await world.updates() == []
    actions.say(world.telegram, 1, world.group, "why?", reply_to=sent["message_id"])
    world.telegram.post(world.group, {"new_chat_title": "Desk 2"}, world.telegram.person(1))
    assert len(await world.updates()) == 2


@pytest.mark.parametrize("way", ["admin", "off", "private"])
async def test_admins_and_bots_without_privacy_mode_hear_everything(way: str) -> None:
    world = World(privacy=way != "off")
    world.group.bot = "administrator" if way == "admin" else "member"
    actions.say(world.telegram, 1, world.ann if way == "private" else world.group, "hello")
    assert len(await world.updates()) == 1
    assert (await world.call("getMe"))["can_read_all_group_messages"] == (way == "off")
