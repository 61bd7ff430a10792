"""Listener of the webhook: it keeps few connections open, and none for longer than it must."""

from __future__ import annotations

import asyncio
import logging
import resource
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tornado.iostream import IOStream

from bot.listening import listening_at
from bot.logs import Rarely

if TYPE_CHECKING:
    import socket
    from asyncio import AbstractEventLoop

    from tornado.httpserver import HTTPServer

log = logging.getLogger(__name__)

# Telegram uses 40 connections at most. Of the files that the process may open, as many as this
# share are connections: databases and requests need the others.
MOST_CONNECTIONS, SHARE_OF_FILES = 256, 4
# Bytes read of a connection before they are looked at.
BUFFER_BYTES = 256 * 1024
# Number of connections taken in one turn of the event loop.
TAKEN_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Patience:
    """Waits of the listener, in seconds.

    `idle_s` is for the head of a request, also on a connection that stays open, `body_s` for its
    body. `rest_s` passes where the system has no room for a connection, and `probe_s` is for the
    listener to answer to itself.
    """

    idle_s: float = 15.0
    body_s: float = 15.0
    rest_s: float = 1.0
    probe_s: float = 5.0


class Listener:
    """Socket that hands what connects to it to an HTTP server.

    Where too many connections are open, the oldest of those that have not proven to be Telegram's
    is closed: strangers who hold connections keep nobody out.
    """

    def __init__(
        self,
        server: HTTPServer,
        host: str,
        port: int,
        patience: Patience,
        most: int = MOST_CONNECTIONS,
    ) -> None:
        self._server = server
        self._address = (host, port)
        self._patience = patience
        self._socket: socket.socket | None = None
        self._loop: AbstractEventLoop | None = None
        self._resting: asyncio.TimerHandle | None = None
        self._open: list[IOStream] = []
        self._trusted: set[IOStream] = set()
        self._crowded, self._exhausted = Rarely(log), Rarely(log)
        files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
        self.most = most if files < 0 else min(most, max(2, files // SHARE_OF_FILES))

    def open(self) -> None:
        """Begin to listen. Raises OSError where the port is not to be had."""
        listening = listening_at(*self._address)
        self._socket, self._loop = listening, asyncio.get_running_loop()
        self._loop.add_reader(listening, self._accept)

    def close(self) -> None:
        """Take no more connections; those that are open stay so."""
        if self._resting:
            self._resting.cancel()
            self._resting = None
        if self._socket and self._loop:
            if self._socket.fileno() >= 0:
                self._loop.remove_reader(self._socket)
            self._socket.close()
        self._socket = None

    def trust(self, stream: IOStream) -> None:
        """Note that a connection is Telegram's: those of strangers are closed before it."""
        self._trusted.add(stream)

    async def answers(self) -> bool:
        """Whether whoever connects gets an answer over HTTP, tried from this machine."""
        host, port = self._address
        near = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "[::]": "::1"}.get(host, host)  # noqa: S104 - translated
        try:
            async with asyncio.timeout(self._patience.probe_s):
                reader, writer = await asyncio.open_connection(near.strip("[]"), port)
                try:
                    writer.write(b"OPTIONS / HTTP/1.1\r\nConnection: close\r\nHost: quoth\r\n\r\n")
                    return (await reader.readline()).startswith(b"HTTP/1.1 ")
                finally:
                    writer.close()
        except (OSError, TimeoutError):
            return False

    def _accept(self) -> None:
        """Take the connections that wait, a few at a time."""
        for _ in range(TAKEN_AT_ONCE):
            if self._socket is None:
                return
            try:
                connection, address = self._socket.accept()
            except BlockingIOError:
                return
            except ConnectionAbortedError:
                continue
            except OSError as error:
                self._rest(error)
                return
            connection.setblocking(False)  # noqa: FBT003 - as it is called
            self._make_room()
            stream = IOStream(connection, max_buffer_size=BUFFER_BYTES)
            self._open.append(stream)
            self._server.handle_stream(stream, address)

    def _make_room(self) -> None:
        """Close connections until one more may be open."""
        self._open = [stream for stream in self._open if not stream.closed()]
        self._trusted.intersection_update(self._open)
        while len(self._open) >= self.most:
            strangers = (stream for stream in self._open if stream not in self._trusted)
            oldest = next(strangers, self._open[0])
            self._crowded.warning("over %d connections to the webhook: the oldest close", self.most)
            self._open.remove(oldest)
            oldest.close()

    def _rest(self, error: OSError) -> None:
        """Take nothing for a moment: the system has no room, and would say so again at once."""
        self._exhausted.warning("no connection to the webhook can be taken: %s", error.strerror)
        if self._socket is None or self._loop is None:
            return
        if self._socket.fileno() >= 0:
            self._loop.remove_reader(self._socket)
        self._resting = self._loop.call_later(self._patience.rest_s, self._go_on)

    def _go_on(self) -> None:
        self._resting = None
        if self._socket and self._loop and self._socket.fileno() >= 0:
            self._loop.add_reader(self._socket, self._accept)
