"""Origins whose pages may talk to the server."""

from __future__ import annotations

import json

import pytest

from tests.bot.emulator.conftest import JSON, Visitor, World, seen

UPGRADE = {
    "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
}  # fmt: skip


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
    visitor: Visitor, world: World, headers: dict[str, str]
) -> None:
    body = json.dumps({"person": 1, "chat": 1, "text": "x"})
    for path in ("/", "/api/people", "/static/index.html", "/api/file/a"):
        assert (await visitor.fetch(path, headers=headers)).code == 403
    for path in ("/api/say", "/api/upload", "/bot1:token/getMe"):
        done = await visitor.fetch(path, method="POST", body=body, headers=headers | JSON)
        assert done.code == 403
    done = await visitor.fetch("/api/events?person=1", headers=UPGRADE | headers)
    assert done.code == 403
    assert world.ann.messages == {}


async def test_its_own_origin_may_watch_and_act(visitor: Visitor) -> None:
    connection = await visitor.watch(1, Origin=visitor.address)
    assert (await seen(connection))["kind"] == "state"
    connection.close()
