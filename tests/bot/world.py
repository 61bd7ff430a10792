"""One running application for many tests, each of which has people and chats of its own."""

from __future__ import annotations

import sqlite3
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from bot import application, stopping
from bot.access.policy import ChatKind
from bot.config import Settings
from bot.pace import Pace
from bot.storage.people import Role
from bot.storage.storage import FILE_NAME, Storage
from bot.transport import polling
from index import Library
from tests.local_telegram import OWNER, TOKEN, Chat, Telegram, local_telegram

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.local_telegram import Json

TOPIC = 4
ids = count(1000)
# A chat of their own for each test that owners are in.
OWNERS = range(10**9, 10**9 + 200)
owners = iter(OWNERS)


@dataclass
class World:
    """A bot that answers only who is let in, what it looks after, and people of every role."""

    telegram: Telegram
    library: Library
    storage: Storage
    data: Path

    async def chat(self, kind: ChatKind, role: Role) -> tuple[Chat, int, Json]:
        """Return a new chat, somebody of this role in it, and what their messages have beside."""
        person = next(owners) if role is Role.OWNER else next(ids)
        if role not in (Role.NOBODY, Role.OWNER):
            await self.storage.roster.grant(person, role, 0, below=Role.OWNER)
        if kind is ChatKind.PRIVATE:
            return self.telegram.private(person), person, {}
        number = -next(ids)
        if role is not Role.NOBODY:
            await self.storage.roster.let_in(number, allowed=True)
        if kind is ChatKind.CHANNEL:
            return self.telegram.group(number, "channel"), person, {}
        beside = {"message_thread_id": TOPIC, "is_topic_message": True}
        group = self.telegram.group(number, "supergroup")
        return group, person, beside if kind is ChatKind.TOPIC else {}

    async def settled(self, chat: Chat) -> None:
        """Wait until the bot has done with all that came from a chat before."""
        message = self.telegram.new_message(chat, {"text": "x"})
        await self.telegram.press(chat, message, "no button of ours", 1)

    async def state(self) -> object:
        """Return all that commands can change."""
        query = """
            SELECT (SELECT json_group_array(person || ':' || role) FROM roles),
                   (SELECT json_group_array(chat || ':' || let_in) FROM admissions),
                   (SELECT json_group_array(chat || ':' || topic || collection) FROM bindings),
                   (SELECT json_group_array(name) FROM open_collections),
                   (SELECT json_group_array(person || collection) FROM aims),
                   (SELECT json_group_array(value) FROM choices)
            """
        with closing(sqlite3.connect(self.data / FILE_NAME)) as database:
            return database.execute(query).fetchall(), await self.library.collections()


@asynccontextmanager
async def a_world(data: Path) -> AsyncIterator[World]:
    """Run a bot whose access is listed over a data folder."""
    async with (
        local_telegram() as telegram,
        await Library.open(data) as library,
        await Storage.open(data) as storage,
    ):
        settings = Settings.model_validate({
            "telegram_bot_token": TOKEN,
            "QUOTH_OWNERS": ",".join(map(str, [OWNER, *OWNERS])),
            "QUOTH_ACCESS": "listed",
            "QUOTH_DATA": data,
            "QUOTH_BOT_API_URL": telegram.url,
            "QUOTH_PERSON_RATE": 0,
            "QUOTH_GROUP_RATE": 0,
        })  # fmt: skip
        app = application.build(
            settings, library, storage, pace=Pace(quiet_s=0.02, progress_after_s=60)
        )
        await app.initialize()
        await polling.poll(app)
        await app.start()
        yield World(telegram, library, storage, data)
        await stopping.shut_down(app)
