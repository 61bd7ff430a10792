"""The bot while one request in ten goes wrong: `python -m bench.faults [--questions N] [WAY ...]`.

A Telegram on this machine, in one process, and `quoth run` in another. In each of the ways, one at
a time: "too many requests", errors of the server, replies that get lost or come too late after the
request was carried out, updates that come twice or malformed, and expired buttons; and with all of
them together. Every question has to be answered once, every pressed button to do what it says, and
the bot to stop cleanly when it is told to.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.articles import build, question
from bot.emulator.drivers.local import local_telegram
from bot.emulator.drivers.people import TOKEN
from bot.emulator.drivers.questions import GROUPS, RATE, WAYS, Outcome, ask_all, faults
from bot.emulator.rules.faults import Faults
from bot.i18n import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

ARTICLES, CHATS, SEED = 500, 200, 7
ALL = "all"
# Seconds in which nothing may happen: a request is tried again for some time.
PATIENCE_S = 45


async def measure(data: Path, way: str, questions: Sequence[str]) -> bool:
    """Ask while things go wrong in one way, print a line, and return whether all is right."""
    wrong = Faults(dict.fromkeys(WAYS, RATE), seed=SEED) if way == ALL else None
    chosen = wrong or faults(next(kind for kind in WAYS if kind == way), SEED)
    async with local_telegram(faults=chosen) as telegram:
        environment = os.environ | {
            # All groups' questions are one person's here: more than one person may ask.
            "QUOTH_PERSON_RATE": "0",
            "QUOTH_GROUP_RATE": "0",
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "QUOTH_BOT_API_URL": telegram.url,
            "QUOTH_DATA": str(data),
            "QUOTH_LOG_LEVEL": "ERROR",
        }
        chats = [
            telegram.group(-1000 - n) if n % GROUPS == 0 else telegram.private(n)
            for n in range(1, CHATS + 1)
        ]
        started = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=environment, stderr=asyncio.subprocess.PIPE
        )
        try:
            outcome = await ask_all(
                telegram, questions, chats, patience_s=PATIENCE_S, apology=texts.ERROR
            )
        finally:
            if process.returncode is None:
                process.terminate()
            _, said = await process.communicate()
    tell(way, outcome, time.perf_counter() - started, process.returncode or 0)
    sys.stderr.write(said.decode()[-2000:])
    return outcome.right and process.returncode == 0


def tell(way: str, outcome: Outcome, seconds: float, status: int) -> None:
    """Print a line."""
    print(
        f"{way:<10}{outcome.asked:>6} asked, {outcome.struck:>5} went wrong: "
        f"{outcome.lost} lost, {outcome.twice} answered twice, {outcome.failed} failed; "
        f"{outcome.pressed} buttons pressed, {outcome.ignored} without effect; "
        f"{seconds:.0f} s, exit code {status}",
        flush=True,
    )


def main() -> None:
    """Build a library and ask in each of the ways; exit code 1 where not all is right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ways", nargs="*", metavar="WAY", help=", ".join((*WAYS, ALL)))
    parser.add_argument("--questions", type=int, default=2000)
    given = parser.parse_args()
    ways = given.ways or [*WAYS, ALL]
    if unknown := set(ways) - {*WAYS, ALL}:
        parser.error(f"no such way: {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory(prefix="quoth-bench-") as place:
        right = []
        for way in ways:
            # A library of its own for each: the bot remembers numbers of updates.
            data = Path(place) / way
            build(data, ARTICLES)
            asked = [question(number, ARTICLES)["question"] for number in range(given.questions)]
            right.append(asyncio.run(measure(data, way, asked)))
    if not all(right):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
