"""Files that articles were read from, as they came. SQL only.

A file belongs to the texts that were read from it, which their digests tell, and goes when no
article and no kept version has one of them any more.
"""

from __future__ import annotations

import asyncio
import zlib
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from index.storage import leftovers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.storage.seam import Connected, Statements

_NOTE = """
    INSERT INTO origins
    SELECT collection, source_id, digest, ? FROM articles WHERE number = ?
    ON CONFLICT (collection, source_id, digest) DO UPDATE SET original = excluded.original
"""
_OF = """
    SELECT name, content FROM origins JOIN articles USING (collection, source_id, digest)
    JOIN originals ON originals.id = origins.original WHERE number = ? AND originals.articles = 1
"""
_KEYS = """
    SELECT id FROM originals WHERE ?1 IS NULL OR reading < CAST(?1 AS BIGINT) ORDER BY name
"""
_ARTICLES = """
    SELECT number FROM origins JOIN articles USING (collection, source_id, digest)
    WHERE original = ? ORDER BY number
"""


@dataclass(frozen=True, slots=True)
class Original:
    """File as it came: its name, and what is in it."""

    name: str
    content: bytes


class Originals:
    """The files in a database, written a transaction at a time and read beside that."""

    def __init__(self, main: Connected, beside: Connected) -> None:
        self._main, self._beside = main, beside

    async def keep(
        self, original: Original, reading: int, numbers: Sequence[int], held: int
    ) -> None:
        """Store a file that the articles of these numbers were read from, by a reading version.

        `held` is how many articles it held, wherever they are.
        """
        key = sha256(original.name.encode("utf-8", "replace") + b"\0" + original.content).digest()
        packed = await asyncio.to_thread(zlib.compress, original.content)
        async with self._main.transaction() as db:
            await db.write(
                "INSERT INTO originals VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET reading = excluded.reading",
                key,
                original.name,
                packed,
                reading,
                held,
            )
            await db.write_each(_NOTE, [(key, number) for number in numbers])

    async def of(self, number: int) -> Original | None:
        """Return the file that an article was read from; None where none is, or it held more."""
        row = await self._beside.first(_OF, number)
        return None if row is None else await _unpacked(row["name"], row["content"])

    async def keys(self, before: int | None) -> list[bytes]:
        """Return the keys of the files that were read by versions before this one (None: all)."""
        rows = await self._beside.rows(_KEYS, before)
        return [row["id"] for row in rows]

    async def get(self, key: bytes) -> tuple[Original, list[int]] | None:
        """Return a file, and the numbers of the articles that have a text of it now."""
        row = await self._beside.first("SELECT name, content FROM originals WHERE id = ?", key)
        rows = await self._beside.rows(_ARTICLES, key)
        if row is None:
            return None
        return await _unpacked(row["name"], row["content"]), [one["number"] for one in rows]


async def forget_unused(db: Statements) -> None:
    """Delete files of texts that are not there any more."""
    await db.write(leftovers.removal("origins"))
    await db.write("DELETE FROM originals WHERE id NOT IN (SELECT original FROM origins)")


async def _unpacked(name: str, packed: bytes) -> Original:
    return Original(name, await asyncio.to_thread(zlib.decompress, packed))
