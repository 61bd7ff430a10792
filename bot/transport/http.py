"""Calls of the Bot API over HTTP: as JSON where no file goes with them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.request import getproxies

import aiohttp
import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest

from bot.transport.field_types import named

if TYPE_CHECKING:
    from typing import TypeAlias

    from telegram.request import RequestData

    from bot.metrics import Metrics

    # Seconds, None for without end, or the default of the base class.
    Timeout: TypeAlias = Any

# Raised before a request is on its way: it has not been carried out.
NOT_SENT = (
    httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout,
    aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError,
)  # fmt: skip
# Connections at most, far more than are at work at once.
CONNECTIONS = 256
# The defaults of the base class: until there is a connection that is free, or a new one, and until
# the next bytes of the reply.
FREE_WITHIN_S, CONNECTED_WITHIN_S, READ_WITHIN_S = 1.0, 5.0, 5.0
# Seconds in which an idle connection is used again. Telegram may close it at any time, and whether
# a message that meets this was sent cannot be known.
KEPT_S = 5.0
# Name that the fetching of a file is counted under.
FILE = "file"
# Fields of a message that has been sent with what somebody else has said.
_REPEATED = ("reply_to_message", "external_reply", "quote")
_JSON = {"Content-Type": "application/json", "User-Agent": BaseRequest.USER_AGENT}


class JsonRequest(HTTPXRequest):
    """HTTP client that makes calls as JSON by aiohttp, which takes less than a form by httpx.

    Files in both directions go by httpx, as in the base class: they have their own time limits.
    So does everything behind a proxy, of which httpx knows more kinds.
    """

    def __init__(self, connections: int = CONNECTIONS, metrics: Metrics | None = None) -> None:
        super().__init__(
            connection_pool_size=connections,
            read_timeout=READ_WITHIN_S,
            connect_timeout=CONNECTED_WITHIN_S,
            pool_timeout=FREE_WITHIN_S,
        )
        self._connections = connections
        self._metrics = metrics
        self._session: aiohttp.ClientSession | None = None

    async def initialize(self) -> None:
        """Get ready for calls."""
        await super().initialize()
        if self._session is None and not getproxies():
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=self._connections,
                    keepalive_timeout=KEPT_S,
                    ssl=httpx.create_ssl_context(),
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
            )

    async def shutdown(self) -> None:
        """Close all connections."""
        await super().shutdown()
        if self._session:
            await self._session.close()
            self._session = None

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:  # noqa: ANN401 - JSON, as in the base class
        """Decode a response, without what somebody has said that a message replies to.

        Telegram repeats that with each message that is sent. Nobody reads it again, and where it
        cannot be read the message is sent all the same.
        """
        response: Any = HTTPXRequest.parse_json_payload(payload)
        result = response.get("result") if isinstance(response, dict) else None
        if isinstance(result, dict):
            for repeated in _REPEATED:
                result.pop(repeated, None)
        return named(response)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Timeout = BaseRequest.DEFAULT_NONE,
        write_timeout: Timeout = BaseRequest.DEFAULT_NONE,
        connect_timeout: Timeout = BaseRequest.DEFAULT_NONE,
        pool_timeout: Timeout = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make a request, and return the status of the reply and what it holds.

        Raises NetworkError, and TimedOut among those, from what the client has raised.
        """
        code = None
        try:
            code, held = await self._made(
                url, method, request_data,
                read_timeout, write_timeout, connect_timeout, pool_timeout,
            )  # fmt: skip
        finally:
            if self._metrics:
                self._metrics.request(_called(url, request_data), code)
        return code, held

    async def _made(
        self,
        url: str,
        method: str,
        request_data: RequestData | None,
        read_timeout: Timeout,
        write_timeout: Timeout,
        connect_timeout: Timeout,
        pool_timeout: Timeout,
    ) -> tuple[int, bytes]:
        if self._session is None or request_data is None or request_data.contains_files:
            return await super().do_request(
                url, method, request_data,
                read_timeout, write_timeout, connect_timeout, pool_timeout,
            )  # fmt: skip
        body = json.dumps(request_data.parameters).encode()
        limits = _limits(read_timeout, connect_timeout, pool_timeout)
        try:
            async with self._session.request(
                method, url, data=body, headers=_JSON, timeout=limits, allow_redirects=False
            ) as response:
                return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientError as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error


def _called(url: str, request_data: RequestData | None) -> str:
    """Return what a request is counted as: its method of the Bot API, or that it is a file."""
    return FILE if request_data is None else url.rpartition("/")[2]


def _limits(read: Timeout, connect: Timeout, free: Timeout) -> aiohttp.ClientTimeout:
    """Return the time limits as aiohttp takes them: `connect` covers waiting for a free one too."""
    read, connect, free = (
        default if given is BaseRequest.DEFAULT_NONE else given
        for given, default in (
            (read, READ_WITHIN_S), (connect, CONNECTED_WITHIN_S), (free, FREE_WITHIN_S),
        )
    )  # fmt: skip
    within = None if connect is None or free is None else connect + free
    return aiohttp.ClientTimeout(total=None, connect=within, sock_connect=connect, sock_read=read)
