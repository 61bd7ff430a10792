"""Pages and files fetched from the web: only public ones, of known types, of a size, in a time."""

from __future__ import annotations

import asyncio
import re
import socket
import zlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver
from yarl import URL

from bot import robots
from bot.addresses import checked, is_public
from bot.errors import NotFetched
from index import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Collection

# Ending of the files of each media type, as the library knows it.
ENDINGS = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt",
    "text/markdown": ".md", "application/pdf": ".pdf", "application/rss+xml": ".xml",
    "application/atom+xml": ".xml", "application/rdf+xml": ".xml", "application/xml": ".xml",
    "text/xml": ".xml", "application/json": ".json", "application/feed+json": ".json",
    "application/epub+zip": ".epub", "application/rtf": ".rtf", "text/rtf": ".rtf",
    "text/csv": ".csv", "text/vtt": ".vtt", "application/zip": ".zip",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}  # fmt: skip
# In bytes, unpacked; in seconds, for all of it and between two pieces.
LARGEST = 20 * 1024 * 1024
WHOLE_S, PIECE_S = 30.0, 10.0
# Seconds that a site may take to send its robots.txt.
ROBOTS_S = 5.0
MOST_REDIRECTS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
_BLOCK = 1 << 16
_PACKED = {"gzip": 31, "x-gzip": 31, "deflate": 47}
_HEADERS = {"User-Agent": robots.AGENT, "Accept-Encoding": "gzip, deflate", "Accept": "*/*"}
_NO_NAME = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 150


@dataclass(frozen=True, slots=True)
class Fetched:
    """Content of an address, the name of a file that it could be, and where it was in the end."""

    content: bytes
    name: str
    url: str


class PublicOnly(AbstractResolver):
    """Resolver of names that gives no private address; aiohttp connects to no other."""

    def __init__(self, allowed: Collection[str], resolver: AbstractResolver | None = None) -> None:
        self._allowed = allowed
        self._resolver = resolver or ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Return where a name leads. Raises NotFetched where that is not public, in part or whole.

        OSError where it leads nowhere.
        """
        found = await self._resolver.resolve(host, port, family)
        named = host in self._allowed or f"{host}:{port}" in self._allowed
        if not named and not all(is_public(one["host"]) for one in found):
            raise NotFetched(host, "it is not a public address")
        return found

    async def close(self) -> None:
        """Close the resolver that it asks."""
        await self._resolver.close()


async def fetch(
    address: str,
    allowed: Collection[str] = (),
    *,
    resolver: AbstractResolver | None = None,
    largest: int = LARGEST,
    whole_s: float = WHOLE_S,
) -> Fetched:
    """Fetch what is at an address. Raises NotFetched with the reason.

    `allowed` are hosts that need not be public. Each redirect is checked like the address itself.
    """
    connector = aiohttp.TCPConnector(resolver=PublicOnly(allowed, resolver), use_dns_cache=False)
    timeout = aiohttp.ClientTimeout(total=whole_s, sock_read=PIECE_S)
    async with aiohttp.ClientSession(
        connector=connector,
        timeout=timeout,
        trust_env=False,
        auto_decompress=False,
        cookie_jar=aiohttp.DummyCookieJar(),
        headers=_HEADERS,
    ) as session:
        try:
            return await _followed(session, address, allowed, largest)
        except TimeoutError as error:
            raise NotFetched(address, "it takes too long") from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise NotFetched(address, "it cannot be reached") from error


async def _followed(
    session: aiohttp.ClientSession, address: str, allowed: Collection[str], largest: int
) -> Fetched:
    url = checked(address, allowed)
    asked: dict[URL, bytes] = {}
    for _ in range(MOST_REDIRECTS + 1):
        if (site := url.origin()) not in asked:
            asked[site] = await _robots(session, site)
        if not robots.allows(asked[site], str(url)):
            raise NotFetched(address, "its site forbids it to programs (robots.txt)")
        async with session.get(url, allow_redirects=False) as response:
            if response.status in _REDIRECTS and "Location" in response.headers:
                target = url.join(URL(response.headers["Location"]))
                url = checked(str(target), allowed)
                continue
            if response.status != 200:  # noqa: PLR2004 - OK
                raise NotFetched(address, f"its server says {response.status}")
            kind = response.headers.get("Content-Type", "").partition(";")[0].strip().casefold()
            if kind not in ENDINGS:
                raise NotFetched(address, f"it is of a type that is not read: {kind[:60]}")
            content = await _read(response, address, largest)
            return Fetched(content, _name(url, ENDINGS[kind]), str(url))
    raise NotFetched(address, "it leads on and on")


async def _robots(session: aiohttp.ClientSession, site: URL) -> bytes:
    """Return the rules of a site, none where it has none or does not tell them soon."""
    try:
        async with (
            asyncio.timeout(ROBOTS_S),
            session.get(site / "robots.txt", allow_redirects=False) as response,
        ):
            if response.status == 200:  # noqa: PLR2004 - OK
                return await _read(response, str(site), robots.LARGEST)
    except (NotFetched, TimeoutError, aiohttp.ClientError, OSError, ValueError):
        pass  # a fault of the site shows when it is asked for the page
    return b""


async def _read(response: aiohttp.ClientResponse, address: str, largest: int) -> bytes:
    """Return a body, unpacked piece by piece and never further than it may be large."""
    packed = response.headers.get("Content-Encoding", "identity").strip().casefold()
    if packed != "identity" and packed not in _PACKED:
        raise NotFetched(address, "it is packed in a way that is not read")
    unpacking: Any = zlib.decompressobj(_PACKED[packed]) if packed in _PACKED else None
    blocks: list[bytes] = []
    size = 0
    async for block in response.content.iter_chunked(_BLOCK):
        try:
            piece = unpacking.decompress(block, largest + 1 - size) if unpacking else block
        except zlib.error as error:
            raise NotFetched(address, "it is damaged") from error
        size += len(piece)
        if size > largest:
            raise NotFetched(address, f"it has over {largest // 1024 // 1024:,} MB")
        blocks.append(piece)
    if unpacking and not unpacking.eof:
        raise NotFetched(address, "it is damaged")
    return b"".join(blocks)


def _name(url: URL, ending: str) -> str:
    """Return the name of a file that an address could be, which is its article's id."""
    path = PurePosixPath(url.path)
    own = path.suffix.casefold()
    ending = own if own in SUFFIXES and ending not in {".html", ".xml"} else ending
    stem = str(path.with_suffix("")) if path.name and own in SUFFIXES else url.path
    whole = f"{url.host}{stem}" + (f"-{url.query_string}" if url.query_string else "")
    return f"{_NO_NAME.sub('-', whole).strip('-.')[:_LONGEST_NAME]}{ending}"
