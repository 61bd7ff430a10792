"""Telegram's part of `quoth check`: a second program, and what Telegram tells of a webhook."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from telegram import Bot, User, WebhookInfo
from telegram.error import Conflict

from bot.cli import check_telegram
from bot.config import DEFAULT_BOT_API_URL, Settings
from bot.storage.lock import locked
from tests.local_telegram import TOKEN, Telegram, local_telegram

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

URL = "https://quoth.example.org/hook"
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with local_telegram() as started:
        yield started


def settings(folder: Path, api: str = DEFAULT_BOT_API_URL, **others: Any) -> Settings:
    fields = {
        "telegram_bot_token": TOKEN, "QUOTH_OWNERS": "7", "QUOTH_DATA": folder,
        "QUOTH_BOT_API_URL": api,
    }  # fmt: skip
    return Settings.model_validate(fields | others)


async def said(chosen: Settings, level: str, within_s: float = 3.0) -> str:
    found = [one async for one in check_telegram.of_telegram(chosen, within_s)]
    return "\n".join(one.text for one in found if one.level == level)


@asynccontextmanager
async def polling(telegram: Telegram) -> AsyncIterator[list[int]]:
    """Fetch and confirm updates as another program does; yields how often it was interrupted."""
    interrupted: list[int] = []

    async def poll(bot: Bot) -> None:
        offset = None
        while True:
            try:
                for update in await bot.get_updates(offset=offset, timeout=5):
                    offset = update.update_id + 1
            except Conflict:
                interrupted.append(1)
                await asyncio.sleep(0.3)

    async with Bot(TOKEN, base_url=f"{telegram.url}/bot") as bot:
        task = asyncio.create_task(poll(bot))
        await asyncio.sleep(0.1)
        try:
            yield interrupted
        finally:
            task.cancel()
            await asyncio.wait([task])


async def test_a_second_program_that_fetches_messages_is_found(
    telegram: Telegram, tmp_path: Path
) -> None:
    async with polling(telegram):
        assert "another program fetches" in await said(settings(tmp_path, telegram.url), "wrong")


async def test_the_bot_that_runs_with_this_folder_is_not_disturbed(
    telegram: Telegram, tmp_path: Path
) -> None:
    chosen = settings(tmp_path, telegram.url)
    with locked(tmp_path):
        async with polling(telegram) as interrupted:
            assert await said(chosen, "wrong") == ""
            assert f"the bot runs with {tmp_path}" in await said(chosen, "ok")
        assert interrupted == []


async def test_messages_that_wait_are_left_for_the_bot(telegram: Telegram, tmp_path: Path) -> None:
    await telegram.private().says("when does the ferry leave?")
    assert "no other program" in await said(settings(tmp_path, telegram.url), "ok", 0.5)
    async with Bot(TOKEN, base_url=f"{telegram.url}/bot") as bot:
        [waiting] = await bot.get_updates()
    assert waiting.message
    assert waiting.message.text == "when does the ferry leave?"


def test_a_bot_that_sees_and_is_offered_everything_has_nothing_to_note(tmp_path: Path) -> None:
    chosen = settings(tmp_path)
    plain = User(1, "Quoth", is_bot=True, username="quoth_bot")
    open_ = User(
        1, "Quoth", is_bot=True, username="quoth_bot",
        can_read_all_group_messages=True, supports_inline_queries=True,
    )  # fmt: skip
    assert [one.level for one in check_telegram.of_bot(open_, chosen)] == ["ok"]
    notes = [one.text for one in check_telegram.of_bot(plain, chosen) if one.level == "note"]
    assert [note.partition(":")[0] for note in notes] == [
        "privacy mode is on", "inline mode is off",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("waiting", "minutes", "level"),
    [(3, 1, "wrong"), (0, 1, "note"), (3, 600, "ok"), (0, 600, "ok"), (3, None, "ok")],
)
def test_an_error_of_a_webhook_is_wrong_while_messages_wait_for_it(
    tmp_path: Path, waiting: int, minutes: int | None, level: str
) -> None:
    chosen = settings(tmp_path, QUOTH_WEBHOOK_URL=URL, QUOTH_WEBHOOK_SECRET="a-secret")
    failed = None if minutes is None else NOW - timedelta(minutes=minutes)
    told = WebhookInfo(
        URL, False, waiting, last_error_date=failed,  # noqa: FBT003 - as it is called
        last_error_message=None if minutes is None else "Connection refused",
    )  # fmt: skip
    found = check_telegram.of_webhook(told, chosen, NOW.timestamp())
    assert found.level == level
    assert ("Connection refused" in found.text) == (level != "ok")


def test_a_webhook_without_tls_is_wrong_unless_a_server_of_ones_own_posts(tmp_path: Path) -> None:
    fields = {"QUOTH_WEBHOOK_URL": "http://10.0.0.5/hook", "QUOTH_WEBHOOK_SECRET": "a-secret"}
    told = WebhookInfo("http://10.0.0.5/hook", False, 0)  # noqa: FBT003 - as it is called
    found = check_telegram.of_webhook(told, settings(tmp_path, **fields), NOW.timestamp())
    assert found.level == "wrong"
    own = settings(tmp_path, "http://10.0.0.6:8081", **fields)
    assert check_telegram.of_webhook(told, own, NOW.timestamp()).level == "ok"


async def test_a_webhook_of_somebody_else_is_noted(telegram: Telegram, tmp_path: Path) -> None:
    async with Bot(TOKEN, base_url=f"{telegram.url}/bot") as bot:
        await bot.set_webhook("https://other.example.org/")
    told = await said(settings(tmp_path, telegram.url), "note")
    assert "quoth run takes that back and polls" in told


async def test_an_address_that_is_no_bot_api_is_told_in_one_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def hello(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(hello, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        wrong = await said(settings(tmp_path, f"http://127.0.0.1:{port}"), "wrong")
    assert wrong.startswith(f"http://127.0.0.1:{port} answers with an error: ")
    assert caplog.text == ""
