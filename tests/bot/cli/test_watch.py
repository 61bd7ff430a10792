"""Watched folders."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from bot.cli.watch import stamps, watch

if TYPE_CHECKING:
    from pathlib import Path


async def test_what_is_new_or_changed_is_added_once(tmp_path: Path) -> None:
    old, new, picture = tmp_path / "old.txt", tmp_path / "new.md", tmp_path / "a.png"
    old.write_text("It is.")
    known = stamps([tmp_path, "https://a.example/"])
    assert list(known) == [old]
    added: asyncio.Queue[list[Path]] = asyncio.Queue()
    watching = asyncio.create_task(watch([tmp_path], known, added.put, look_every_s=0.02))
    new.write_text("So they say.")
    picture.write_bytes(b"\x89PNG")
    assert await asyncio.wait_for(added.get(), 20) == [new]
    old.write_text("It is not.")
    assert await asyncio.wait_for(added.get(), 20) == [old]
    new.unlink()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(added.get(), 0.2)
    watching.cancel()
    with suppress(asyncio.CancelledError):
        await watching
