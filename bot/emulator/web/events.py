"""Events over a WebSocket: the state of a person's chats, then everything that happens there."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from tornado.web import HTTPError
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from bot.emulator.origin import is_ours
from bot.emulator.state.chats import GENERAL

if TYPE_CHECKING:
    from bot.emulator.rules.errors import Json
    from bot.emulator.state.chats import Chat
    from bot.emulator.state.telegram import Event, Telegram

# The code that a WebSocket is closed with where there is no such person.
NO_SUCH_PERSON = 4004


class Events(WebSocketHandler):
    """Sends a person's chats, and then what happens in them."""

    def initialize(self, telegram: Telegram) -> None:
        """Keep what the routes give."""
        self.telegram = telegram
        self.person = 0

    def check_origin(self, origin: str) -> bool:
        """Return whether the page that connects is ours."""
        return is_ours(self.request.host, origin)

    def prepare(self) -> None:
        """Refuse with 403 a request that is not meant for this machine."""
        if not is_ours(self.request.host, self.request.headers.get("Origin")):
            raise HTTPError(403)

    def open(self) -> None:
        """Send all there is, and listen."""
        person = self.get_query_argument("person", "")
        if not person.isdecimal() or int(person) not in self.telegram.people:
            self.close(NO_SUCH_PERSON, "there is no such person")
            return
        self.person = int(person)
        self.tell({"kind": "state", "chats": seen_by(self.telegram, self.person)})
        self.telegram.listeners.append(self.hear)

    def on_close(self) -> None:
        """Stop listening."""
        with suppress(ValueError):
            self.telegram.listeners.remove(self.hear)

    def hear(self, event: Event) -> None:
        """Send an event, if the person sees it."""
        if not event.chat.has(self.person):
            return
        fields = event.fields
        if fields["kind"] == "commands":
            fields = fields | {"commands": offered(self.telegram, event.chat, self.person)}
        self.tell(fields)

    def tell(self, fields: Json) -> None:
        """Send one object."""
        with suppress(WebSocketClosedError):
            # Whether it has arrived does not matter: a page that comes back gets the whole state.
            self.write_message(json.dumps(fields, ensure_ascii=False))


def seen_by(telegram: Telegram, person: int) -> list[Json]:
    """Return every chat that a person is in, with all its messages."""
    return [
        {
            "chat": chat.as_json(),
            "runs": chat.is_run_by(person),
            "topics": _topics(chat),
            "messages": list(chat.messages.values()),
            "commands": offered(telegram, chat, person),
        }
        for chat in telegram.chats.values()
        if chat.has(person)
    ]


def offered(telegram: Telegram, chat: Chat, person: int) -> list[Json]:
    """Return the menu of commands that a person has in a chat."""
    return telegram.menus.shown(chat, person, telegram.people[person].language)


def _topics(chat: Chat) -> list[Json]:
    topics = ({GENERAL: "General"} | chat.topics) if chat.is_forum else {}
    return [{"id": number, "name": name} for number, name in topics.items()]
