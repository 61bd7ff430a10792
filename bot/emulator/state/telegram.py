"""State of the emulator: people, chats and files, and what passes between them and the bot."""

from __future__ import annotations

import time
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any

from bot.emulator.rules.entities import slice_of
from bot.emulator.rules.errors import Json, bad_request
from bot.emulator.rules.faults import Faults
from bot.emulator.rules.waits import Waits
from bot.emulator.state.chats import GONE, RUNNING, Chat, shown_text
from bot.emulator.state.menus import Menus
from bot.emulator.state.queries import Offer, Queries
from bot.emulator.state.updates import Updates
from bot.emulator.state.users import QUOTH, User
from bot.emulator.state.webhooks import WebhookSender

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.emulator.rules.rates import Rates

# Service messages, which the bot hears whatever its privacy mode.
_SERVICE = frozenset({
    "new_chat_members", "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id",
    "group_chat_created", "supergroup_chat_created", "forum_topic_created", "new_chat_title",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens in a chat, for the people who look at it."""

    chat: Chat
    fields: Json


class Telegram:
    """One bot, the people who write to it, and everything they have said.

    `privacy` is the bot's privacy mode, `begin` the first number of messages and updates,
    `largest_download` the bytes of a file that the bot may fetch, None for any. `clock` is what
    waiting queries go by, in seconds.
    """

    def __init__(
        self,
        token: str,
        *,
        bot: User = QUOTH,
        privacy: bool = True,
        faults: Faults | None = None,
        rates: Rates | None = None,
        waits: Waits | None = None,
        clock: Callable[[], float] = time.monotonic,
        largest_download: int | None = None,
        begin: int = 1,
    ) -> None:
        self.token, self.bot, self.privacy = token, bot, privacy
        self.faults, self.rates = faults or Faults(), rates
        waits = waits or Waits()
        self.largest_download = largest_download
        self.people: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, bytes] = {}
        self.file_names: dict[str, str] = {}
        # Path that getFile gives of a file, where it is not the usual one.
        self.file_paths: dict[str, str] = {}
        self.menus = Menus()
        self.queries = Queries(waits.answer_s, clock)
        self.updates = Updates(self.faults, waits.poll_s, begin)
        self.hook = WebhookSender(self.updates, waits)
        # Offered results by the id of their query, and messages posted from them by inline id.
        self.offered: dict[str, Offer] = {}
        self.inline_messages: dict[str, tuple[Chat, int]] = {}
        # The ids of the people who look after the bot.
        self.owners: frozenset[int] = frozenset()
        self.listeners: list[Callable[[Event], None]] = []
        self._numbers = count(begin)
        self._begin = begin

    # People and chats

    def person(self, number: int) -> Json:
        """Return the Bot API's User of a person, or refuse where there is none."""
        if number not in self.people:
            raise bad_request("user not found")
        return self.people[number].as_json()

    def chat(self, number: Any) -> Chat:  # noqa: ANN401 - whatever the bot named
        """Return a chat by its id, or refuse where there is none."""
        try:
            return self.chats[int(number)]
        except (KeyError, TypeError, ValueError):
            raise bad_request("chat not found") from None

    def new_chat(self, number: int, kind: str, title: str) -> Chat:
        """Open a chat that nobody is in yet but the bot."""
        return self.take(Chat(number, kind, title))

    def take(self, chat: Chat) -> Chat:
        """Take a chat in."""
        chat.numbers = count(max(2, self._begin)) if chat.type == "supergroup" else self._numbers
        self.chats[chat.id] = chat
        return chat

    def add_file(self, content: bytes, name: str | None) -> Json:
        """Store a file and return the Bot API's Document."""
        number = f"file-{len(self.files)}"
        self.files[number] = content
        document: Json = {"file_id": number, "file_unique_id": number, "file_size": len(content)}
        if name is not None:
            document["file_name"] = self.file_names[number] = name
        return document

    # Messages

    def new_message(self, chat: Chat, fields: Json, sender: Json | None = None) -> Json:
        """Store a message and return it; nobody hears of it yet."""
        number = next(chat.numbers)
        message: Json = {
            "message_id": number,
            "date": int(time.time()),
            "chat": chat.as_json(),
            "from": sender or self.bot.as_json(),
        } | fields
        chat.messages[number] = message
        return message

    def post(self, chat: Chat, fields: Json, sender: Json | None = None) -> Json:
        """Store a message, show it, and give it to the bot if it reaches it."""
        message = self.new_message(chat, fields, sender)
        self.show(chat, {"kind": "message", "message": message})
        if sender and self.reaches_bot(chat, message):
            self.deliver({"message": message})
        return message

    def show(self, chat: Chat, fields: Json) -> None:
        """Tell all listeners what has happened in a chat."""
        for listener in self.listeners:
            listener(Event(chat, fields))

    def deliver(self, update: Json) -> Json:
        """Give the bot an update, and return it with its number."""
        return self.updates.add(update)

    def reaches_bot(self, chat: Chat, message: Json) -> bool:
        """Whether the bot gets a person's message: in groups its privacy mode decides."""
        if chat.bot in GONE:
            return False
        if chat.is_private or chat.bot in RUNNING or not self.privacy:
            return True
        if not _SERVICE.isdisjoint(message):
            return True
        answered = message.get("reply_to_message", {}).get("from", {})
        mine = answered.get("id") == self.bot.id
        return mine or "via_bot" in message or self._is_commanded(message)

    def _is_commanded(self, message: Json) -> bool:
        text = shown_text(message)
        entities = message.get("entities") or message.get("caption_entities") or []
        commands = [slice_of(text, e) for e in entities if e["type"] == "bot_command"]
        names = [command.partition("@")[2] for command in commands]
        return any(name.casefold() in ("", str(self.bot.username)) for name in names)
