"""Monitor: health and metrics of the bot, for programs that watch it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot import lifespan
from bot.monitor import Monitor
from tests.bot.watching import figures, get, watching

if TYPE_CHECKING:
    import pytest

    from bot.application import App
    from bot.config import Settings
    from index import Article, Library
    from tests.local_telegram import Telegram


async def test_figures_are_what_people_did(
    telegram: Telegram, library: Library, bot: App, bridge: Article, harvest: Article
) -> None:
    await library.add(bridge)
    await library.add(harvest)
    chat = telegram.private()
    for question in ("who said the coalition is pretending?",) * 3 + ("what about zebras?",) * 2:
        await chat.says(question)
        await chat.reply()
    async with watching(bot) as monitor:
        seen = await figures(monitor)
    assert seen["quoth_questions_total answered"] == 3
    assert seen["quoth_questions_total unanswered"] == 2
    assert seen["quoth_answer_seconds_count"] == 5
    assert seen["quoth_updates_total message"] == 5
    assert seen["quoth_telegram_requests_total 200 sendMessage"] == 5
    assert seen["quoth_articles"] == 2
    assert seen["quoth_passages"] >= 2
    assert seen["quoth_index_lag_changes"] == 0
    assert seen["quoth_queue_length received"] == 0
    assert seen["quoth_disk_size_bytes"] >= seen["quoth_disk_free_bytes"] > 0
    assert seen["process_resident_memory_bytes"] > 0


async def test_articles_that_are_not_indexed_yet_are_the_lag(
    library: Library, bot: App, bridge: Article
) -> None:
    async with watching(bot) as monitor:
        await library._storage.writer.make_collection("news")
        before = await figures(monitor)
        assert before["quoth_index_lag_changes"] == 0
        async for _ in library.add_each(bridge):
            pass
        now = await figures(monitor)
        assert (now["quoth_articles"], now["quoth_index_lag_changes"]) == (1, 1)


async def test_a_bot_is_ready_once_it_answers_and_hears(bot: App) -> None:
    async with watching(bot) as monitor:
        assert await get(monitor, "/healthz") == (200, "ok\n")
        assert await get(monitor, "/readyz") == (503, "the bot is starting or stopping\n")
        monitor.serve(serving=True)
        assert await get(monitor, "/readyz") == (200, "ready\n")
        bot.bot_data.hearing.unwell("the line is cut")
        assert await get(monitor, "/readyz") == (503, "the line is cut\n")
        assert (await figures(monitor))["quoth_ready"] == 0
        assert (await get(monitor, "/healthz"))[0] == 200


async def test_who_asks_while_the_articles_are_looked_for_shares_the_look(
    bot: App, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks, back = 0, asyncio.Event()

    async def check_reached() -> None:
        nonlocal looks
        looks += 1
        await back.wait()

    monkeypatch.setattr(library, "check_reached", check_reached)
    async with watching(bot, reached_within_s=0.05) as monitor:
        monitor.serve(serving=True)
        for _ in range(2):
            told = await asyncio.gather(*(get(monitor, "/readyz") for _ in range(3)))
            assert set(told) == {(503, "the archive cannot be reached\n")}
        assert looks == 1
        back.set()
        assert await get(monitor, "/readyz") == (200, "ready\n")
        back.clear()
        assert (await get(monitor, "/readyz"))[0] == 503  # and is stopped in the midst
    assert looks == 3


async def test_a_port_that_is_taken_keeps_no_bot_from_answering(
    bot: App, caplog: pytest.LogCaptureFixture
) -> None:
    async with watching(bot) as monitor:
        other = Monitor(bot.bot_data, {})
        other.listen(f"127.0.0.1:{monitor.port}")
        assert other.port is None
        await other.stop()
    assert "nobody can watch at 127.0.0.1" in caplog.text


async def test_an_address_of_another_machine_keeps_no_bot_from_answering(
    bot: App, caplog: pytest.LogCaptureFixture
) -> None:
    monitor = Monitor(bot.bot_data, {})
    monitor.listen("192.0.2.1:9464")
    assert monitor.port is None
    await monitor.stop()
    assert "nobody can watch at 192.0.2.1:9464" in caplog.text


async def test_figures_are_told_though_the_folder_is_gone(
    settings: Settings, bot: App, caplog: pytest.LogCaptureFixture
) -> None:
    settings.data.rename(settings.data.with_name("elsewhere"))
    async with watching(bot) as monitor:
        for _ in range(2):
            assert (await figures(monitor))["quoth_questions_total answered"] == 0
    assert caplog.text.count("some figures are old") == 1


async def test_where_nobody_is_to_watch_nothing_listens(bot: App) -> None:
    monitor = lifespan._monitor(bot)
    assert monitor.port is None
    await monitor.stop()
