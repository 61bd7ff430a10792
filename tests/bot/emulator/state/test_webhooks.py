"""Updates posted to the bot, until each is taken."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from bot.emulator.people import actions
from bot.emulator.rules.errors import Json, Refusal
from bot.emulator.rules.waits import Waits
from bot.emulator.state import webhooks
from tests.bot.emulator.conftest import World

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable


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


@pytest.fixture
def world() -> World:
    """A Telegram that tries again at once."""
    return World(waits=Waits(retry_s=0.01))


async def test_a_webhook_gets_updates_in_order_and_again_until_it_takes_them(world: World) -> None:
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


async def test_a_webhook_that_nobody_answers_loses_nothing(world: World) -> None:
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
