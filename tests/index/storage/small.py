"""A small schema in two steps, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index import Migration

if TYPE_CHECKING:
    from index import Database

FIRST = Migration("0001 bindings", ("CREATE TABLE bindings (name TEXT)",))
SECOND = Migration("0002 topics", ("ALTER TABLE bindings ADD COLUMN topic INTEGER",))


async def names(database: Database) -> list[str]:
    return [row["name"] for row in await database.rows("SELECT name FROM bindings")]
