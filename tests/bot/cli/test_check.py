"""`quoth check`: every way a setup can be wrong has its sentence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from telegram import Bot, User, WebhookInfo

from bot.cli import check
from bot.config import Settings
from index import Article, Library
from tests.index.ingest.programs import LANGUAGES, program
from tests.local_telegram import TOKEN, Refusal, Telegram, free_port, local_telegram

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


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


async def test_every_other_thing_that_may_be_wrong_with_a_machine(tmp_path: Path) -> None:
    [_, old] = check._of_program((3, 34, 1))
    assert (old.level, old.text) == ("wrong", "SQLite is older than 3.38: install a newer Python")
    full = list(check._of_folder(tmp_path, least_free=1 << 60))
    assert [one.level for one in full] == ["wrong"]
    assert full[0].text.endswith("GB free")
    # Not even root writes there.
    unwritable = list(check._of_folder(Path("/proc")))
    assert unwritable[0].level == "wrong"
    assert unwritable[0].text.startswith("/proc cannot be written: ")


def test_a_bot_that_sees_and_is_offered_everything_has_nothing_to_note(tmp_path: Path) -> None:
    chosen = settings(tmp_path, "https://api.example.org")
    plain = User(1, "Quoth", is_bot=True, username="quoth_bot")
    open_ = User(
        1, "Quoth", is_bot=True, username="quoth_bot",
        can_read_all_group_messages=True, supports_inline_queries=True,
    )  # fmt: skip
    assert [one.level for one in check._of_bot(open_, chosen)] == ["ok"]
    notes = [one.text for one in check._of_bot(plain, chosen) if one.level == "note"]
    assert [note.partition(":")[0] for note in notes] == [
        "privacy mode is on", "inline mode is off",
    ]  # fmt: skip


def test_a_webhook_that_telegram_cannot_post_to() -> None:
    url = "https://quoth.example.org/hook"
    failing = WebhookInfo(url, False, 3, last_error_message="Connection refused")  # noqa: FBT003
    assert check._of_webhook(failing, url) == check.Finding(
        "wrong", f"Telegram cannot post to {url}: Connection refused"
    )
    well = check._of_webhook(WebhookInfo(url, False, 3), url)  # noqa: FBT003
    assert (well.level, well.text) == ("ok", f"Telegram posts to {url}, 3 updates wait")


async def test_a_webhook_of_somebody_else_is_noted(telegram: Telegram, tmp_path: Path) -> None:
    chosen = settings(tmp_path, telegram.url)
    async with Bot(TOKEN, base_url=f"{telegram.url}/bot") as bot:
        await bot.set_webhook("https://other.example.org/")
    assert "quoth run takes that back and polls" in await said(chosen, "note")


async def test_what_reading_scans_takes_is_looked_at(
    telegram: Telegram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def chosen(ocr: str) -> Settings:
        return settings(tmp_path, telegram.url, QUOTH_OCR=ocr)

    program(tmp_path, LANGUAGES)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert "scans are read by tesseract, in eng" in await said(chosen("on"), "ok")
    told = await said(chosen("eng+deu"), "wrong")
    assert told == "tesseract does not have the language deu: it has eng"
    program(tmp_path, "#!/bin/sh\n")
    assert "tesseract has no language" in await said(chosen("on"), "wrong")
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    assert "install tesseract-ocr" in await said(chosen("on"), "wrong")
    assert "tesseract" not in await said(chosen("off"), "wrong")
