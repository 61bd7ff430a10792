"""A Telegram with people in it, and a bot that calls it without HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.emulator.server import BotApi
from bot.emulator.state.telegram import Telegram
from bot.emulator.state.users import User
from tests.browser import CHROMEDRIVER, CHROMIUM, MISSING, Page, chromium, demo
from tests.local_telegram import specification

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.emulator.state.chats import Chat

ANN, BOB, CLEO = User(1, "Ann", "ann"), User(2, "Bob"), User(3, "Cleo", language="de")


class World:
    """Ann, Bob and Cleo, who runs the groups, and the bot among them."""

    def __init__(self, **options: Any) -> None:
        self.telegram = Telegram("1:token", **options)
        self.telegram.people = {user.id: user for user in (ANN, BOB, CLEO)}
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


@pytest.fixture(scope="package")
def page() -> Iterator[Page]:
    """The page of a demo that all tests of it share, in one browser."""
    if not CHROMIUM or not CHROMEDRIVER:
        pytest.skip(MISSING)
    with demo() as address, chromium() as driver:
        yield Page(driver, address())
