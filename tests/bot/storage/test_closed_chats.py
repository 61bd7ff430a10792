"""Chats that the bot cannot write to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.storage.storage import Storage

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_chat_is_closed_until_it_is_opened_again_or_forgotten(tmp_path: Path) -> None:
    async with await Storage.open(tmp_path) as storage:
        chats = storage.closed_chats
        for chat, at in ((1, 10), (2, 20), (3, 30), (3, 40)):
            await chats.add(chat, at)
        await chats.remove(1)
        assert [await chats.has(chat) for chat in (1, 2, 3, 4)] == [False, True, True, False]
        await chats.forget(30)
        assert [await chats.has(chat) for chat in (2, 3)] == [False, True]
