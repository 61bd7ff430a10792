"""The listener of the webhook: strangers who hold connections keep nobody out."""

from __future__ import annotations

import asyncio
import os
import resource
import socket
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

import pytest
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.transport.listener import MOST_CONNECTIONS, SHARE_OF_FILES, Listener, Patience
from tests.local_telegram import free_port

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

SHORT = Patience(rest_s=0.05, probe_s=2.0)
ASKED = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"


class _Hello(RequestHandler):
    def initialize(self, own: list[Listener]) -> None:
        self._own = own

    def get(self) -> None:
        connection: Any = self.request.connection
        if self.request.headers.get("X-Known"):
            self._own[0].trust(connection.stream)
        self.write("hello")


@asynccontextmanager
async def listening(
    host: str = "127.0.0.1", most: int = MOST_CONNECTIONS
) -> AsyncIterator[tuple[Listener, int]]:
    own: list[Listener] = []
    server = HTTPServer(Application([("/", _Hello, {"own": own})]))
    port = free_port()
    listener = Listener(server, host, port, SHORT, most)
    own.append(listener)
    listener.open()
    yield listener, port
    listener.close()
    await server.close_all_connections()


@asynccontextmanager
async def files_at_most(number: int) -> AsyncIterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (number, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


async def greeted(port: int) -> bool:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(ASKED)
    async with asyncio.timeout(5):
        reply = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return b"200" in reply


def strangers(port: int, most: int) -> list[socket.socket]:
    """Connect and say nothing, as often as it goes."""
    held: list[socket.socket] = []
    with suppress(OSError):
        for _ in range(most):
            held.append(socket.create_connection(("127.0.0.1", port)))  # noqa: PERF401 - till it fails
    return held


async def test_idle_strangers_make_room_and_those_who_are_known_stay(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with listening(most=20) as (_, port):
        reader, known = await asyncio.open_connection("127.0.0.1", port)
        known.write(ASKED.replace(b"Host: x", b"Host: x\r\nX-Known: 1"))
        assert b"200" in await reader.readuntil(b"hello")
        held = strangers(port, 100)
        assert await greeted(port)
        known.write(ASKED)
        async with asyncio.timeout(5):
            assert b"200" in await reader.readuntil(b"hello")
        await asyncio.sleep(0.1)
        closed = 0
        for one in held:
            one.setblocking(False)  # noqa: FBT003 - as it is called
            with suppress(BlockingIOError):
                closed += one.recv(1) == b""
            one.close()
        known.close()
        await known.wait_closed()
    assert closed >= 100 - 20
    assert caplog.text.count("the oldest close") == 1


async def test_where_no_file_can_be_opened_it_rests_and_goes_on_by_itself(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with listening() as (_, port):
        async with files_at_most(len(os.listdir("/proc/self/fd")) + 8):  # noqa: PTH208 - how many
            held = strangers(port, 100)
            await asyncio.sleep(0.5)
            for one in held:
                one.close()
        assert caplog.text.count("no connection to the webhook can be taken") == 1
        assert len(caplog.records) == 1
        assert await greeted(port)


async def test_it_knows_whether_it_answers() -> None:
    async with listening() as (listener, _):
        assert await listener.answers()
        listener.close()
        assert not await listener.answers()
        listener.open()
        assert await listener.answers()


@pytest.mark.parametrize("host", ["0.0.0.0", ""])  # noqa: S104 - that it listens everywhere is the test
async def test_a_listener_to_all_addresses_is_asked_at_one(host: str) -> None:
    async with listening(host) as (listener, _):
        assert await listener.answers()


async def test_of_few_files_only_a_share_are_connections() -> None:
    async with files_at_most(len(os.listdir("/proc/self/fd")) + 200):  # noqa: PTH208 - as above
        soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
        async with listening() as (listener, _):
            assert listener.most == min(MOST_CONNECTIONS, soft // SHARE_OF_FILES)
