"""Updates: kept until confirmed, for one poller at a time."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.emulator.people import actions
from bot.emulator.rules.errors import Refusal
from bot.emulator.rules.faults import Faults
from bot.emulator.state import members
from tests.bot.emulator.conftest import World
from tests.local_telegram import specification


def numbers(updates: list[Any]) -> list[int]:
    return [update["update_id"] for update in updates]


async def test_updates_come_again_until_an_offset_confirms_them(world: World) -> None:
    for text in "abc":
        actions.say(world.telegram, 1, world.ann, text)
    first = await world.updates(limit="2")
    assert numbers(first) == [1, 2]
    assert numbers(await world.updates()) == [1, 2, 3]
    assert numbers(await world.updates(offset="3")) == [3]
    assert await world.updates(offset=4) == []
    assert await world.updates() == []


async def test_a_negative_offset_keeps_only_the_last_ones(world: World) -> None:
    for text in "abc":
        actions.say(world.telegram, 1, world.ann, text)
    assert numbers(await world.updates(offset=-1)) == [3]
    assert numbers(await world.updates()) == [3]


async def test_at_most_a_hundred_updates_come_at_once(world: World) -> None:
    for _ in range(101):
        actions.say(world.telegram, 1, world.ann, "x")
    assert len(await world.updates(limit=1000)) == 100


async def test_a_poll_waits_for_news(world: World) -> None:
    polling = asyncio.create_task(world.updates(timeout=5))
    await asyncio.sleep(0)
    actions.say(world.telegram, 1, world.ann, "x")
    assert len(await asyncio.wait_for(polling, 1)) == 1


async def test_a_poll_without_news_ends_empty(world: World) -> None:
    assert await world.updates(timeout=1) == []


async def test_only_updates_that_are_allowed_are_kept(world: World) -> None:
    await world.updates(allowed_updates=["message"])
    said = actions.say(world.telegram, 1, world.ann, "x")
    actions.edit(world.telegram, 1, world.ann, said["message_id"], "y")
    assert [sorted(update) for update in await world.updates()] == [["message", "update_id"]]
    await world.updates(allowed_updates=[], offset=99)
    actions.edit(world.telegram, 1, world.ann, said["message_id"], "z")
    world.telegram.deliver({"message_reaction": {}})
    assert [sorted(update) for update in await world.updates()] == [["edited_message", "update_id"]]


async def test_a_second_poller_ends_the_first(world: World) -> None:
    first = asyncio.create_task(world.updates(timeout=5))
    await asyncio.sleep(0)
    second = asyncio.create_task(world.updates(timeout=5))
    with pytest.raises(Refusal) as raised:
        await first
    assert raised.value.code == 409
    assert "terminated by other getUpdates request" in raised.value.description
    actions.say(world.telegram, 1, world.ann, "x")
    assert len(await second) == 1


async def test_every_kind_of_update_is_what_the_bot_api_says(world: World) -> None:
    if not (api := specification()):
        pytest.skip("the machine-readable Bot API is not on this machine")
    telegram = world.telegram
    said = actions.say(telegram, 3, world.group, "/ask https://e.org", anonymous=True)
    actions.say(telegram, 1, world.forum, "/ask", topic=2)
    actions.edit(telegram, 3, world.group, said["message_id"], "/ask who?")
    actions.upload(telegram, 1, world.ann, [("a.txt", b"x"), ("b.txt", b"y")], caption="/ask")
    actions.forward(telegram, 1, world.ann, world.group, said["message_id"])
    actions.ask_inline(telegram, 1, world.ann, "x", "")
    actions.press(telegram, 1, await world.call("sendMessage", chat_id=1, text="x"), "d")
    for status in ("administrator", "kicked", "left", "creator", "member"):
        members.change_bot(telegram, world.group, status, telegram.person(3))
    members.migrate(telegram, world.group, -1000, telegram.person(3))
    updates = await world.updates()
    assert len(updates) == 15
    assert [api.wrong(update, "Update") for update in updates] == [""] * 15


async def test_a_doubled_update_comes_twice_though_it_was_confirmed() -> None:
    world = World(faults=Faults({"doubled": 1.0}))
    actions.say(world.telegram, 1, world.ann, "x")
    assert numbers(await world.updates(limit=1)) == [1]
    assert numbers(await world.updates(offset=2)) == [1]
    assert await world.updates(offset=2) == []


async def test_a_malformed_update_comes_before_a_good_one() -> None:
    world = World(faults=Faults({"malformed": 1.0}))
    actions.say(world.telegram, 1, world.ann, "x")
    broken, good = await world.updates()
    assert good["message"]["text"] == "x"
    assert broken["update_id"] < good["update_id"]
    if api := specification():
        assert api.wrong(broken, "Update")
