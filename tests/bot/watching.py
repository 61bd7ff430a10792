"""A monitor of a bot, and what it tells."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import aiohttp
from prometheus_client.parser import text_string_to_metric_families

from bot.monitor import REACHED_WITHIN_S, Monitor

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.application import App


@asynccontextmanager
async def watching(bot: App, reached_within_s: float = REACHED_WITHIN_S) -> AsyncIterator[Monitor]:
    services = bot.bot_data
    chosen = services.settings.model_copy(update={"monitor": "127.0.0.1:0"})
    monitor = Monitor(services, {"received": bot.update_queue.qsize}, reached_within_s)
    monitor.listen(chosen.monitor)
    yield monitor
    await monitor.stop()


async def get(monitor: Monitor, path: str) -> tuple[int, str]:
    address = f"http://127.0.0.1:{monitor.port}{path}"
    async with aiohttp.ClientSession() as session, session.get(address) as reply:
        return reply.status, await reply.text()


async def figures(monitor: Monitor) -> dict[str, float]:
    """Scrape, and return each sample by its name and the values of its labels."""
    status, text = await get(monitor, "/metrics")
    assert status == 200
    return {
        " ".join([sample.name, *sample.labels.values()]): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }
