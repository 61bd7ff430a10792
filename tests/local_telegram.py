"""A small Telegram on loopback: a Bot API server that keeps Telegram's rules, and its people.

The real application talks HTTP to it; a test plays the people: `await chat.says("...")`.
"""

from __future__ import annotations

import asyncio
import json
import os
import socket
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from tornado.httpclient import AsyncHTTPClient
from tornado.httpserver import HTTPServer
from tornado.httputil import parse_multipart_form_data
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

TOKEN = "123456:test-token-that-must-not-leak"
# The user whom the tests make an owner.
OWNER = 7
BOT = {"id": 123456, "is_bot": True, "first_name": "Quoth", "username": "quoth_bot"}
API = Path(
    os.environ.get("TELEGRAM_API_JSON")
    or Path(__file__).parents[2] / "shared" / "telegram" / "api.json"
)
# Hard limits of the Bot API: UTF-16 units of a message, bytes of callback data, entities.
LONGEST_MESSAGE, LONGEST_DATA, MOST_ENTITIES = 4096, 64, 100

Json = dict[str, Any]


class Refusal(Exception):
    """What Telegram answers instead of doing as it is told."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters


def utf16(text: str) -> int:
    """Return a length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


@dataclass
class Request:
    """A call that the bot made."""

    method: str
    fields: Json


@dataclass
class Chat:
    """A chat as its people see it."""

    telegram: Telegram
    id: int
    type: str
    sent: asyncio.Queue[Json] = field(default_factory=asyncio.Queue)
    messages: dict[int, Json] = field(default_factory=dict)

    def as_json(self) -> Json:
        name = {"first_name": "Ann"} if self.type == "private" else {"title": "News desk"}
        return {"id": self.id, "type": self.type} | name

    async def says(self, text: str, user: int = 1, **more: Any) -> Json:
        """Send a message as a person; commands and mentions get their entities."""
        entities = []
        if text.startswith("/"):
            command, *_ = text.split(maxsplit=1)
            entities.append({"type": "bot_command", "offset": 0, "length": utf16(command)})
        if "@quoth_bot" in text and not text.startswith("/"):
            start = utf16(text[: text.index("@quoth_bot")])
            entities.append({"type": "mention", "offset": start, "length": 10})
        return self._receive(user, text=text, entities=entities, **more)

    async def uploads(self, name: str | None, content: bytes, user: int = 1, **more: Any) -> Json:
        """Send a file as a person."""
        file_id = f"file-{len(self.telegram.files)}"
        self.telegram.files[file_id] = content
        document = {"file_id": file_id, "file_unique_id": file_id, "file_size": len(content)}
        if name is not None:
            document["file_name"] = name
        return self._receive(user, document=document | more)

    def _receive(self, user: int, **fields: Any) -> Json:
        message = self.telegram.new_message(self, fields, person(user))
        self.telegram.deliver({"message": message})
        return message

    async def presses(self, message: Json, label: str, user: int = 1, data: str = "") -> Json:
        """Press a button and return how the bot acknowledged it; `data` forges what it sends."""
        buttons = [b for row in message["reply_markup"]["inline_keyboard"] for b in row]
        found = next(button["callback_data"] for button in buttons if button["text"] == label)
        return await self.telegram.press(self, message, data or found, user)

    async def reply(self) -> Json:
        """Wait for what the bot sends or edits next in this chat."""
        return await asyncio.wait_for(self.sent.get(), 10)


def person(user: int) -> Json:
    """Return the user with this id."""
    return {"id": user, "is_bot": False, "first_name": f"User {user}", "language_code": "en"}


class Telegram:
    """The server and the state behind it."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.files: dict[str, bytes] = {}
        self.refuse: dict[str, list[Refusal]] = {}
        self._chats: dict[int, Chat] = {}
        self._updates: list[Json] = []
        self._news = asyncio.Event()
        self._ids = count(1)
        self._acknowledged: dict[str, asyncio.Future[Json]] = {}
        self.url = self.webhook = ""

    def private(self, user: int = 1) -> Chat:
        """Return the private chat of a user with the bot."""
        return self._chats.setdefault(user, Chat(self, user, "private"))

    def group(self, number: int = -100) -> Chat:
        """Return a group that the bot is in."""
        return self._chats.setdefault(number, Chat(self, number, "group"))

    def new_message(self, chat: Chat, fields: Json, sender: Json | None = None) -> Json:
        """Store a message and return it."""
        message: Json = {
            "message_id": next(self._ids),
            "date": 1_700_000_000,
            "chat": chat.as_json(),
            "from": sender or BOT,
        } | fields
        chat.messages[message["message_id"]] = message
        return message

    def deliver(self, update: Json) -> None:
        """Give the bot an update."""
        self._updates.append({"update_id": next(self._ids)} | update)
        self._news.set()

    async def press(self, chat: Chat, message: Json, data: str, user: int) -> Json:
        """Press a button, and return the fields that the bot acknowledged it with."""
        query = str(next(self._ids))
        done = self._acknowledged[query] = asyncio.get_running_loop().create_future()
        pressed = {"id": query, "from": person(user), "message": message, "data": data}
        self.deliver({"callback_query": pressed | {"chat_instance": str(chat.id)}})
        return await asyncio.wait_for(done, 10)

    # Webhooks

    @staticmethod
    def free_port() -> int:
        """Return a port that nothing listens on."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return int(probe.getsockname()[1])

    async def post_update(self, chat: Chat, text: str, secret: str) -> int:
        """Send a message to the bot's webhook and return the HTTP status."""
        message = self.new_message(chat, {"text": text}, person(chat.id))
        body = json.dumps({"update_id": next(self._ids), "message": message})
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret, "Content-Type": "application/json"}
        client = AsyncHTTPClient()
        done = await client.fetch(
            self.webhook, method="POST", body=body, headers=headers, raise_error=False
        )
        return done.code

    # The Bot API

    async def _setWebhook(self, fields: Json) -> bool:  # noqa: N802
        self.webhook = fields["url"]
        return True

    async def call(self, method: str, fields: Json) -> Any:
        """Do what the bot asks for, or raise a Refusal."""
        if method != "getUpdates":
            self.requests.append(Request(method, fields))
        check_request(method, fields)
        if self.refuse.get(method):
            raise self.refuse[method].pop(0)
        return await getattr(self, f"_{method}")(fields)

    async def _getMe(self, _fields: Json) -> Json:  # noqa: N802 - the method's name
        return BOT | {"can_join_groups": True, "can_read_all_group_messages": False}

    async def _getUpdates(self, fields: Json) -> list[Json]:  # noqa: N802
        offset = int(fields.get("offset", 0))
        self._updates = [update for update in self._updates if update["update_id"] >= offset]
        if not self._updates:
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), min(2, float(fields.get("timeout", 0))))
            except TimeoutError:
                return []
        return self._updates[: int(fields.get("limit", 100))]

    async def _deleteWebhook(self, _fields: Json) -> bool:  # noqa: N802
        return True

    async def _setMyCommands(self, _fields: Json) -> bool:  # noqa: N802
        return True

    async def _sendChatAction(self, _fields: Json) -> bool:  # noqa: N802
        return True

    async def _sendMessage(self, fields: Json) -> Json:  # noqa: N802
        chat = self._chats[int(fields["chat_id"])]
        message = self.new_message(chat, self._content(fields))
        chat.sent.put_nowait(message)
        return message

    async def _editMessageText(self, fields: Json) -> Json:  # noqa: N802
        chat = self._chats[int(fields["chat_id"])]
        old = chat.messages.get(int(fields["message_id"]))
        if old is None:
            raise Refusal(400, "Bad Request: message to edit not found")
        new = self._content(fields)
        if all(old.get(key) == new.get(key) for key in ("text", "entities", "reply_markup")):
            raise Refusal(400, "Bad Request: message is not modified")
        old.pop("reply_markup", None)
        old.update(new)
        chat.sent.put_nowait(old)
        return old

    async def _answerCallbackQuery(self, fields: Json) -> bool:  # noqa: N802
        done = self._acknowledged.pop(str(fields["callback_query_id"]), None)
        if done is None:
            raise Refusal(400, "Bad Request: query is too old and response timeout expired")
        done.set_result(fields)
        return True

    async def _getFile(self, fields: Json) -> Json:  # noqa: N802
        file_id = fields["file_id"]
        size = len(self.files[file_id])
        return {
            "file_id": file_id, "file_unique_id": file_id, "file_size": size,
            "file_path": f"documents/{file_id}",
        }  # fmt: skip

    def _content(self, fields: Json) -> Json:
        """Check a message against Telegram's limits and return what it shows."""
        text, entities = fields["text"], fields.get("entities", [])
        if not text.strip():
            raise Refusal(400, "Bad Request: message text is empty")
        if utf16(text) > LONGEST_MESSAGE:
            raise Refusal(400, "Bad Request: message is too long")
        if len(entities) > MOST_ENTITIES:
            raise Refusal(400, "Bad Request: too many entities")
        for entity in entities:
            if not 0 <= entity["offset"] < entity["offset"] + entity["length"] <= utf16(text):
                raise Refusal(400, "Bad Request: entity is outside of the text")
        shown = {"text": text, "entities": entities}
        if markup := fields.get("reply_markup"):
            for button in [b for row in markup["inline_keyboard"] for b in row]:
                if not 1 <= len(button["callback_data"].encode()) <= LONGEST_DATA:
                    raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")
            shown["reply_markup"] = markup
        return shown


def check_request(method: str, fields: Json) -> None:
    """Check a request against the machine-readable Bot API, where that is on this machine."""
    if not API.exists():
        return
    known = {f["name"]: f for f in specification()["methods"][method].get("fields", [])}
    unknown = set(fields) - set(known)
    absent = {name for name, f in known.items() if f["required"]} - set(fields)
    if unknown or absent:
        raise Refusal(400, f"Bad Request: {method} with {unknown or ''} without {absent or ''}")


_SPECIFICATION: Json = {}


def specification() -> Json:
    """Return the Bot API's methods, read once."""
    if not _SPECIFICATION:
        _SPECIFICATION.update(json.loads(API.read_text(encoding="utf-8")))
    return _SPECIFICATION


class _Method(RequestHandler):
    def initialize(self, telegram: Telegram) -> None:
        self.telegram = telegram

    async def post(self, token: str, method: str) -> None:
        try:
            if token != TOKEN:
                raise Refusal(401, "Unauthorized")
            result = await self.telegram.call(method, self._fields())
            self.finish({"ok": True, "result": result})
        except Refusal as refusal:
            self.set_status(refusal.code)
            answer = {"ok": False, "error_code": refusal.code, "description": refusal.description}
            self.finish(answer | {"parameters": refusal.parameters})

    def _fields(self) -> Json:
        kind = self.request.headers.get("Content-Type", "")
        if kind.startswith("application/json"):
            return dict(json.loads(self.request.body or b"{}"))
        if kind.startswith("multipart/form-data"):
            arguments: dict[str, list[bytes]] = {}
            boundary = kind.partition("boundary=")[2].encode()
            parse_multipart_form_data(boundary, self.request.body, arguments, {})
            return {key: _value(values[0].decode()) for key, values in arguments.items()}
        return {k: _value(v[0]) for k, v in parse_qs(self.request.body.decode()).items()}


def _value(text: str) -> Any:
    """Return a form field as what it stands for: lists and objects come as JSON."""
    return json.loads(text) if text.startswith(("[", "{")) else text


class _File(RequestHandler):
    def initialize(self, telegram: Telegram) -> None:
        self.telegram = telegram

    def get(self, token: str, file_id: str) -> None:
        if token != TOKEN or file_id not in self.telegram.files:
            self.send_error(404)
        else:
            self.finish(self.telegram.files[file_id])


@asynccontextmanager
async def local_telegram() -> AsyncIterator[Telegram]:
    """Run a Telegram on a free port of this machine."""
    telegram = Telegram()
    known = {"telegram": telegram}
    routes = Application(
        [(r"/file/bot([^/]+)/documents/(.+)", _File, known), (r"/bot([^/]+)/(\w+)", _Method, known)]
    )
    sockets = bind_sockets(0, "127.0.0.1")
    server = HTTPServer(routes)
    server.add_sockets(sockets)
    telegram.url = f"http://127.0.0.1:{sockets[0].getsockname()[1]}"
    try:
        yield telegram
    finally:
        server.stop()
        await server.close_all_connections()
