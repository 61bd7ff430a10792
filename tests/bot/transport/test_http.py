"""Calls of the Bot API over HTTP, and errors that tell whether a failed one was carried out."""

from __future__ import annotations

import asyncio
import json
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from telegram import Bot
from telegram.error import NetworkError, TimedOut

from bot.transport.http import JsonRequest
from bot.transport.retries import may_repeat
from tests.local_telegram import TOKEN, Telegram, free_port

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]

# Far shorter than what is waited for. In seconds.
SHORT = 0.1


@asynccontextmanager
async def bot_at(url: str, connections: int = 8) -> AsyncIterator[Bot]:
    requests = JsonRequest(connections)
    await requests.initialize()
    yield Bot(TOKEN, base_url=f"{url}/bot", request=requests)
    await requests.shutdown()


@asynccontextmanager
async def serving(answer: Answer) -> AsyncIterator[str]:
    answering = set()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        answering.add(asyncio.current_task())
        await answer(reader, writer)
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(connected, "127.0.0.1")
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    server.close()
    await asyncio.gather(*filter(None, answering))


async def never_answers(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    await reader.read()


async def test_calls_go_as_json(telegram: Telegram) -> None:
    telegram.private(5)
    async with bot_at(telegram.url) as bot:
        message = await bot.send_message(5, "Grüße, 🎉", disable_notification=True)
    assert message.text == "Grüße, 🎉"
    # In a form they would all be text.
    assert telegram.requests[-1].fields["chat_id"] == 5
    assert telegram.requests[-1].fields["disable_notification"] is True


async def test_files_go_with_their_call(telegram: Telegram) -> None:
    telegram.private(5)
    async with bot_at(telegram.url) as bot:
        message = await bot.send_document(5, b"all of it", filename="news.txt")
        assert message.document
        file = await bot.get_file(message.document.file_id)
        assert file.file_size == len(b"all of it")


async def test_a_message_is_sent_again_where_nothing_listened() -> None:
    async with bot_at(f"http://127.0.0.1:{free_port()}") as bot:
        with pytest.raises(NetworkError) as failed:
            await bot.send_message(5, "Hello")
    assert may_repeat("sendMessage", failed.value)


async def test_a_message_is_sent_again_where_no_connection_was_made_in_time() -> None:
    with socket.socket() as full, socket.socket() as first, socket.socket() as second:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for other in (first, second):
            other.settimeout(0)
            other.connect_ex(full.getsockname())
        async with bot_at(f"http://127.0.0.1:{full.getsockname()[1]}") as bot:
            with pytest.raises(TimedOut) as failed:
                await bot.send_message(5, "Hello", connect_timeout=SHORT)
    assert may_repeat("sendMessage", failed.value)


async def test_a_message_is_sent_again_where_no_connection_was_free() -> None:
    async with serving(never_answers) as url, bot_at(url, connections=1) as bot:
        holding = asyncio.create_task(bot.get_me())
        await asyncio.sleep(SHORT)
        with pytest.raises(TimedOut) as failed:
            await bot.send_message(5, "Hello", pool_timeout=SHORT, connect_timeout=SHORT)
        holding.cancel()
        await asyncio.wait([holding])
    assert may_repeat("sendMessage", failed.value)


async def test_a_message_without_a_reply_in_time_is_not_sent_again() -> None:
    async with serving(never_answers) as url, bot_at(url) as bot:
        with pytest.raises(TimedOut) as failed:
            await bot.send_message(5, "Hello", read_timeout=SHORT)
    assert not may_repeat("sendMessage", failed.value)


async def test_a_message_whose_reply_got_lost_is_not_sent_again(telegram: Telegram) -> None:
    telegram.private(5)
    telegram.lose["sendMessage"] = 1
    async with bot_at(telegram.url) as bot:
        with pytest.raises(NetworkError) as failed:
            await bot.send_message(5, "Hello")
    assert not may_repeat("sendMessage", failed.value)
    assert len(telegram.requests) == 1


async def test_a_proxy_is_kept_to(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readline())
        reply = b'{"ok": true, "result": true}'
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(reply) + reply)
        await writer.drain()

    async with serving(proxy) as url:
        monkeypatch.setenv("http_proxy", url)
        async with bot_at("http://telegram.invalid") as bot:
            assert await bot.log_out()
    assert asked == [b"POST http://telegram.invalid/bot%s/logOut HTTP/1.1\r\n" % TOKEN.encode()]


NOBODY = {"id": 5, "is_bot": False}


@pytest.mark.parametrize(
    "repeated",
    [
        {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}, "from": NOBODY},
        {"message_id": 1, "from": {"id": 5}},
        {"from": 7},
        "what?",
    ],
)
async def test_a_message_is_sent_whatever_is_wrong_with_the_one_that_it_replies_to(
    repeated: object,
) -> None:
    chat = {"id": 5, "type": "private"}
    sent = {"message_id": 2, "date": 0, "chat": chat, "from": NOBODY, "text": "Yes."}
    body = json.dumps({"ok": True, "result": sent | {"reply_to_message": repeated}}).encode()

    async def answers(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"}")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        await writer.drain()

    async with serving(answers) as url, bot_at(url) as bot:
        message = await bot.send_message(5, "Yes.")
    assert message.message_id == 2
    assert message.from_user
    assert message.from_user.first_name == ""
