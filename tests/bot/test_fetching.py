"""Pages and files fetched from servers of this machine."""

from __future__ import annotations

import asyncio
import gzip
import socket
from typing import TYPE_CHECKING

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.errors import NotFetched
from bot.fetching import fetch

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

PAGE = b"<html><body><p>The mill is sold.</p></body></html>"
MB = 1 << 20
BOMB = gzip.compress(bytes(50 * MB))


class Names(AbstractResolver):
    """Resolver that leads each name to the addresses it is told of."""

    def __init__(self, *ips: str) -> None:
        self._ips = ips

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [
            ResolveResult(hostname=host, host=ip, port=port, family=family, proto=0, flags=0)
            for ip in self._ips
        ]

    async def close(self) -> None:
        pass


async def page(_request: web.Request) -> web.Response:
    return web.Response(body=PAGE, content_type="text/html")


async def rules(_request: web.Request) -> web.Response:
    return web.Response(text="User-agent: *\nDisallow: /private")


async def packed(_request: web.Request) -> web.Response:
    headers = {"Content-Encoding": "gzip", "Content-Type": "text/html"}
    return web.Response(body=gzip.compress(PAGE), headers=headers)


async def bomb(_request: web.Request) -> web.Response:
    headers = {"Content-Encoding": "gzip", "Content-Type": "text/html"}
    return web.Response(body=BOMB, headers=headers)


async def to(request: web.Request) -> web.Response:
    return web.Response(status=302, headers={"Location": request.query["to"]})


async def slow(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/html"})
    await response.prepare(request)
    for _ in range(100):
        await response.write(b"x")
        await asyncio.sleep(0.1)
    return response


async def other(request: web.Request) -> web.Response:
    return web.Response(
        body=b"x" * int(request.query.get("size", "1")),
        status=int(request.query.get("status", "200")),
        headers={
            "Content-Type": request.query.get("type", "text/html"),
            "Content-Encoding": request.query.get("packed", "identity"),
        },
    )


@pytest.fixture
async def host() -> AsyncIterator[str]:
    served = web.Application()
    for path, handler in {
        "/news/mill.html": page, "/packed": packed, "/bomb": bomb, "/to": to, "/slow": slow,
        "/other": other, "/": page, "/private": page, "/robots.txt": rules,
    }.items():  # fmt: skip
        served.router.add_get(path, handler)
    runner = web.AppRunner(served)
    await runner.setup()
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        await web.SockSite(runner, listening).start()
        yield f"127.0.0.1:{listening.getsockname()[1]}"
        await runner.cleanup()


async def test_a_page_comes_with_a_name_and_its_address(host: str) -> None:
    found = await fetch(f"http://{host}/to?to=/news/mill.html", {host})
    assert (found.content, found.name) == (PAGE, "127.0.0.1-news-mill.html")
    assert found.url == f"http://{host}/news/mill.html"
    assert (await fetch(f"http://{host}/packed", {host})).content == PAGE


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("to?to=http://169.254.169.254/", "it is not a public address"),
        ("to?to=http://[::1]/", "it is not a public address"),
        ("to?to=file:///etc/passwd", "it is no address of the web"),
        ("to?to=http://localhost:1/", "it names a port"),
        ("to?to=/to?to=/", "TWICE"),
        ("to?to=%2Fto%3Fto%3D%252Fslow", "it takes too long"),
        ("private", "its site forbids it to programs (robots.txt)"),
        ("to?to=/private", "its site forbids it to programs (robots.txt)"),
        ("bomb", "it has over 2 MB"),
        ("other?size=3000000", "it has over 2 MB"),
        ("slow", "it takes too long"),
        ("other?type=image/png", "it is of a type that is not read: image/png"),
        ("other?status=404", "its server says 404"),
        ("other?packed=br", "it is packed in a way that is not read"),
        ("other?packed=gzip", "it is damaged"),
    ],
)
async def test_what_may_not_be_fetched_is_refused_with_the_reason(
    host: str, path: str, reason: str
) -> None:
    address = f"http://{host}/{path}"
    if reason == "TWICE":
        assert (await fetch(address, {host})).content == PAGE
        return
    with pytest.raises(NotFetched) as caught:
        await fetch(address, {host}, largest=2 * MB, whole_s=1.0 if "slow" in path else 30.0)
    assert caught.value.reason == reason


async def test_a_loop_of_redirects_ends(host: str) -> None:
    loop = f"http://{host}/to?to=http%3A%2F%2F{host}%2Fto%3Fto%3D%2Fto"
    with pytest.raises(NotFetched):
        await fetch(loop, {host})


@pytest.mark.parametrize(
    "name",
    ["127.0.0.1", "localhost", "[::1]", "0x7f.1", "2130706433", "0177.0.0.1", "127.1", "0x0.0",
     "[::ffff:127.0.0.1]", "169.254.169.254", "10.0.0.1", "100.64.0.1", "[64:ff9b::7f00:1]"],
)  # fmt: skip
async def test_private_addresses_are_refused_however_they_are_written(name: str) -> None:
    with pytest.raises(NotFetched):
        await fetch(f"http://{name}/", whole_s=2.0)


@pytest.mark.parametrize("ips", [("127.0.0.1",), ("93.184.216.34", "127.0.0.1"), ("::1",)])
async def test_a_name_that_leads_to_a_private_address_is_refused(ips: tuple[str, ...]) -> None:
    with pytest.raises(NotFetched, match="not a public address"):
        await fetch("http://post.example/", resolver=Names(*ips))


async def test_what_cannot_be_reached_is_said_to_be_so() -> None:
    with pytest.raises(NotFetched, match="cannot be reached"):
        await fetch("http://127.0.0.1:1/", {"127.0.0.1:1"})
