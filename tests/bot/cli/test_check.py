"""`quoth check`: every way a setup can be wrong has its sentence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.backup import check_restored
from bot.cli import check
from bot.config import Settings
from bot.errors import BackupRefused
from bot.storage.storage import Storage
from index import Article, Kernels, Library
from tests.bot.damage import alter
from tests.index.ingest.programs import LANGUAGES, program
from tests.local_telegram import TOKEN, Telegram, free_port, local_telegram

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


async def said(chosen: Settings, level: str, kernels: Kernels | None = None) -> str:
    found = [one async for one in check.findings(chosen, 0.2, kernels)]
    return "\n".join(one.text for one in found if one.level == level)


def names(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


async def test_a_setup_that_is_right_has_nothing_wrong(telegram: Telegram, tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(Article("1", "Ferry", "The ferry leaves at seven."))
    chosen = settings(tmp_path, telegram.url)
    assert await said(chosen, "wrong") == ""
    fine = await said(chosen, "ok")
    assert "1 articles" in fine
    assert "no other program" in fine


@pytest.mark.parametrize(("small", "level", "other"), [(1, "note", "wrong"), (0, "wrong", "note")])
async def test_kernels_that_are_not_installed_are_wrong_for_a_library_that_needs_them(
    small: int, level: str, other: str, telegram: Telegram, tmp_path: Path
) -> None:
    kernels = Kernels(small, has_compiler=lambda: False)
    async with await Library.open(tmp_path) as library:
        await library.add(Article("1", "Ferry", "The ferry leaves at seven."))
    chosen = settings(tmp_path, telegram.url)
    assert "the search kernels are not installed" in await said(chosen, level, kernels)
    assert "kernels" not in await said(chosen, other, kernels)


async def test_a_library_without_articles_says_how_to_add_some(
    telegram: Telegram, tmp_path: Path
) -> None:
    assert "quoth add" in await said(settings(tmp_path, telegram.url), "note")


async def test_a_token_that_telegram_refuses(telegram: Telegram, tmp_path: Path) -> None:
    chosen = settings(tmp_path, telegram.url, telegram_bot_token="12345:of-no-bot-at-all")
    assert "@BotFather" in await said(chosen, "wrong")


async def test_what_is_no_bot_api_server_may_be_what_refuses_a_token(
    telegram: Telegram, tmp_path: Path
) -> None:
    told = await said(settings(tmp_path, f"{telegram.url}/elsewhere"), "wrong")
    assert "that QUOTH_BOT_API_URL is the address of a Bot API server" in told


async def test_no_token(telegram: Telegram, tmp_path: Path) -> None:
    chosen = settings(tmp_path, telegram.url, telegram_bot_token=None)
    assert "TELEGRAM_BOT_TOKEN is not set" in await said(chosen, "wrong")


async def test_a_network_that_is_not_there(tmp_path: Path) -> None:
    nowhere = f"http://127.0.0.1:{free_port()}"
    told = await said(settings(tmp_path, nowhere), "wrong")
    assert f"{nowhere} cannot be reached: no connection comes about; check the network" in told


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
    chosen = settings(file, telegram.url)
    assert "is no folder" in await said(chosen, "wrong")
    assert "articles" not in await said(chosen, "note")


async def test_a_folder_that_is_not_there_yet(telegram: Telegram, tmp_path: Path) -> None:
    chosen = settings(tmp_path / "new" / "data", telegram.url)
    assert "the first command makes it" in await said(chosen, "note")


def test_where_a_folder_is_missing_nothing_is_tried_in_its_parent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touched = tmp_path.stat().st_mtime_ns
    assert [one.level for one in check._of_folder(tmp_path / "a" / "b", 0)] == ["note", "ok"]
    assert tmp_path.stat().st_mtime_ns == touched
    monkeypatch.setattr("os.access", lambda *_given: False)
    [_, wrong, _] = check._of_folder(tmp_path / "a" / "b", 0)
    assert (wrong.level, wrong.text) == ("wrong", f"{tmp_path} cannot be written by this user")


async def test_a_library_that_is_damaged(telegram: Telegram, tmp_path: Path) -> None:
    (tmp_path / "quoth.sqlite3").write_bytes(b"no database at all" * 100)
    assert "the library cannot be used" in await said(settings(tmp_path, telegram.url), "wrong")


async def test_articles_that_are_damaged_are_named(telegram: Telegram, tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(Article("1", "Ferry", "The ferry leaves at seven."))
    alter(tmp_path, "seven", "eight")
    told = await said(settings(tmp_path, telegram.url), "wrong")
    assert told.startswith("article 1 is damaged: its text is not what was stored")


async def test_no_library_is_made_where_there_is_none(telegram: Telegram, tmp_path: Path) -> None:
    assert "quoth add" in await said(settings(tmp_path, telegram.url), "note")
    assert names(tmp_path) == []


async def test_a_restore_that_was_cut_off_is_told_of_as_every_command_does(
    telegram: Telegram, tmp_path: Path
) -> None:
    half = tmp_path / ".restoring" / "bot.sqlite3"
    half.parent.mkdir()
    half.write_text("half", encoding="utf-8")
    chosen = settings(tmp_path, telegram.url)
    with pytest.raises(BackupRefused) as refused:
        check_restored(tmp_path)
    assert await said(chosen, "wrong") == str(refused.value)
    assert names(tmp_path) == [".restoring"]


@pytest.mark.parametrize("part", ["its head", "its middle"])
async def test_what_the_bot_remembers_may_be_damaged(
    telegram: Telegram, tmp_path: Path, part: str
) -> None:
    async with await Storage.open(tmp_path):
        pass
    file = tmp_path / "bot.sqlite3"
    content = file.read_bytes()
    start = 0 if part == "its head" else len(content) // 2
    file.write_bytes(content[:start] + b"\xff" * 3000 + content[start + 3000 :])
    told = await said(settings(tmp_path, telegram.url), "wrong")
    assert told.startswith("what the bot remembers cannot be used: ")


async def test_every_other_thing_that_may_be_wrong_with_a_machine(tmp_path: Path) -> None:
    [_, old, _] = check._of_program((3, 34, 1))
    assert [check._of_guard(one).level for one in (None, 7)] == ["note", "ok"]
    assert (old.level, old.text) == ("wrong", "SQLite is older than 3.38: install a newer Python")
    full = list(check._of_folder(tmp_path, least_free=1 << 60))
    assert [one.level for one in full] == ["wrong"]
    assert full[0].text.endswith("GB free")
    # Not even root writes there.
    unwritable = list(check._of_folder(Path("/proc")))
    assert unwritable[0].level == "wrong"
    assert unwritable[0].text.startswith("/proc cannot be written: ")


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
