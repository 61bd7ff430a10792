"""An upload while others ask, over HTTP: `python -m bench.uploads [--articles N] [--mixed]`.

A Telegram on this machine, in one process, and `quoth run` in another, with a library in it. An
owner sends files of JSON lines and single texts, a thousand articles in a row, or with `--mixed` as
many files of nine formats, while chats go on asking at a steady rate. Prints how long the answers
took, how far apart the edits of the progress message were, and whether the summary and the library
count right.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import sqlite3
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from bench import mixed
from bench.articles import article, build, json_lines, question
from bench.chats import print_times
from bot.emulator.drivers.local import local_telegram
from bot.emulator.drivers.people import TOKEN, ScriptedChat, ScriptedTelegram

if TYPE_CHECKING:
    from collections.abc import Sequence

# The user who uploads.
OWNER = 7
# Number of articles of an upload that are files of their own, and of the files with the others.
SINGLE, FILES = 200, 4
QUESTIONS_A_SECOND = 10
# Seconds in which questions are asked before the upload, to compare with.
BEFORE_S = 5
# Seconds that an upload may take.
PATIENCE_S = 240


def files(first: int, articles: int) -> list[tuple[str, bytes]]:
    """Return the files to send, of articles numbered from `first`: making them takes a while."""
    many = articles - SINGLE
    made = []
    for file in range(FILES):
        numbers = range(first + file * many // FILES, first + (file + 1) * many // FILES)
        made.append((f"part-{file}.jsonl", json_lines(map(article, numbers)).encode()))
    for number in range(first + many, first + articles):
        one = article(number)
        made.append((f"{number}.txt", f"{one['title']}\n\n{one['text']}".encode()))
    return made


async def summary(chat: ScriptedChat) -> str:
    """Wait for the end of the upload and return what is said of it."""
    while True:
        said = await asyncio.wait_for(chat.sent.get(), PATIENCE_S)
        if "articles added" in said.get("text", ""):
            return str(said["text"])


async def ask(telegram: ScriptedTelegram, chats: int, known: int, times: list[float]) -> None:
    """Ask from one chat after the other, each when its last question is answered."""
    people = [telegram.private(1000 + number) for number in range(chats)]
    waiting: set[asyncio.Task[None]] = set()

    async def one(chat: ScriptedChat, number: int) -> None:
        started = time.perf_counter()
        await chat.says(question(number, known)["question"], user=chat.id)
        await asyncio.wait_for(chat.sent.get(), PATIENCE_S)
        times.append(time.perf_counter() - started)

    number = 0
    try:
        while True:
            task = asyncio.create_task(one(people[number % chats], number))
            waiting.add(task)
            task.add_done_callback(waiting.discard)
            number += 1
            await asyncio.sleep(1 / QUESTIONS_A_SECOND)
    finally:
        await asyncio.gather(*waiting)


async def measure(
    data: Path, known: int, sent: Sequence[tuple[str, bytes]], articles: int, chats: int
) -> None:
    """Run the bot in a process of its own, upload files and ask, and print."""
    async with local_telegram() as telegram:
        environment = os.environ | {
            # No limits: refusals would be measured instead of answers.
            "QUOTH_PERSON_RATE": "0",
            "QUOTH_GROUP_RATE": "0",
            "TELEGRAM_BOT_TOKEN": TOKEN, "QUOTH_BOT_API_URL": telegram.url,
            "QUOTH_DATA": str(data), "QUOTH_OWNERS": str(OWNER),
        }  # fmt: skip
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=environment, stderr=asyncio.subprocess.PIPE
        )
        try:
            while process.stderr and b"ready" not in (await process.stderr.readline()):
                pass
            times: list[float] = []
            first = telegram.private(999)
            await first.says(question(0, known)["question"], user=999)
            await asyncio.wait_for(first.sent.get(), PATIENCE_S)
            asking = asyncio.create_task(ask(telegram, chats, known, times))
            await asyncio.sleep(BEFORE_S)
            quiet = len(times)
            owner = telegram.private(OWNER)
            started = time.perf_counter()
            for name, content in sent:
                await owner.uploads(name, content, user=OWNER)
            said = await summary(owner)
            seconds = time.perf_counter() - started
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)
        finally:
            process.terminate()
            await process.communicate()
    print(f"{articles:,} articles in {seconds:.0f} s; before: ", end="")
    print_times(times[:quiet])
    print(f"meanwhile {len(times) - quiet:,} questions of {chats} chats: ", end="")
    print_times(times[quiet:])
    edits = [one.at for one in telegram.requests if one.method == "editMessageText"]
    gaps = [later - earlier for earlier, later in pairwise(edits)]
    least = f", {min(gaps):.2f} s apart or more" if gaps else ""
    print(f"progress edited {len(edits)} times{least}")
    with sqlite3.connect(data / "quoth.sqlite3") as database:
        [(stored,)] = database.execute("SELECT count(*) FROM articles")
    counted = int("".join(re.findall(r"[\d,]+(?= articles added)", said)).replace(",", ""))
    print(f"the summary counts {counted:,} added, the library has {stored - known:,} more")


def main() -> None:
    """Build a library, upload, ask and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--known", type=int, default=5_000, help="articles there before")
    parser.add_argument("--articles", type=int, default=1_000, help="articles uploaded")
    parser.add_argument("--chats", type=int, default=50)
    parser.add_argument("--mixed", action="store_true", help="a file an article, of nine formats")
    given = parser.parse_args()
    sent = (mixed.files if given.mixed else files)(given.known, given.articles)
    with tempfile.TemporaryDirectory(prefix="quoth-bench-") as place:
        data = Path(place) / "data"
        build(data, given.known)
        asyncio.run(measure(data, given.known, sent, given.articles, given.chats))


if __name__ == "__main__":
    main()
