"""Two simulated days of questions: `python -m bench.days [--questions N] [--days D]`.

The real bot, over HTTP to a Telegram on this machine, by a clock that is set on with every
question. The bot keeps for one day here who asked what, so that within two days as much is
forgotten as comes. Prints every four hours how much memory the process has (that Telegram included)
and how many rows every table of the bot's memory has; then how many are left once everything has
had its time.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import random
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from telegram.ext import AIORateLimiter

from bench.articles import article, word
from bot import application, stopping
from bot.config import Settings
from bot.emulator.drivers.clock import SetClock
from bot.emulator.drivers.local import local_telegram
from bot.emulator.drivers.people import TOKEN
from bot.jobs.retention import BOUNDS, tidy, tidy_in_time
from bot.storage.statistics import DAY, DAYS_COUNTED
from bot.storage.storage import Storage
from bot.transport import polling
from index import Article, Library

if TYPE_CHECKING:
    from bot.application import App
    from bot.emulator.drivers.people import ScriptedChat, ScriptedTelegram

PEOPLE, GROUPS, ARTICLES, AT_ONCE = 2_000, 50, 300, 10
REPORTED_EVERY = 4 * 3600


def resident() -> float:
    """Return how much memory this process has, in MB."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 1e6


async def report(app: App, clock: SetClock, started: float) -> float:
    """Print memory and rows at this time; return the memory."""
    memory = resident()
    rows = await app.bot_data.storage.counts(BOUNDS)
    shown = ", ".join(f"{name} {count:,}" for name, count in rows.items() if count)
    limits = app.bot_data.limits
    at_work = len(limits.person) + len(limits.group) + len(limits.share)
    hour = (clock.now() - started) / 3600
    print(f"hour {hour:5.1f}: {memory:4.0f} MB; limits {at_work}; {shown}", flush=True)
    return memory


def question(generator: random.Random) -> str:
    """Return a question: two in three are about words of an article, the others of none."""
    if generator.random() < 1 / 3:
        return f"what is known of {word(generator)}{generator.randrange(10**6)}?"
    words = article(generator.randrange(ARTICLES))["text"].split()
    place = generator.randrange(len(words) - 8)
    return " ".join(words[place : place + 8])


async def ask(
    telegram: ScriptedTelegram, number: int, clock: SetClock, generator: random.Random
) -> None:
    """Let somebody ask, and one in five press a button under the answer."""
    chat: ScriptedChat
    command, user = "", 1 + generator.randrange(PEOPLE)
    if number % 4 == 0:
        chat, command = telegram.group(-1000 - generator.randrange(GROUPS)), "/ask "
    else:
        chat = telegram.private(user)
    await chat.says(command + question(generator), user=user, date=int(clock.now()))
    answer = await chat.reply()
    rows = answer.get("reply_markup", {}).get("inline_keyboard", [])
    marks = [b["callback_data"] for row in rows for b in row if b["callback_data"][:4] == "mark"]
    if marks and number % 5 == 0:
        await telegram.press(chat, answer, generator.choice(marks), user)


async def live(
    app: App, telegram: ScriptedTelegram, clock: SetClock, total: int, days: float
) -> None:
    """Ask through the days, and then wait until everything has had its time."""
    generator, started, figures = random.Random(7), clock.now(), []
    told = started
    beside = asyncio.ensure_future(tidy_in_time(app))
    for first in range(0, total, AT_ONCE):
        clock.advance(AT_ONCE * days * DAY / total)
        numbers = range(first, min(first + AT_ONCE, total))
        # Of several that ask at once, each in another chat.
        await asyncio.gather(*(ask(telegram, n, clock, generator) for n in numbers))
        telegram.forget()
        if clock.now() - told >= REPORTED_EVERY:
            told = clock.now()
            figures.append(await report(app, clock, started))
    beside.cancel()
    half = len(figures) // 2
    print(f"memory in the second half: from {min(figures[half:]):.0f} to {max(figures):.0f} MB")
    for wait in (2, 90, DAYS_COUNTED):
        clock.advance(wait * DAY)
        await tidy(app.bot, app.bot_data)
        await report(app, clock, started)
    for name, rule in BOUNDS.items():
        print(f"  {name}: {rule}")


async def measure(data: Path, total: int, days: float) -> None:
    """Build a library, and run the bot and its Telegram in this process."""
    async with local_telegram() as telegram, await Library.open(data) as library:
        for number in range(ARTICLES):
            fields = article(number)
            await library.add(Article(fields["id"], fields["title"], fields["text"], language="en"))
        await library.warm()
        settings = Settings.model_validate(
            {
                "telegram_bot_token": TOKEN, "QUOTH_OWNERS": "1", "QUOTH_DATA": data,
                "QUOTH_BOT_API_URL": telegram.url, "QUOTH_KEEP_DAYS": 1,
            }
        )  # fmt: skip
        clock = SetClock()
        async with await Storage.open(data) as storage:
            # Telegram's rates are of the real time, which is not what passes here.
            unhurried = AIORateLimiter(overall_max_rate=0, group_max_rate=0)
            app = application.build(settings, library, storage, clock=clock, limiter=unhurried)
            await app.initialize()
            await polling.poll(app)
            await app.start()
            try:
                await live(app, telegram, clock, total, days)
            finally:
                await stopping.shut_down(app)


def main() -> None:
    """Read the command line, and live through the days."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=20_000)
    parser.add_argument("--days", type=float, default=2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="quoth-bench-") as place:
        asyncio.run(measure(Path(place), given.questions, given.days))


if __name__ == "__main__":
    main()
