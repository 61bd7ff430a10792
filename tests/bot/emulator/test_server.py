"""The Bot API over HTTP, as python-telegram-bot finds it: results, refusals, faults."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from telegram import Bot, InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)
from tornado.httpclient import AsyncHTTPClient

from bot.emulator.people import actions
from bot.emulator.rules.errors import Refusal
from bot.emulator.rules.faults import FAILURES, Faults
from bot.emulator.rules.rates import Rates
from bot.emulator.rules.schema import Specification
from bot.emulator.server import serving
from bot.emulator.state import members
from tests.bot.emulator.conftest import World
from tests.local_telegram import specification

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


TOKEN = "1:token"


def bot_at(address: str, *, token: str = TOKEN) -> Bot:
    return Bot(token, base_url=f"{address}/bot", base_file_url=f"{address}/file/bot")


@pytest.fixture
async def bot(world: World) -> AsyncIterator[Bot]:
    async with serving(world.api) as address, bot_at(address) as opened:
        yield opened


async def test_a_text_a_file_and_an_edit_arrive_as_they_were_meant(world: World, bot: Bot) -> None:
    sent = await bot.send_message(1, "[1] {x} 😀 <b>bold</b>", parse_mode="HTML")
    assert sent.text == "[1] {x} 😀 bold"
    assert sent.parse_entity(sent.entities[0]) == "bold"
    document = await bot.send_document(1, InputFile(b"words", "a.txt"), caption="A")
    assert document.document
    file = await document.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"words"
    edited = await bot.edit_message_text("[2]", 1, sent.message_id)
    assert not isinstance(edited, bool)
    assert edited.text == "[2]"
    assert len(world.ann.messages) == 2


async def test_refusals_are_the_errors_that_the_bot_knows(world: World, bot: Bot) -> None:
    with pytest.raises(BadRequest, match=r"an't parse entities: unclosed start tag"):
        await bot.send_message(1, "1 < 2", parse_mode="HTML")
    with pytest.raises(BadRequest, match="nsupported parse_mode"):
        await bot.send_message(1, "*x*", parse_mode="MarkdownV2")
    members.change_bot(world.telegram, world.ann, "kicked", world.telegram.person(1))
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(1, "x")
    members.migrate(world.telegram, world.group, -1000, world.telegram.person(3))
    with pytest.raises(ChatMigrated) as raised:
        await bot.send_message(-10, "x")
    assert raised.value.new_chat_id == -1000
    await bot.set_webhook("http://127.0.0.1:9/x")
    with pytest.raises(Conflict):
        await bot.get_updates(timeout=0)


async def test_another_token_opens_nothing(world: World) -> None:
    [message] = actions.upload(world.telegram, 1, world.ann, [("a.txt", b"secret")])
    file = message["document"]["file_id"]
    async with serving(world.api) as address:
        with pytest.raises(InvalidToken):
            async with bot_at(address, token="1:other"):
                pass
        for token, code in (("1:token", 200), ("1:other", 404)):
            done = await AsyncHTTPClient().fetch(
                f"{address}/file/bot{token}/documents/{file}", raise_error=False
            )
            assert done.code == code


@pytest.mark.parametrize(
    ("path", "body", "code", "described"),
    [
        ("/bot1:token/getSomething", b"", 404, "Not Found: method not found"),
        ("/elsewhere", b"", 404, "Not Found"),
        ("/bot1:token/sendMessage", b"{", 400, "Bad Request: can't parse JSON"),
    ],
)
async def test_what_cannot_be_understood_is_refused_with_a_reason(
    world: World, path: str, body: bytes, code: int, described: str
) -> None:
    async with serving(world.api) as address:
        done = await AsyncHTTPClient().fetch(
            address + path, method="POST", body=body, raise_error=False,
            headers={"Content-Type": "application/json"},
        )  # fmt: skip
    answer = json.loads(done.body)
    assert (done.code, answer["error_code"], answer["ok"]) == (code, code, False)
    assert answer["description"].startswith(described)


async def test_a_method_may_be_called_with_get(world: World) -> None:
    async with serving(world.api) as address:
        done = await AsyncHTTPClient().fetch(f"{address}/bot1:token/sendMessage?chat_id=1&text=x")
    assert json.loads(done.body)["result"]["text"] == "x"


@pytest.mark.skipif(not specification(), reason="the machine-readable Bot API is not here")
@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"chat_id": 1}, "without ['text']"),
        ({"chat_id": 1, "text": "x", "txet": "y"}, "unknown ['txet']"),
        ({"chat_id": 1, "text": "x", "message_thread_id": "two"}, "message_thread_id is no"),
        ({"chat_id": 1, "text": "x", "disable_notification": "maybe"}, "is no Boolean"),
        (
            {"chat_id": 1, "text": "x", "entities": [{"type": "bold", "offset": 0}]},
            "entities[0] is without ['length']",
        ),
        ({"chat_id": 1, "text": "x", "entities": {}}, "entities is no list"),
        ({"chat_id": 1, "text": "x", "reply_parameters": {"message": 1}}, "unknown ['message']"),
    ],
)
async def test_a_request_that_the_bot_api_does_not_know_is_refused(
    world: World, fields: dict[str, Any], wrong: str
) -> None:
    with pytest.raises(Refusal) as raised:
        await world.call("sendMessage", **fields)
    assert wrong in raised.value.description


@pytest.mark.skipif(not specification(), reason="the machine-readable Bot API is not here")
async def test_a_reply_that_is_not_what_the_bot_api_promises_is_an_error(world: World) -> None:
    asked = actions.say(world.telegram, 1, world.ann, "x") | {"message_id": "one"}
    world.ann.messages[1] = asked
    with pytest.raises(TypeError, match="message_id is no Integer"):
        await world.call("sendMessage", chat_id=1, text="y", reply_parameters={"message_id": 1})


def test_without_the_machine_readable_bot_api_nothing_is_checked(tmp_path: Any) -> None:
    assert Specification.read(tmp_path / "api.json") is None


async def test_a_flood_is_refused_with_how_long_to_wait() -> None:
    faults = Faults({"flood": 1.0}, {"flood": frozenset({"sendMessage"})}, retry_after=3)
    world = World(faults=faults)
    async with serving(world.api) as address, bot_at(address) as bot:
        with pytest.raises(RetryAfter) as raised:
            await bot.send_message(1, "x")
        assert raised.value._retry_after.total_seconds() == 3
        assert await bot.send_chat_action(1, "typing")
    assert world.ann.messages == {}
    assert faults.done == {"flood": 1}


async def test_a_failure_is_one_of_the_servers() -> None:
    world = World(faults=Faults({"failure": 1.0}))
    with pytest.raises(Refusal) as raised:
        await world.call("sendMessage", chat_id=1, text="x")
    assert (raised.value.code, raised.value.description) in FAILURES
    assert world.ann.messages == {}


@pytest.mark.parametrize(
    ("faults", "error"),
    [
        (Faults({"dropped": 1.0}, {"dropped": frozenset({"sendMessage"})}), NetworkError),
        (Faults({"late": 1.0}, {"late": frozenset({"sendMessage"})}, lateness=0.3), TimedOut),
    ],
)
async def test_a_lost_or_late_reply_is_one_to_something_that_was_done(
    faults: Faults, error: type[Exception]
) -> None:
    world = World(faults=faults)
    async with serving(world.api) as address, bot_at(address) as bot:
        with pytest.raises(error):
            await bot.send_message(1, "x", read_timeout=0.1)
    assert [message["text"] for message in world.ann.messages.values()] == ["x"]


async def test_an_expired_query_is_refused() -> None:
    world = World(faults=Faults({"expired": 1.0}))
    sent = await world.call("sendMessage", chat_id=1, text="x")
    number = actions.press(world.telegram, 1, sent, "d")
    with pytest.raises(Refusal, match="query is too old"):
        await world.call("answerCallbackQuery", callback_query_id=number)
    with pytest.raises(TimeoutError):
        await world.telegram.queries.answered(number)


def test_the_same_seed_lets_the_same_go_wrong() -> None:
    def struck(seed: int) -> list[bool]:
        faults = Faults({"flood": 0.5}, seed=seed)
        return [faults.strike("flood", "sendMessage") for _ in range(50)]

    assert struck(3) == struck(3) != struck(4)
    assert 10 < sum(struck(3)) < 40


@pytest.mark.parametrize(
    ("chats", "waits", "most"),
    [(range(1, 50), 0.0, 30), ([1] * 20, 0.0, 5), ([-10] * 40, 2.0, 20)],
)
def test_more_than_telegrams_rates_is_refused(chats: Any, waits: float, most: int) -> None:
    now = [0.0]
    rates = Rates(clock=lambda: now[0])
    taken = 0

    def send() -> None:
        nonlocal taken
        for chat in chats:
            rates.count(chat)
            taken += 1
            now[0] += waits

    with pytest.raises(Refusal) as raised:
        send()
    assert (raised.value.code, taken) == (429, most)
    now[0] += raised.value.parameters["retry_after"]
    rates.count(chats[0])


async def test_rates_count_what_is_written() -> None:
    world = World(rates=Rates(clock=lambda: 0.0))
    for _ in range(5):
        sent = await world.call("sendMessage", chat_id=1, text="x")
    for method, fields in (
        ("sendMessage", {"text": "x"}),
        ("editMessageText", {"text": "y", "message_id": sent["message_id"]}),
    ):
        with pytest.raises(Refusal, match="Too Many Requests: retry after"):
            await world.call(method, chat_id=1, **fields)
    assert await world.call("sendChatAction", chat_id=1, action="typing")
