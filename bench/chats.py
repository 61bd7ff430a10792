"""The bot under load, over HTTP: `python -m bench.chats [--seconds S] [--inline N] [--data DIR]`.

A Telegram on this machine, in one process, and `quoth run` in another. First 200 chats, half of
them groups, ask 30 questions a second, which is left out with `--seconds 0`; then inline queries
come at 100 a second, or what `--inline` says. Prints how long it takes from an update's being there
to the answer's arrival, whether every question was answered once, in order within its chat, and
what it takes of the processors. With `--data`, the library is built only where there is none yet.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.articles import build, question, quoth
from bench.processes import processor_s
from bench.times import p99
from bot.emulator.drivers.local import local_telegram
from bot.emulator.drivers.people import TOKEN, Request, ScriptedTelegram

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Sequence

CHATS, QUESTIONS_A_SECOND = 200, 30
INLINE_A_SECOND, INLINE_SECONDS = 100, 10
# Seconds that the answers may take which are on their way when the last question is asked.
PATIENCE_S = 20


async def asked_by_chats(telegram: ScriptedTelegram, questions: Sequence[str]) -> None:
    """Ask from many chats at a steady rate, and print how long the answers took."""
    people = [telegram.private(user) for user in range(1, CHATS // 2 + 1)]
    groups = [telegram.group(-1000 - number) for number in range(CHATS // 2)]
    chats = [chat for pair in zip(people, groups, strict=True) for chat in pair]
    asked: dict[int, float] = {}
    order: dict[int, list[int]] = {chat.id: [] for chat in chats}

    async def ask(number: int) -> None:
        chat = chats[number % CHATS]
        command = "/ask " if chat.type == "group" else ""
        message = await chat.says(command + questions[number])
        asked[message["message_id"]] = time.perf_counter()
        order[chat.id].append(message["message_id"])

    total = len(questions)
    before = len(telegram.requests)
    await steadily(ask, total, QUESTIONS_A_SECOND)
    replies = await _until(telegram, "sendMessage", before, total)
    times: list[float] = []
    answered: dict[int, list[int]] = {chat.id: [] for chat in chats}
    for request in replies:
        to = int(request.fields["reply_parameters"]["message_id"])
        answered[int(request.fields["chat_id"])].append(to)
        times.append(request.at - asked[to])
    right = sum(answered[chat] == order[chat] for chat in order)
    print(f"{CHATS} chats, {QUESTIONS_A_SECOND} questions a second: ", end="")
    print(f"{total} asked, {len(replies)} answered, in order in {right} of {CHATS} chats; ", end="")
    print_times(times)


async def typed_inline(telegram: ScriptedTelegram, queries: Sequence[str], a_second: int) -> None:
    """Type inline queries at a steady rate, each by another person, and print the times."""
    times: list[float] = []

    async def type_one(number: int) -> None:
        started = time.perf_counter()
        await telegram.types_inline(queries[number], user=10_000 + number)
        times.append(time.perf_counter() - started)

    total = len(queries)
    await steadily(type_one, total, a_second)
    print(f"{a_second} inline queries a second: ", end="")
    print(f"{total} typed, {len(times)} answered; ", end="")
    print_times(times)


async def steadily(work: Callable[[int], Awaitable[None]], total: int, a_second: int) -> None:
    """Begin `total` pieces of work at a steady rate, and wait for all."""
    started = time.perf_counter()
    tasks = []
    for number in range(total):
        await asyncio.sleep(started + number / a_second - time.perf_counter())
        tasks.append(asyncio.ensure_future(work(number)))
    await asyncio.gather(*tasks)


async def _until(telegram: ScriptedTelegram, method: str, start: int, count: int) -> list[Request]:
    end = time.perf_counter() + PATIENCE_S
    while time.perf_counter() < end:
        found = [request for request in telegram.requests[start:] if request.method == method]
        if len(found) >= count:
            break
        await asyncio.sleep(0.1)
    return [request for request in telegram.requests[start:] if request.method == method]


def print_times(times: Sequence[float]) -> None:
    """Print the median, the 99th percentile and the longest of some times in seconds."""
    ordered = [1000 * value for value in sorted(times)]
    print(
        f"median {median(ordered):.0f} ms, p99 {p99(ordered):.0f} ms, longest {ordered[-1]:.0f} ms"
    )


@contextmanager
def processors_used(bot: int, count: int) -> Iterator[None]:
    """Print what answering took of the processors, by the bot's process and by this one."""
    before = processor_s(bot), time.process_time()
    yield
    spent = processor_s(bot) - before[0], time.process_time() - before[1]
    by_bot, here = (1000 * seconds / count for seconds in spent)
    print(
        f"  of the processors each took {by_bot:.1f} ms by the bot, {here:.1f} ms by its Telegram"
    )


async def _ready(process: asyncio.subprocess.Process) -> None:
    said = b""
    while process.stderr and b"ready" not in said:
        line = await process.stderr.readline()
        if not line:
            raise SystemExit(f"the bot did not start: {said.decode()}")
        said += line


async def measure(
    data: Path, questions: Sequence[str], queries: Sequence[str], a_second: int
) -> None:
    """Run the bot in a process of its own, and ask; inline so often `a_second`."""
    async with local_telegram() as telegram:
        environment = os.environ | {
            # No limits: refusals would be measured instead of answers.
            "QUOTH_PERSON_RATE": "0",
            "QUOTH_GROUP_RATE": "0",
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "QUOTH_BOT_API_URL": telegram.url,
            "QUOTH_DATA": str(data),
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=environment, stderr=asyncio.subprocess.PIPE
        )
        try:
            await _ready(process)
            if questions:
                with processors_used(process.pid, len(questions)):
                    await asked_by_chats(telegram, questions)
            with processors_used(process.pid, len(queries)):
                await typed_inline(telegram, queries, a_second)
        finally:
            process.terminate()
            await process.communicate()


def main() -> None:
    """Build a library, ask and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=15_500, help="six or seven passages each")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--inline", type=int, default=INLINE_A_SECOND, help="queries a second")
    parser.add_argument("--data", type=Path, help="where to keep the library for the next time")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="quoth-bench-") as place:
        kept = given.data or Path(place) / "kept"
        if not kept.exists():
            build(kept, given.articles)
        # A copy: the bot would take this run's updates for those of the last, which had their ids.
        data = Path(place) / "data"
        shutil.copytree(kept, data)
        print(quoth(data, "stats")[2].splitlines()[:2])
        asked = given.seconds * QUESTIONS_A_SECOND
        # Made up before the clock starts: that takes as long as answering them.
        made = [
            question(number, given.articles)["question"]
            for number in range(asked + given.inline * INLINE_SECONDS)
        ]
        asyncio.run(measure(data, made[:asked], made[asked:], given.inline))


if __name__ == "__main__":
    main()
