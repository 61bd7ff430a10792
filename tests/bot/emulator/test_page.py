"""What the page calls, over HTTP: acting, seeing, and nobody else's page."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPRequest, HTTPResponse
from tornado.websocket import WebSocketClientConnection, websocket_connect

from bot.emulator.server import serving
from bot.emulator.web.events import NO_SUCH_PERSON

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.bot.emulator.conftest import World

JSON = {"Content-Type": "application/json"}
UPGRADE = {
    "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
}  # fmt: skip


class Browser:
    """What a page does."""

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
    async with asyncio.timeout(5):
        return json.loads(await connection.read_message() or "null")


@pytest.fixture
async def browser(world: World) -> AsyncIterator[Browser]:
    world.telegram.owners = frozenset({1})
    async with serving(world.api) as address:
        yield Browser(address)


async def test_the_page_and_its_people_are_there(browser: Browser, world: World) -> None:
    page = await browser.fetch("/")
    assert page.code == 200
    assert page.headers["Content-Type"].startswith("text/html")
    assert (await browser.fetch("/static/index.html")).body == page.body
    assert (await browser.fetch("/static/../page.py")).code in (403, 404)
    people = json.loads((await browser.fetch("/api/people")).body)
    assert people["bot"] == world.telegram.bot.as_json()
    assert [(p["first_name"], p["role"]) for p in people["people"]] == [
        ("Ann", "owner"), ("Bob", "visitor"), ("Cleo", "visitor"),
    ]  # fmt: skip


async def test_a_person_sees_their_chats_and_then_what_happens_in_them(
    browser: Browser, world: World
) -> None:
    await world.call("setMyCommands", commands=[{"command": "ask", "description": "Ask"}])
    old = await world.call("sendMessage", chat_id=-100, message_thread_id=2, text="Hello")
    bob = await browser.watch(2)
    state = await seen(bob)
    assert state["kind"] == "state"
    assert [chat["chat"]["id"] for chat in state["chats"]] == [-10, -100]
    forum = state["chats"][1]
    assert forum["topics"] == [{"id": 1, "name": "General"}, {"id": 2, "name": "Sport"}]
    assert forum["messages"] == [old]
    assert forum["commands"] == [{"command": "ask", "description": "Ask"}]
    await browser.post("say", person=1, chat=1, text="for Ann only")
    said = await browser.post("say", person=1, chat=-100, topic=2, text="/ask who?", reply_to=2)
    assert await seen(bob) == {"kind": "message", "message": said["message"]}
    number = said["message"]["message_id"]
    await world.call("sendChatAction", chat_id=-100, message_thread_id=2, action="typing")
    assert await seen(bob) == {"kind": "typing", "chat": -100, "topic": 2}
    await browser.post("edit", person=1, chat=-100, message_id=number, text="/ask what?")
    edited = await seen(bob)
    assert (edited["kind"], edited["message"]["text"]) == ("edited", "/ask what?")
    await browser.post("delete", person=1, chat=-100, message_id=number)
    assert await seen(bob) == {"kind": "deleted", "chat": -100, "message_id": number}
    await world.call("deleteMyCommands")
    assert await seen(bob) == {"kind": "commands", "chat": -10, "commands": []}
    bob.close()


async def test_a_pressed_button_waits_for_what_the_bot_says(browser: Browser, world: World) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    sent = await world.call("sendMessage", chat_id=1, text="x", reply_markup=keyboard)
    where = {"chat": 1, "message_id": sent["message_id"]}
    pressing = asyncio.create_task(browser.post("press", person=1, data="go", **where))
    [update] = await world.updates(timeout=5)
    number = update["callback_query"]["id"]
    await world.call("answerCallbackQuery", callback_query_id=number, text="Done", show_alert=True)
    assert await pressing == {"ok": True, "text": "Done", "show_alert": True, "url": None}
    for person, data in ((1, "other"), (2, "go")):
        refused = await browser.post("press", person=person, data=data, **where)
        assert refused["error"] == "there is no such button"
    world.telegram.queries.patience = 0.01
    silent = await browser.post("press", person=1, data="go", **where)
    assert (silent["ok"], silent["text"]) == (True, None)


async def test_results_are_typed_for_and_chosen(browser: Browser, world: World) -> None:
    typing = asyncio.create_task(browser.post("inline", person=1, chat=-10, query="bridge"))
    [update] = await world.updates(timeout=5)
    article = {
        "type": "article", "id": "a", "title": "T",
        "input_message_content": {"message_text": "The bridge"},
    }  # fmt: skip
    button = {"text": "Ask me", "start_parameter": "ask"}
    await world.call(
        "answerInlineQuery", inline_query_id=update["inline_query"]["id"], results=[article],
        next_offset="20", button=button,
    )  # fmt: skip
    offered = await typing
    assert (offered["results"], offered["next_offset"]) == ([article], "20")
    assert offered["button"] == button
    chosen = await browser.post("choose", person=1, chat=-10, id=offered["id"], result="a")
    assert chosen["message"]["via_bot"]["username"] == "quoth_bot"
    world.telegram.queries.patience = 0.01
    silent = await browser.post("inline", person=1, chat=-10, query="ferry")
    assert (silent["results"], silent["next_offset"], silent["button"]) == ([], "", None)


async def test_files_go_up_as_an_album_and_come_down_again(browser: Browser, world: World) -> None:
    sent = await browser.upload(
        [("ä b.txt", b"one"), ("c.html", b"<script>")], person=1, chat=-100, topic=2, caption="Both"
    )
    first, second = sent["messages"]
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], first["message_thread_id"]) == ("Both", 2)
    page = await browser.fetch(f"/api/file/{second['document']['file_id']}")
    assert page.body == b"<script>"
    assert page.headers["Content-Type"] == "application/octet-stream"
    assert page.headers["Content-Disposition"] == "attachment; filename*=UTF-8''c.html"
    assert (await browser.fetch("/api/file/none")).code == 404
    for wrong in ({"person": 1}, {"person": "x", "chat": 1}, {"person": 2, "chat": 1}):
        assert not (await browser.upload([("a.txt", b"x")], **wrong))["ok"]
    assert "1 to 10 files" in (await browser.upload([], person=1, chat=1))["error"]
    assert world.ann.messages == {}


async def test_a_chat_is_started_and_a_message_sent_on(browser: Browser) -> None:
    started = await browser.post("start", person=2, parameter="a1278")
    assert started["message"]["text"] == "/start a1278"
    number = started["message"]["message_id"]
    sent = await browser.post("forward", person=2, chat=-10, from_chat=2, message_id=number)
    assert sent["message"]["forward_origin"]["type"] == "user"


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"{", "that cannot be understood"),
        (b"[]", "send a JSON object"),
        (b"{}", "that cannot be understood: KeyError"),
        (b'{"person": 1, "chat": 99, "text": "x"}', "chat not found"),
        (b'{"person": 9, "chat": 1, "text": "x"}', "you are not in this chat"),
        (b'{"person": "x", "chat": 1, "text": "x"}', "that cannot be understood"),
        (b'{"person": 1, "chat": 1, "text": " "}', "the message is empty"),
        (b'{"person": 1, "chat": 1, "text": "x", "reply_to": 77}', "is gone"),
    ],
)
async def test_what_cannot_be_done_is_a_400_with_the_reason(
    browser: Browser, body: bytes, error: str
) -> None:
    done = await browser.fetch("/api/say", method="POST", body=body, headers=JSON)
    answer = json.loads(done.body)
    assert (done.code, answer["ok"]) == (400, False)
    assert error in answer["error"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example:80"},
    ],
)
async def test_a_page_elsewhere_can_do_nothing(
    browser: Browser, world: World, headers: dict[str, str]
) -> None:
    body = json.dumps({"person": 1, "chat": 1, "text": "x"})
    for path in ("/", "/api/people", "/static/index.html", "/api/file/a"):
        assert (await browser.fetch(path, headers=headers)).code == 403
    for path in ("/api/say", "/api/upload", "/bot1:token/getMe"):
        done = await browser.fetch(path, method="POST", body=body, headers=headers | JSON)
        assert done.code == 403
    done = await browser.fetch("/api/events?person=1", headers=UPGRADE | headers)
    assert done.code == 403
    assert world.ann.messages == {}


async def test_a_form_that_a_page_elsewhere_could_send_is_not_taken(browser: Browser) -> None:
    body = json.dumps({"person": 1, "chat": 1, "text": "x"})
    headers = {"Content-Type": "text/plain"}
    done = await browser.fetch("/api/say", method="POST", body=body, headers=headers)
    assert (done.code, json.loads(done.body)["error"]) == (400, "send JSON")


async def test_its_own_origin_may_watch_and_act(browser: Browser) -> None:
    connection = await browser.watch(1, Origin=browser.address)
    assert (await seen(connection))["kind"] == "state"
    connection.close()


@pytest.mark.parametrize("person", ["99", "x", ""])
async def test_nobody_watches_as_somebody_who_is_not_there(browser: Browser, person: str) -> None:
    connection = await browser.watch(person)
    assert await seen(connection) is None
    assert connection.close_code == NO_SUCH_PERSON
    connection.close()
