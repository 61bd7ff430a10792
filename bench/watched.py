"""A simulated day that is watched: `python -m bench.watched [--hours H] [--record FILE]`.

The real bot, over HTTP to a Telegram on this machine, by a clock that is set on. Every 15 seconds
of that clock the figures are fetched as Prometheus does; in between people ask and thank, articles
come and go, backups are made, and Telegram fails now and then. In the end every figure is compared
with what was done. `--record` writes all samples as OpenMetrics, from which
`promtool tsdb create-blocks-from openmetrics` makes a day of Prometheus.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from collections import Counter
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path
from typing import IO, TYPE_CHECKING

import aiohttp
from prometheus_client.parser import text_string_to_metric_families

from bench.articles import article
from bot import application, lifespan, stopping
from bot.config import Settings
from bot.emulator.drivers.clock import SetClock
from bot.emulator.drivers.local import local_telegram
from bot.emulator.drivers.people import TOKEN
from bot.emulator.rules.errors import Refusal
from bot.i18n import texts
from bot.jobs.backups import LOOK_EVERY_S, back_up_in_time
from bot.storage.storage import Storage
from bot.transport import polling
from index import Article, Library

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from bot.application import App
    from bot.emulator.drivers.people import ScriptedTelegram

SCRAPED_EVERY_S, HOUR_S = 15, 3600
PEOPLE, ARTICLES, BACKUP_HOURS = 200, 200, 6
BACKUPS = "backups"
# Of all steps: in how many somebody asks, and in how many of those Telegram fails at first.
ASKED, FAILED = 0.25, 0.02
# An article comes or goes every so many steps.
CHANGED_EVERY = 40
# The last one is made beside, when all is over.
_BACKUP_WITHIN_S = 30.0

Figures = dict[str, float]


class Load:
    """People's doings, and the count of them by the names of the figures."""

    def __init__(self, app: App, telegram: ScriptedTelegram, clock: SetClock) -> None:
        self._app, self._telegram, self._clock = app, telegram, clock
        self._random = random.Random(11)
        self.done: Counter[str] = Counter()
        self.articles = 0

    async def change(self, number: int) -> None:
        """Add an article, or remove one that was added before."""
        library = self._app.bot_data.library
        fields = article(number)
        if number % 3 == 2:
            await library.remove(article(number - 1)["id"])
            self.articles -= 1
        else:
            await library.add(Article(fields["id"], fields["title"], fields["text"], language="en"))
            self.articles += 1

    async def ask(self) -> None:
        """Let somebody ask what has an answer, what has none, or nothing."""
        chat = self._telegram.private(1 + self._random.randrange(PEOPLE))
        fails = self._random.random() < FAILED
        if fails:
            refusal = Refusal(500, "Internal Server Error")
            self._telegram.refuse.setdefault("sendMessage", []).append(refusal)
            self.done["quoth_telegram_requests_total 500 sendMessage"] += 1
        await chat.says(self._words(), date=int(self._clock.now()))
        said = (await chat.reply())["text"]
        self.done["quoth_updates_total message"] += 1
        self.done["quoth_telegram_requests_total 200 sendMessage"] += 1
        outcome = "answered"
        if said.startswith(texts.NO_ANSWER):
            outcome = "unanswered"
        elif said == texts.WELCOME:
            outcome = "talk"
        self.done[f"quoth_questions_total {outcome}"] += 1
        self.done["quoth_answer_seconds_count"] += 1

    def _words(self) -> str:
        kind = self._random.random()
        if kind < 0.1:
            return "thank you"
        if kind < 0.3:
            return f"what is known of zq{self._random.randrange(10**6)}x?"
        words = article(self._random.randrange(ARTICLES))["text"].split()
        place = self._random.randrange(len(words) - 8)
        return " ".join(words[place : place + 8])


async def scraped(session: aiohttp.ClientSession, port: int | None) -> tuple[str, Figures]:
    """Fetch the figures; return them as they are written, and each by its name and labels."""
    async with session.get(f"http://127.0.0.1:{port}/metrics") as reply:
        text = await reply.text()
    found = {
        " ".join([sample.name, *sample.labels.values()]): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }
    return text, found


def stamped(text: str, at: float) -> Iterator[str]:
    """Yield the samples of a scrape as OpenMetrics has them, with their time."""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            series, _, value = line.rpartition(" ")
            labels = 'job="quoth",instance="simulated"'
            named = f"{series[:-1]},{labels}}}" if series.endswith("}") else f"{series}{{{labels}}}"
            yield f"{named} {value} {at:.0f}\n"


def wrong(load: Load, seen: Figures, backups: int) -> Iterator[str]:
    """Yield each figure that is not what was done."""
    expected: dict[str, float] = {
        **load.done, "quoth_articles": load.articles, "quoth_index_lag_changes": 0,
        "quoth_backups_total made": backups, "quoth_backups_total failed": 0,
        "quoth_questions_total failed": 0, "quoth_ready": 1, "quoth_queue_length received": 0,
    }  # fmt: skip
    for name, value in expected.items():
        if seen.get(name) != value:
            yield f"{name}: {seen.get(name)}, and it was {value}"


async def settled(
    session: aiohttp.ClientSession, port: int | None, folder: Path
) -> tuple[Figures, int]:
    """Wait until the last backup is made; return the figures, and how many backups are there.

    They are made while the clock is set on, so that on a slow machine fewer are due.
    """
    deadline = time.monotonic() + _BACKUP_WITHIN_S
    while True:
        await asyncio.sleep(1)
        made = len(await asyncio.to_thread(lambda: list(folder.glob("quoth-*.zip"))))
        _, seen = await scraped(session, port)
        if seen.get("quoth_backups_total made") == made or time.monotonic() > deadline:
            return seen, made


async def live(
    load: Load, app: App, clock: SetClock, hours: float, place: Path, out: IO[str] | None
) -> None:
    """Live through the hours, scraping; raises SystemExit where a figure is wrong or goes back."""
    chance = random.Random(5)
    monitor = lifespan._monitor(app)  # noqa: SLF001 - the real one
    monitor.serve(serving=True)
    beside = asyncio.ensure_future(back_up_in_time(app.bot, app.bot_data))
    before: Figures = {}
    steps = round(hours * HOUR_S / SCRAPED_EVERY_S)
    async with aiohttp.ClientSession() as session:
        for step in range(steps):
            clock.advance(SCRAPED_EVERY_S)
            if step % CHANGED_EVERY == 0:
                await load.change(step // CHANGED_EVERY % ARTICLES)
            if chance.random() < ASKED:
                await load.ask()
            text, seen = await scraped(session, monitor.port)
            back = [n for n, v in before.items() if "_total" in n and seen.get(n, 0) < v]
            if back or seen["quoth_articles"] != load.articles:
                raise SystemExit(f"step {step}: {back or seen['quoth_articles']}")
            before = seen
            if out:
                out.writelines(stamped(text, clock.now()))
        clock.advance(LOOK_EVERY_S)
        seen, made = await settled(session, monitor.port, place / BACKUPS)
    beside.cancel()
    await monitor.stop()
    faults = list(wrong(load, seen, made))
    print(f"{steps:,} scrapes; {dict(load.done)}, {load.articles} articles")
    print("\n".join(faults) or "every figure is what was done")
    if faults:
        raise SystemExit(1)


@asynccontextmanager
async def at_work(place: Path, clock: SetClock) -> AsyncIterator[tuple[App, ScriptedTelegram]]:
    """Run the bot and its Telegram in this process."""
    data = place / "data"
    async with (
        local_telegram() as telegram,
        await Library.open(data) as library,
        await Storage.open(data) as storage,
    ):
        settings = Settings.model_validate({
            "telegram_bot_token": TOKEN, "QUOTH_OWNERS": "1", "QUOTH_DATA": data,
            "QUOTH_BOT_API_URL": telegram.url, "QUOTH_PERSON_RATE": 0,
            "QUOTH_MONITOR": "127.0.0.1:0", "QUOTH_BACKUP_DIR": place / BACKUPS,
            "QUOTH_BACKUP_HOURS": BACKUP_HOURS,
        })  # fmt: skip
        app = application.build(settings, library, storage, clock=clock)
        await app.initialize()
        await polling.poll(app)
        await app.start()
        try:
            yield app, telegram
        finally:
            await stopping.shut_down(app)


async def measure(place: Path, hours: float, record: Path | None) -> None:
    """Live through the hours, and record them where that is wanted."""
    clock = SetClock()
    clock.advance(-hours * HOUR_S)
    recording = await asyncio.to_thread(record.open, "w") if record else nullcontext(None)
    async with at_work(place, clock) as (app, telegram):
        with recording as out:
            await live(Load(app, telegram, clock), app, clock, hours, place, out)
            if out:
                out.write("# EOF\n")


def main() -> None:
    """Read the command line, and live through the day."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=24)
    parser.add_argument("--record", type=Path, help="where to write all samples, as OpenMetrics")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="quoth-bench-") as place:
        asyncio.run(measure(Path(place), given.hours, given.record))


if __name__ == "__main__":
    main()
