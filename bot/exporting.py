"""Articles as files of JSON lines, none larger than Telegram takes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.views import json_lines

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator

    from index import Article

# In bytes. Telegram takes 50 MB; the request around a file needs some.
LARGEST_PART = 48_000_000


async def parts(
    articles: AsyncIterator[Article], largest: int = LARGEST_PART
) -> AsyncGenerator[tuple[bytes, int]]:
    """Yield files of whole lines, as `quoth add` takes them, and how many articles each holds."""
    part, count = bytearray(), 0
    async for article in articles:
        line = (json.dumps(json_lines.article(article), ensure_ascii=False) + "\n").encode()
        if part and len(part) + len(line) > largest:
            yield bytes(part), count
            part, count = bytearray(), 0
        part += line
        count += 1
    if part:
        yield bytes(part), count
