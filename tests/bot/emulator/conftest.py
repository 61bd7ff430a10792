"""A Telegram with people in it, a bot that calls it without HTTP, and a visitor of its page."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest
from telegram import Bot
from tornado.httpclient import AsyncHTTPClient, HTTPRequest, HTTPResponse
from tornado.websocket import WebSocketClientConnection, websocket_connect

from bot.emulator.server import BotApi, serving
from bot.emulator.state.telegram import Telegram
from bot.emulator.state.users import User
from tests.local_telegram import specification

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.emulator.state.chats import Chat

ANN, BOB, CLEO = User(1, "Ann", "ann"), User(2, "Bob"), User(3, "Cleo", language="de")
TOKEN = "1:token"
JSON = {"Content-Type": "application/json"}


class World:
    """Ann, Bob and Cleo, who runs the groups, and the bot among them."""

    def __init__(self, **options: Any) -> None:
        self.telegram = Telegram(TOKEN, **options)
        self.telegram.people = {user.id: user for user in (ANN, BOB, CLEO)}
        self.telegram.owners = frozenset({ANN.id})
        self.api = BotApi(self.telegram, specification())
        self.ann = self._opened(1, "private", "Ann", 1)
        self.group = self._opened(-10, "group", "Desk", 1, 2)
        self.forum = self._opened(-100, "supergroup", "Room", 1, 2)
        self.forum.topics = {2: "Sport"}
        for chat in (self.group, self.forum):
            chat.members[3] = "creator"

    def _opened(self, number: int, kind: str, title: str, *people: int) -> Chat:
        chat = self.telegram.new_chat(number, kind, title)
        chat.members = dict.fromkeys(people, "member")
        return chat

    async def call(self, method: str, **fields: Any) -> Any:
        return await self.api.call(method, fields)

    async def updates(self, **fields: Any) -> list[Any]:
        """Fetch what waits, and confirm what was fetched before."""
        return list(await self.call("getUpdates", **fields))


@pytest.fixture
def world() -> World:
    return World()


def bot_at(address: str, *, token: str = TOKEN) -> Bot:
    return Bot(token, base_url=f"{address}/bot", base_file_url=f"{address}/file/bot")


@pytest.fixture
async def bot(world: World) -> AsyncIterator[Bot]:
    """python-telegram-bot's own client, over HTTP."""
    async with serving(world.api) as address, bot_at(address) as opened:
        yield opened


class Visitor:
    """A page's requests, over HTTP."""

    def __init__(self, address: str) -> None:
        self.address = address

    async def fetch(self, path: str, **more: Any) -> HTTPResponse:
        client = AsyncHTTPClient()
        return await client.fetch(f"{self.address}{path}", raise_error=False, **more)

    async def post(self, name: str, **fields: Any) -> Any:
        done = await self.fetch(
            f"/api/{name}", method="POST", body=json.dumps(fields), headers=JSON
        )
        answer = json.loads(done.body)
        assert (done.code == 200) == answer["ok"]
        return answer

    async def watch(self, person: object, **headers: str) -> WebSocketClientConnection:
        address = f"{self.address}/api/events?person={person}".replace("http", "ws")
        return await websocket_connect(HTTPRequest(address, headers=headers))

    async def upload(self, files: list[tuple[str, bytes]], **fields: object) -> Any:
        parts = [
            f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in fields.items()
        ]
        parts += [
            f'--b\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
            f"Content-Type: text/plain\r\n\r\n".encode()
            + content
            + b"\r\n"
            for name, content in files
        ]
        headers = {"Content-Type": "multipart/form-data; boundary=b"}
        body = b"".join([*parts, b"--b--\r\n"])
        done = await self.fetch("/api/upload", method="POST", body=body, headers=headers)
        return json.loads(done.body)


async def seen(connection: WebSocketClientConnection) -> Any:
    """Return what a person sees next."""
    async with asyncio.timeout(5):
        return json.loads(await connection.read_message() or "null")


@pytest.fixture
async def visitor(world: World) -> AsyncIterator[Visitor]:
    async with serving(world.api) as address:
        yield Visitor(address)
