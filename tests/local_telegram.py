"""A small Telegram on loopback: a Bot API server that keeps Telegram's rules, and its people.

The real application talks HTTP to it; a test plays the people: `await chat.says("...")`.
"""

from __future__ import annotations

import asyncio
import json
import os
import socket
import time
from collections import Counter
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import parse_qs

from tornado.httpclient import AsyncHTTPClient
from tornado.httpserver import HTTPServer
from tornado.httputil import parse_multipart_form_data
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

TOKEN = "123456:test-token-that-must-not-leak"
# The user whom the tests make an owner.
OWNER = 7
BOT = {"id": 123456, "is_bot": True, "first_name": "Quoth", "username": "quoth_bot"}
API = Path(
    os.environ.get("TELEGRAM_API_JSON")
    or Path(__file__).parents[2] / "shared" / "telegram" / "api.json"
)
# Hard limits of the Bot API: UTF-16 units of a message, bytes of callback data, entities,
# and results of an inline query.
LONGEST_MESSAGE, LONGEST_DATA, MOST_ENTITIES, MOST_RESULTS = 4096, 64, 100, 50
LONGEST_CAPTION = 1024

# What an administrator of a chat may and is, in every such object.
ADMINISTRATOR = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
    "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info",
    "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
)  # fmt: skip

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
    """A call that the bot made, and when, by the performance counter."""

    method: str
    fields: Json
    at: float = field(default_factory=time.perf_counter)


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
        message = self.telegram.new_message(self, fields, self.telegram.person(user))
        self.telegram.deliver({"message": message})
        return message

    async def edits(self, message: Json, text: str) -> None:
        """Write something else in a message that was sent before."""
        message |= {"text": text, "edit_date": int(time.time())}
        self.telegram.deliver({"edited_message": message})

    def membership(self, before: str, after: str, user: int = 1) -> None:
        """Tell the bot what has become of it in this chat."""
        states = {"old_chat_member": before, "new_chat_member": after}
        change: Json = {name: {"user": BOT, "status": status} for name, status in states.items()}
        for member in change.values():
            if member["status"] == "kicked":
                member["until_date"] = 0
            if member["status"] == "administrator":
                member.update(dict.fromkeys(ADMINISTRATOR, True))
        now = int(time.time())
        change |= {"chat": self.as_json(), "from": self.telegram.person(user), "date": now}
        self.telegram.deliver({"my_chat_member": change})

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
        # How many replies to a method are lost on their way, though it is carried out.
        self.lose: Counter[str] = Counter()
        # What goes wrong with a request besides, if anything: a refusal, or "lost".
        self.trouble: Callable[[str], Refusal | Literal["lost"] | None] = lambda _method: None
        self.languages: dict[int, str] = {}
        self._chats: dict[int, Chat] = {}
        self._updates: list[Json] = []
        self._news = asyncio.Event()
        self._ids = count(1)
        self._acknowledged: dict[str, asyncio.Future[Json]] = {}
        self.url = self.webhook = ""

    def person(self, user: int) -> Json:
        """Return a user, with the language that their client has."""
        return person(user) | {"language_code": self.languages.get(user, "en")}

    def private(self, user: int = 1) -> Chat:
        """Return the private chat of a user with the bot."""
        return self._chats.setdefault(user, Chat(self, user, "private"))

    def group(self, number: int = -100, kind: str = "group") -> Chat:
        """Return a group that the bot is in."""
        return self._chats.setdefault(number, Chat(self, number, kind))

    async def types_inline(self, query: str, user: int = 1, wait: float = 10) -> Json:
        """Type "@quoth_bot" and a query, and return the fields that the bot answers with."""
        number = str(next(self._ids))
        done = self._acknowledged[number] = asyncio.get_running_loop().create_future()
        asked = {"id": number, "from": self.person(user), "query": query, "offset": ""}
        self.deliver({"inline_query": asked})
        return await asyncio.wait_for(done, wait)

    def forget(self) -> None:
        """Let go of all that was sent, for those who send without end."""
        self.requests.clear()
        for chat in self._chats.values():
            chat.messages.clear()

    def new_message(self, chat: Chat, fields: Json, sender: Json | None = None) -> Json:
        """Store a message and return it."""
        message: Json = {
            "message_id": next(self._ids),
            "date": int(time.time()),
            "chat": chat.as_json(),
            "from": sender or BOT,
        } | fields
        chat.messages[message["message_id"]] = message
        return message

    def deliver(self, update: Json) -> Json:
        """Give the bot an update, and return it with its number."""
        numbered = {"update_id": next(self._ids)} | update
        self._updates.append(numbered)
        self._news.set()
        return numbered

    async def press(self, chat: Chat, message: Json, data: str, user: int) -> Json:
        """Press a button, and return the fields that the bot acknowledged it with."""
        query = str(next(self._ids))
        done = self._acknowledged[query] = asyncio.get_running_loop().create_future()
        pressed = {"id": query, "from": self.person(user), "message": message, "data": data}
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
        message = self.new_message(chat, {"text": text}, self.person(chat.id))
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
        trouble = self.trouble(method)
        if isinstance(trouble, Refusal):
            raise trouble
        self.lose[method] += trouble == "lost"
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
        return self._sent(fields, self._content(fields))

    async def _sendDocument(self, fields: Json) -> Json:  # noqa: N802
        file_id = f"file-{len(self.files)}"
        self.files[file_id] = fields["document"]["body"]
        name = fields["document"]["filename"]
        document = {"file_id": file_id, "file_unique_id": file_id, "file_name": name}
        return self._sent(fields, {"document": document})

    async def _sendPhoto(self, fields: Json) -> Json:  # noqa: N802
        caption, content = fields.get("caption", ""), fields["photo"]["body"]
        if not content.startswith((b"\x89PNG\r\n", b"\xff\xd8")):
            raise Refusal(400, "Bad Request: IMAGE_PROCESS_FAILED")
        if utf16(caption) > LONGEST_CAPTION:
            raise Refusal(400, "Bad Request: message caption is too long")
        file_id = f"file-{len(self.files)}"
        self.files[file_id] = content
        size = {"file_id": file_id, "file_unique_id": file_id, "width": 1080, "height": 640}
        return self._sent(fields, {"photo": [size], "caption": caption})

    def _sent(self, fields: Json, content: Json) -> Json:
        chat = self._chats[int(fields["chat_id"])]
        if thread := fields.get("message_thread_id"):
            content |= {"message_thread_id": int(thread), "is_topic_message": True}
        message = self.new_message(chat, content)
        chat.sent.put_nowait(message)
        return message

    async def _answerInlineQuery(self, fields: Json) -> bool:  # noqa: N802
        results = fields["results"]
        if len(results) > MOST_RESULTS:
            raise Refusal(400, "Bad Request: RESULTS_TOO_MUCH")
        for result in results:
            if not 1 <= len(result["id"].encode()) <= LONGEST_DATA:
                raise Refusal(400, "Bad Request: RESULT_ID_INVALID")
            content = result["input_message_content"]
            self._content({"text": content["message_text"], "entities": content["entities"]})
        done = self._acknowledged.pop(str(fields["inline_query_id"]), None)
        if done is None:
            raise Refusal(400, "Bad Request: query is too old and response timeout expired")
        done.set_result(fields)
        return True

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

    async def _getChat(self, fields: Json) -> Json:  # noqa: N802
        chat = self._chats.get(int(fields["chat_id"]))
        if chat is None:
            raise Refusal(400, "Bad Request: chat not found")
        return (
            chat.as_json()
            | {"accent_color_id": 0, "max_reaction_count": 1}
            | {
                "accepted_gift_types": dict.fromkeys(
                    (
                        "unlimited_gifts",
                        "limited_gifts",
                        "unique_gifts",
                        "premium_subscription",
                        "gifts_from_channels",
                    ),
                    False,
                )
            }
        )

    async def _deleteMessage(self, fields: Json) -> bool:  # noqa: N802
        chat = self._chats[int(fields["chat_id"])]
        if chat.messages.pop(int(fields["message_id"]), None) is None:
            raise Refusal(400, "Bad Request: message to delete not found")
        return True

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
            if self.telegram.lose[method] > 0:
                self.telegram.lose[method] -= 1
                self.detach().close()
                return
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
            files: dict[str, list[Any]] = {}
            parse_multipart_form_data(boundary, self.request.body, arguments, files)
            fields = {key: _value(values[0].decode()) for key, values in arguments.items()}
            # A file is named by the field that refers to it: "attach://...".
            sent = {f"attach://{key}": values[0] for key, values in files.items()}
            named = {key: sent.get(value, value) for key, value in fields.items() if _plain(value)}
            return {key: v[0] for key, v in files.items()} | fields | named
        return {k: _value(v[0]) for k, v in parse_qs(self.request.body.decode()).items()}


def _value(text: str) -> Any:
    """Return a form field as what it stands for: lists and objects come as JSON."""
    return json.loads(text) if text.startswith(("[", "{")) else text


def _plain(value: Any) -> bool:
    return isinstance(value, str)


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
