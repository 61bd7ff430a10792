"""Causes: known once their changes are made, and for two days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index import Library, caused_by
from index.storage.causes import KEPT_S

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article


async def test_what_has_changed_something_is_known_and_what_has_not_is_not(
    tmp_path: Path, bridge: Article
) -> None:
    async with await Library.open(tmp_path) as library:
        with caused_by("to add"):
            await library.add(bridge)
        with caused_by("to read"):
            await library.article("2001")
        await library.remove("2001")
        assert await library.has_done("to add")
        assert not await library.has_done("to read")


async def test_a_change_without_a_cause_leaves_no_note(tmp_path: Path, bridge: Article) -> None:
    async with await Library.open(tmp_path) as library:
        with caused_by("outside"), caused_by(None):
            await library.add(bridge)
        assert not await library.has_done("outside")


async def test_causes_are_forgotten(tmp_path: Path, bridge: Article) -> None:
    now = 0.0
    async with await Library.open(tmp_path) as library:
        with caused_by("long ago"):
            await library.add(bridge)
        await library.forget_removed(0)
        assert await library.has_done("long ago")
    async with await Library.open(tmp_path, clock=lambda: 2**40 + KEPT_S + now) as library:
        await library.forget_removed(0)
        assert not await library.has_done("long ago")
