"""The way to a cluster: requests on it are noted, and break as a test wants."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from collections.abc import Callable

    Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sent:
    """A request: its path, and the lines of its content."""

    path: str
    bodies: tuple[Json, ...]


class Wire(httpx.BaseTransport):
    """Carries requests to a real cluster.

    A request that `broken` says yes to does not arrive. Replies are changed by `garbled`.
    """

    def __init__(
        self,
        broken: Callable[[Sent], bool] = lambda _: False,
        garbled: Callable[[Json], Json] | None = None,
    ) -> None:
        self._way = httpx.HTTPTransport()
        self._broken, self._garbled = broken, garbled
        self.sent: list[Sent] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        content = request.read()
        bodies = tuple(map(json.loads, content.splitlines()))
        sent = Sent(request.url.path, bodies)
        if self._broken(sent):
            raise httpx.ConnectError("the line is cut")
        self.sent.append(sent)
        response = self._way.handle_request(request)
        if self._garbled is None:
            return response
        response.read()
        changed = self._garbled(response.json())
        response.close()
        return httpx.Response(response.status_code, json=changed)

    def close(self) -> None:
        self._way.close()
