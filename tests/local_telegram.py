"""People for the Telegram on loopback: a test plays them, `await chat.says("...")`.

The real application talks HTTP to `bot.loopback`, which keeps Telegram's rules.
"""

from __future__ import annotations

import asyncio
import os
import socket
import time
from collections import Counter
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from bot.emulator.people import actions
from bot.emulator.rules.entities import found
from bot.emulator.rules.errors import Json, Refusal
from bot.emulator.rules.limits import LONGEST_MESSAGE, utf16
from bot.emulator.rules.schema import Specification
from bot.emulator.server import BotApi, serving
from bot.emulator.state import chats, members
from bot.emulator.state import telegram as loopback
from bot.emulator.state.users import QUOTH, User

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

__all__ = [
    "BOT", "LONGEST_MESSAGE", "OWNER", "TOKEN", "Chat", "Json", "Refusal", "Request", "Telegram",
    "local_telegram", "person", "utf16",
]  # fmt: skip

TOKEN = "123456:test-token-that-must-not-leak"
# The user whom the tests make an owner.
OWNER = 7
BOT = QUOTH.as_json()
API = Path(
    os.environ.get("TELEGRAM_API_JSON")
    or Path(__file__).parents[2] / "shared" / "telegram" / "api.json"
)
# So long a poll waits, in seconds: a refusal that is set meanwhile meets the next one.
POLL = 2.0
# So long a test waits for the bot, in seconds.
PATIENCE = 30.0

_SPECIFICATION: list[Specification | None] = []


@dataclass
class Request:
    """A call that the bot made, and when, by the performance counter."""

    method: str
    fields: Json
    at: float = field(default_factory=time.perf_counter)


class Chat(chats.Chat):
    """A chat as its people see it."""

    def __init__(self, telegram: Telegram, number: int, kind: str, title: str) -> None:
        super().__init__(number, kind, title)
        self.telegram = telegram
        self.sent: asyncio.Queue[Json] = asyncio.Queue()

    async def says(self, text: str, user: int | None = None, **more: Any) -> Json:
        """Send a message as a person; commands, mentions and addresses get their entities."""
        if thread := more.get("message_thread_id"):
            self.topics.setdefault(thread, f"Topic {thread}")
        self.moved_to = more.get("migrate_to_chat_id")
        entities = found(text)
        return self._receive(user, **({"text": text, "entities": entities} | more))

    async def uploads(
        self, name: str | None, content: bytes, user: int | None = None, **more: Any
    ) -> Json:
        """Send a file as a person."""
        return self._receive(user, document=self.telegram.add_file(content, name) | more)

    def _receive(self, user: int | None, **fields: Any) -> Json:
        return self.telegram.post(self, fields, self.telegram.person(self._who(user)))

    def _who(self, user: int | None) -> int:
        default = self.id if self.is_private else 1
        return default if user is None else user

    async def edits(self, message: Json, text: str) -> None:
        """Write something else in a message that was sent before."""
        message |= {"text": text, "entities": found(text), "edit_date": int(time.time())}
        self.telegram.show(self, {"kind": "edited", "message": message})
        self.telegram.deliver({"edited_message": message})

    def membership(self, before: str, after: str, user: int | None = None) -> None:
        """Make the bot something else in this chat, and tell it."""
        self.bot = before
        members.change_bot(self.telegram, self, after, self.telegram.person(self._who(user)))

    def migrates(self, number: int) -> Chat:
        """Become a supergroup with this id, and return that."""
        moved = members.migrate(self.telegram, self, number, self.telegram.person(1))
        assert isinstance(moved, Chat)
        return moved

    async def presses(
        self, message: Json, label: str, user: int | None = None, data: str = ""
    ) -> Json:
        """Press a button and return how the bot acknowledged it; `data` forges what it sends."""
        buttons = [b for row in message["reply_markup"]["inline_keyboard"] for b in row]
        found_data = next(b["callback_data"] for b in buttons if b["text"] == label)
        return await self.telegram.press(self, message, data or found_data, self._who(user))

    async def reply(self) -> Json:
        """Wait for what the bot sends or edits next in this chat."""
        return await asyncio.wait_for(self.sent.get(), PATIENCE)


def person(user: int) -> Json:
    """Return the user with this id."""
    return User(user, f"User {user}").as_json()


class Telegram(loopback.Telegram):
    """The Telegram on loopback, with everyone in it, and whatever a test wants to go wrong."""

    def __init__(self, **options: Any) -> None:
        super().__init__(TOKEN, **options)
        self.updates.longest_poll = POLL
        self.requests: list[Request] = []
        self.refuse: dict[str, list[Refusal]] = {}
        # How many replies to a method are lost on their way, though it is carried out.
        self.lose: Counter[str] = Counter()
        # What goes wrong with a request besides, if anything: a refusal, or "lost".
        self.trouble: Callable[[str], Refusal | Literal["lost"] | None] = lambda _method: None
        self.languages: dict[int, str] = {}
        self.url = ""
        self.listeners.append(_hand_to_reader)

    @property
    def webhook(self) -> str:
        """The address that the bot wants its updates posted to."""
        return self.hook.url

    def person(self, number: int) -> Json:
        """Return a user, with the language that their client has."""
        return person(number) | {"language_code": self.languages.get(number, "en")}

    def private(self, user: int = 1) -> Chat:
        """Return the private chat of a user with the bot."""
        return self._opened(user, "private", "Ann", "member")

    def group(self, number: int = -100, kind: str = "group", bot: str = "administrator") -> Chat:
        """Return a group that the bot is in: as an admin, it hears everything."""
        return self._opened(number, kind, "News desk", bot)

    def new_chat(self, number: int, kind: str, title: str) -> Chat:
        """Open a chat that nobody is in yet but the bot."""
        chat = Chat(self, number, kind, title)
        self.take(chat)
        return chat

    def _opened(self, number: int, kind: str, title: str, bot: str) -> Chat:
        chat = self.chats.get(number)
        if chat is None:
            chat = self.new_chat(number, kind, title)
            chat.bot = bot
        assert isinstance(chat, Chat)
        return chat

    async def types_inline(self, query: str, user: int = 1, wait: float = PATIENCE) -> Json:
        """Type "@quoth_bot" and a query, and return the fields that the bot answers with."""
        number = actions.ask_inline(self, user, None, query, "")
        return await self.queries.answered(number, wait)

    def forget(self) -> None:
        """Let go of all that was sent, for those who send without end."""
        self.requests.clear()
        for chat in self.chats.values():
            chat.messages.clear()

    async def press(self, chat: Chat, message: Json, data: str, user: int) -> Json:
        """Press a button, and return the fields that the bot acknowledged it with."""
        shown = message | {"chat": chat.as_json()}
        return await self.queries.answered(actions.press(self, user, shown, data))

    @staticmethod
    def free_port() -> int:
        """Return a port that nothing listens on."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return int(probe.getsockname()[1])

    async def post_update(self, chat: Chat, text: str, secret: str) -> int:
        """Send a message to the bot's webhook and return the HTTP status."""
        message = self.new_message(chat, {"text": text}, self.person(chat.id))
        return await self.hook.post(self.updates.numbered({"message": message}), secret)


def _hand_to_reader(event: loopback.Event) -> None:
    """Let `chat.reply()` return what the bot has sent or edited."""
    message = event.fields.get("message", {})
    if isinstance(event.chat, Chat) and message.get("from", {}).get("id") == QUOTH.id:
        event.chat.sent.put_nowait(message)


class _Api(BotApi):
    """Carries out what the bot asks for, unless a test wants it to go wrong."""

    telegram: Telegram

    async def call(self, method: str, fields: Json) -> object:
        telegram = self.telegram
        if method != "getUpdates":
            telegram.requests.append(Request(method, fields))
        if telegram.refuse.get(method):
            raise telegram.refuse[method].pop(0)
        trouble = telegram.trouble(method)
        if isinstance(trouble, Refusal):
            raise trouble
        telegram.lose[method] += trouble == "lost"
        return await super().call(method, fields)

    def is_dropped(self, method: str) -> bool:
        if self.telegram.lose[method] > 0:
            self.telegram.lose[method] -= 1
            return True
        return super().is_dropped(method)


def specification() -> Specification | None:
    """Return the machine-readable Bot API, where that is on this machine, read once."""
    if not _SPECIFICATION:
        _SPECIFICATION.append(Specification.read(API))
    return _SPECIFICATION[0]


@asynccontextmanager
async def local_telegram(*, checked: bool = True, **options: Any) -> AsyncIterator[Telegram]:
    """Run a Telegram on a free port of this machine; `checked` by the specification of its API."""
    telegram = Telegram(**options)
    async with serving(_Api(telegram, specification() if checked else None)) as telegram.url:
        yield telegram
