"""Updates: kept until confirmed, for one poller at a time, or posted until taken."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from bot.emulator.people import actions
from bot.emulator.rules.errors import Refusal
from bot.emulator.rules.faults import Faults
from bot.emulator.state import members, webhooks
from tests.bot.emulator.conftest import World
from tests.local_telegram import specification

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from tests.local_telegram import Json


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
    world.telegram.updates.longest_poll = 0.01
    assert await world.updates(offset=2, timeout=5) == []


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


async def until(condition: Callable[[], bool]) -> None:
    for _ in range(500):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it has not come to that")


class _Hook(RequestHandler):
    def initialize(self, heard: list[Json], statuses: list[int]) -> None:
        self.heard, self.statuses = heard, statuses

    def post(self) -> None:
        secret = self.request.headers.get(webhooks.SECRET_HEADER)
        self.heard.append({"secret": secret} | json.loads(self.request.body))
        self.set_status(self.statuses.pop(0) if self.statuses else 200)


@asynccontextmanager
async def hook(heard: list[Json], statuses: list[int]) -> AsyncIterator[str]:
    [socket] = bind_sockets(0, "127.0.0.1")
    known = {"heard": heard, "statuses": statuses}
    server = HTTPServer(Application([(r"/hook", _Hook, known)], log_function=lambda _handler: None))
    server.add_sockets([socket])
    yield f"http://127.0.0.1:{socket.getsockname()[1]}/hook"
    server.stop()
    await server.close_all_connections()


async def test_a_webhook_gets_updates_in_order_and_again_until_it_takes_them(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhooks, "FIRST_WAIT", 0.01)
    heard: list[Json] = []
    actions.say(world.telegram, 1, world.ann, "a")
    async with hook(heard, [500, 403]) as url:
        await world.call("setWebhook", url=url, secret_token="s3cret", allowed_updates=["message"])
        with pytest.raises(Refusal) as raised:
            await world.updates()
        assert (raised.value.code, "while webhook is active" in raised.value.description) == (
            409,
            True,
        )
        await until(lambda: len(heard) == 3)
        actions.say(world.telegram, 1, world.ann, "b")
        await until(lambda: len(heard) == 4 and not world.telegram.updates)
        assert [update["message"]["text"] for update in heard] == ["a", "a", "a", "b"]
        assert {update["secret"] for update in heard} == {"s3cret"}
        info = await world.call("getWebhookInfo")
        assert (info["url"], info["pending_update_count"]) == (url, 0)
        assert info["last_error_message"] == "Wrong response from the webhook: 403"
        await world.call("deleteWebhook")
    assert (await world.call("getWebhookInfo"))["url"] == ""
    actions.say(world.telegram, 1, world.ann, "c")
    assert [update["message"]["text"] for update in await world.updates()] == ["c"]


async def test_a_webhook_that_nobody_answers_loses_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhooks, "FIRST_WAIT", 0.01)
    async with hook([], []) as url:
        pass
    await world.call("setWebhook", url=url)
    actions.say(world.telegram, 1, world.ann, "a")
    await until(lambda: "last_error_message" in world.telegram.hook.info())
    info = await world.call("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 599"
    assert info["pending_update_count"] == 1
    await world.call("deleteWebhook", drop_pending_updates=True)
    assert await world.updates() == []


@pytest.mark.parametrize(
    "fields", [{"url": "nonsense"}, {"url": "http://127.0.0.1:1/x", "secret_token": "a b"}]
)
async def test_a_webhook_that_cannot_be_is_refused(world: World, fields: dict[str, str]) -> None:
    with pytest.raises(Refusal):
        await world.call("setWebhook", **fields)
    assert (await world.call("getWebhookInfo"))["url"] == ""


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
