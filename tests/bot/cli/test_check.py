"""`quoth check`: every way a setup can be wrong has its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.cli import check
from bot.config import Settings
from index import Article, Library
from tests.local_telegram import TOKEN, Refusal, Telegram, free_port, local_telegram

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with local_telegram() as started:
        yield started


def settings(folder: Path, api: str, **others: Any) -> Settings:
    fields = {
        "telegram_bot_token": TOKEN, "QUOTH_OWNERS": "7", "QUOTH_DATA": folder,
        "QUOTH_BOT_API_URL": api,
    }  # fmt: skip
    return Settings.model_validate(fields | others)


async def said(chosen: Settings, level: str) -> str:
    return "\n".join([one.text async for one in check.findings(chosen) if one.level == level])


async def test_a_setup_that_is_right_has_nothing_wrong(telegram: Telegram, tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(Article("1", "Ferry", "The ferry leaves at seven."))
    chosen = settings(tmp_path, telegram.url)
    assert await said(chosen, "wrong") == ""
    fine = await said(chosen, "ok")
    assert "1 articles" in fine
    assert "no other program" in fine


async def test_a_library_without_articles_says_how_to_add_some(
    telegram: Telegram, tmp_path: Path
) -> None:
    assert "quoth add" in await said(settings(tmp_path, telegram.url), "note")


async def test_a_token_that_telegram_refuses(telegram: Telegram, tmp_path: Path) -> None:
    chosen = settings(tmp_path, telegram.url, telegram_bot_token="12345:of-no-bot-at-all")
    assert "@BotFather" in await said(chosen, "wrong")


async def test_no_token(telegram: Telegram, tmp_path: Path) -> None:
    chosen = settings(tmp_path, telegram.url, telegram_bot_token=None)
    assert "TELEGRAM_BOT_TOKEN is not set" in await said(chosen, "wrong")


async def test_a_network_that_is_not_there(tmp_path: Path) -> None:
    nowhere = f"http://127.0.0.1:{free_port()}"
    assert f"{nowhere} cannot be reached" in await said(settings(tmp_path, nowhere), "wrong")


async def test_a_second_program_that_fetches_messages(telegram: Telegram, tmp_path: Path) -> None:
    telegram.refuse["getUpdates"] = [
        Refusal(409, "Conflict: terminated by other getUpdates request")
    ]
    assert "another program" in await said(settings(tmp_path, telegram.url), "wrong")


async def test_a_webhook_that_telegram_does_not_know_yet(
    telegram: Telegram, tmp_path: Path
) -> None:
    chosen = settings(
        tmp_path,
        telegram.url,
        QUOTH_WEBHOOK_URL="https://quoth.example.org/hook",
        QUOTH_WEBHOOK_SECRET="a-secret",
    )
    assert "does not post to" in await said(chosen, "note")


async def test_nobody_owns_the_bot(telegram: Telegram, tmp_path: Path) -> None:
    chosen = settings(tmp_path, telegram.url, QUOTH_OWNERS="")
    assert "QUOTH_OWNERS" in await said(chosen, "wrong")


async def test_a_folder_that_is_none(telegram: Telegram, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    assert "is no folder" in await said(settings(file, telegram.url), "wrong")


async def test_a_folder_that_is_not_there_yet(telegram: Telegram, tmp_path: Path) -> None:
    chosen = settings(tmp_path / "new" / "data", telegram.url)
    assert "the first command makes it" in await said(chosen, "note")


async def test_a_library_that_is_damaged(telegram: Telegram, tmp_path: Path) -> None:
    (tmp_path / "quoth.sqlite3").write_bytes(b"no database at all" * 100)
    assert "the library cannot be used" in await said(settings(tmp_path, telegram.url), "wrong")
