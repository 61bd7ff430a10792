"""People whom a program plays: `await chat.says("...")`, `await chat.reply()`."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from bot.emulator.people import actions
from bot.emulator.rules.entities import found
from bot.emulator.rules.waits import Waits
from bot.emulator.state import members
from bot.emulator.state.chats import Chat
from bot.emulator.state.telegram import Event, Telegram
from bot.emulator.state.users import QUOTH, User

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.emulator.rules.errors import Json, Refusal

TOKEN = "123456:test-token-that-must-not-leak"  # noqa: S105 - opens nothing
# Seconds that a poll waits for updates: a refusal that is set meanwhile meets the next one.
POLL_S = 2.0
# Seconds that a person waits for the bot.
PATIENCE_S = 30.0


@dataclass(frozen=True, slots=True)
class Request:
    """A call that the bot made; `at` is when, in seconds by the performance counter."""

    method: str
    fields: Json
    at: float = field(default_factory=time.perf_counter)


class ScriptedChat(Chat):
    """A chat as its people see it. `sent` holds what the bot has sent or edited, oldest first."""

    def __init__(self, telegram: ScriptedTelegram, number: int, kind: str, title: str) -> None:
        super().__init__(number, kind, title)
        self.telegram = telegram
        self.sent: asyncio.Queue[Json] = asyncio.Queue()

    async def says(self, text: str, user: int | None = None, **more: Any) -> Json:  # noqa: ANN401
        """Send a message as a person; commands, mentions and addresses get their entities."""
        if thread := more.get("message_thread_id"):
            self.topics.setdefault(thread, f"Topic {thread}")
        self.moved_to = more.get("migrate_to_chat_id")
        return self.sends({"text": text, "entities": found(text)} | more, user)

    async def uploads(
        self,
        name: str | None,
        content: bytes,
        user: int | None = None,
        **more: Any,  # noqa: ANN401 - fields of the document
    ) -> Json:
        """Send a file as a person."""
        return self.sends({"document": self.telegram.add_file(content, name) | more}, user)

    def sends(self, fields: Json, user: int | None = None) -> Json:
        """Send a message with these fields as a person."""
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

    def migrates(self, number: int) -> ScriptedChat:
        """Become a supergroup with this id, and return that."""
        by = self.telegram.person(1)
        return _scripted(members.migrate(self.telegram, self, number, by))

    async def presses(
        self, message: Json, label: str, user: int | None = None, data: str = ""
    ) -> Json:
        """Press a button and return how the bot acknowledged it; `data` forges what it sends."""
        buttons = [b for row in message["reply_markup"]["inline_keyboard"] for b in row]
        found_data = next(b["callback_data"] for b in buttons if b["text"] == label)
        return await self.telegram.press(self, message, data or found_data, self._who(user))

    async def reply(self) -> Json:
        """Wait for what the bot sends or edits next in this chat."""
        return await asyncio.wait_for(self.sent.get(), PATIENCE_S)


class ScriptedTelegram(Telegram):
    """A Telegram with everyone in it, that goes wrong where the program wants it to.

    `refuse` are the refusals that the next calls of a method meet, `lose` counts the replies of a
    method that get lost after it was carried out, `trouble` returns what else goes wrong with a
    call: a refusal, or "lost". `requests` are the calls that the bot has made.
    """

    def __init__(self, waits: Waits | None = None, **options: Any) -> None:  # noqa: ANN401
        waits = replace(waits or Waits(), poll_s=POLL_S)
        super().__init__(TOKEN, waits=waits, **options)
        self.requests: list[Request] = []
        self.refuse: dict[str, list[Refusal]] = {}
        self.lose: Counter[str] = Counter()
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

    def private(self, user: int = 1) -> ScriptedChat:
        """Return the private chat of a user with the bot."""
        return self._opened(user, "private", "Ann", "member")

    def group(
        self, number: int = -100, kind: str = "group", bot: str = "administrator"
    ) -> ScriptedChat:
        """Return a group that the bot is in: as an admin, it hears everything."""
        return self._opened(number, kind, "News desk", bot)

    def new_chat(self, number: int, kind: str, title: str) -> ScriptedChat:
        """Open a chat that nobody is in yet but the bot."""
        return _scripted(self.take(ScriptedChat(self, number, kind, title)))

    def _opened(self, number: int, kind: str, title: str, bot: str) -> ScriptedChat:
        chat = self.chats.get(number)
        if chat is None:
            chat = self.new_chat(number, kind, title)
            chat.bot = bot
        return _scripted(chat)

    async def types_inline(self, query: str, user: int = 1, wait: float = PATIENCE_S) -> Json:
        """Type "@quoth_bot" and a query, and return the fields that the bot answers with."""
        number = actions.ask_inline(self, user, None, query, "")
        return await self.queries.answered(number, wait)

    def forget(self) -> None:
        """Let go of all that was sent, so that sending without end takes no memory."""
        self.requests.clear()
        for chat in self.chats.values():
            chat.messages.clear()

    async def press(self, chat: ScriptedChat, message: Json, data: str, user: int) -> Json:
        """Press a button, and return the fields that the bot acknowledged it with."""
        shown = message | {"chat": chat.as_json()}
        return await self.queries.answered(actions.press(self, user, shown, data))

    async def post_update(self, chat: ScriptedChat, text: str, secret: str) -> int:
        """Send a message to the bot's webhook and return the HTTP status."""
        message = self.new_message(chat, {"text": text}, self.person(chat.id))
        return await self.hook.post(self.updates.numbered({"message": message}), secret)


def person(user: int) -> Json:
    """Return the user with this id."""
    return User(user, f"User {user}").as_json()


def _scripted(chat: Chat) -> ScriptedChat:
    if not isinstance(chat, ScriptedChat):
        raise TypeError("every chat of a scripted Telegram is scripted")
    return chat


def _hand_to_reader(event: Event) -> None:
    """Let `chat.reply()` return what the bot has sent or edited."""
    message = event.fields.get("message", {})
    if isinstance(event.chat, ScriptedChat) and message.get("from", {}).get("id") == QUOTH.id:
        event.chat.sent.put_nowait(message)
