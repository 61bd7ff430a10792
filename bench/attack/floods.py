"""Attacks by numbers: uploads at once, strangers at the webhook, a full disk, questions on end."""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

from bench.articles import article, json_lines, question
from bench.attack.outcome import OWNER, Outcome, running
from bot.emulator.drivers.local import local_telegram
from bot.emulator.drivers.questions import ask_all
from bot.i18n import texts
from index import Library

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from bot.emulator.drivers.people import ScriptedTelegram

UPLOADED_BYTES, MOST_BYTES = 20_000_000, 1_200_000_000
# Articles in a file of that size.
UPLOADED = 100
# The most seconds that an upload of many, and a single answer, may take.
UPLOADED_WITHIN_S, ANSWERED_WITHIN_S = 900, 60
ARTICLES, CHATS = 200, 50
# Of the strangers, one in so many posts the beginning of a large body; the others say nothing.
POSTS = 8
# Fewer lines than this are logged about strangers, however many there are.
MOST_LINES = 40


async def _filled(data: Path) -> None:
    lines = json_lines(map(article, range(ARTICLES)))
    async with await Library.open(data) as library:
        await library.add(lines.encode(), name="articles.jsonl")


async def _answered(telegram: ScriptedTelegram, user: int, outcome: Outcome, when: str) -> None:
    """Ask, and note a failure where no answer comes."""
    chat = telegram.private(user)
    await chat.says(question(user, ARTICLES)["question"], user=user)
    try:
        said = await asyncio.wait_for(chat.sent.get(), ANSWERED_WITHIN_S)
        outcome.expect(said.get("text") != texts.ERROR, f"{when}: an apology in place of an answer")
    except TimeoutError:
        outcome.failures.append(f"{when}: no answer")


async def memory(amount: int, folder: Path, _chance: random.Random) -> Outcome:
    """Have so many people upload 20 MB at once; each hears what became of it."""
    outcome, data = Outcome("20 MB uploads at once"), folder / "data"
    await _filled(data)
    people = range(100, 100 + amount)
    # Much to hold and to read, and little to store: an unknown field is passed over.
    beside = {"beside": "x" * (UPLOADED_BYTES // UPLOADED)}
    lines = json_lines(article(number, 40) | beside for number in range(UPLOADED))
    content = lines.encode()[:UPLOADED_BYTES]
    owners = ",".join(map(str, [OWNER, *people]))
    async with (
        local_telegram(largest_download=None) as telegram,
        running(telegram, data, QUOTH_OWNERS=owners) as bot,
    ):
        chats = [telegram.private(user) for user in people]
        for chat in chats:
            await chat.uploads("many.jsonl", content, user=chat.id)
        await _answered(telegram, 5, outcome, "while all upload")
        try:
            async with asyncio.timeout(UPLOADED_WITHIN_S):
                for chat in chats:
                    while not _ends((await chat.sent.get()).get("text", "")):
                        pass
        except TimeoutError:
            outcome.failures.append("an upload did not come to its end")
        outcome.amount = amount
        highest = bot.highest_bytes
    outcome.expect(highest < MOST_BYTES, f"{highest / 1e6:,.0f} MB at the most")
    outcome.remark = f"{highest / 1e6:,.0f} MB at the most"
    return outcome


def _ends(said: str) -> bool:
    return any(word in said for word in ("added", "Added", "Already there", "already", "Refused"))


async def strangers(amount: int, folder: Path, _chance: random.Random) -> Outcome:
    """Hold connections to the webhook, and begin posts; Telegram's are heard all the while."""
    outcome, data = Outcome("strangers at the webhook"), folder / "data"
    await _filled(data)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    webhook = {
        "QUOTH_WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
        "QUOTH_WEBHOOK_LISTEN": f"127.0.0.1:{port}",
        "QUOTH_WEBHOOK_SECRET": "only-telegram_knows",
    }
    async with local_telegram() as telegram, running(telegram, data, **webhook) as bot:
        before, lines = bot.highest_bytes, len(bot.log)
        held: list[socket.socket] = []
        for number in range(amount):
            with suppress(OSError):
                one = socket.create_connection(("127.0.0.1", port), timeout=1)
                if number % POSTS == 0:
                    one.sendall(
                        b"POST /hook HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n"
                    )
                    one.setblocking(False)  # noqa: FBT003 - as it is called
                    one.send(bytes(1 << 20))
                held.append(one)
            if len(held) > 500:
                held.pop(0).close()
            if number % 200 == 0:
                await _answered(telegram, 1000 + number, outcome, f"with {len(held)} strangers")
            outcome.amount += 1
        await _answered(telegram, 6, outcome, "after all strangers")
        for one in held:
            one.close()
        more, said = (bot.highest_bytes - before) / 1e6, len(bot.log) - lines
    outcome.expect(more < 100, f"{more:,.0f} MB more")
    outcome.expect(said < MOST_LINES, f"{said} lines of log")
    outcome.remark = f"{more:,.0f} MB more, {said} lines of log"
    return outcome


async def full_disk(amount: int, folder: Path, _chance: random.Random) -> Outcome:
    """Ask and upload while the disk is full, and again once there is room."""
    outcome, place = Outcome("full disk"), folder / "disk"
    place.mkdir()
    if await _run("mount", "-t", "tmpfs", "-o", "size=48m", "quoth-bench", str(place)):
        outcome.remark = "left out: this user may not mount a disk"
        return outcome
    try:
        data, filler = place / "data", place / "filler"
        await _filled(data)
        async with local_telegram() as telegram, running(telegram, data) as bot:
            with suppress(OSError), filler.open("wb", buffering=0) as file:
                while file.write(bytes(4096)):
                    pass
            for number in range(amount):
                await _answered(telegram, 1000 + number % CHATS, outcome, "on a full disk")
                outcome.amount += 1
            filler.unlink()
            await _answered(telegram, 5, outcome, "once there is room")
            outcome.failures += bot.unforeseen
            owner = telegram.private(OWNER)
            outcome.expect(
                owner.sent.qsize() <= 1, f"the owner hears it {owner.sent.qsize()} times"
            )
    finally:
        await _run("umount", "-l", str(place))
    return outcome


async def _run(*command: str) -> int:
    """Run a command, and return its exit code."""
    process = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.DEVNULL)
    return await process.wait()


async def soak(amount: int, folder: Path, _chance: random.Random) -> Outcome:
    """Ask on end: every question is answered once, and memory stays what it was."""
    outcome, data = Outcome("questions on end"), folder / "data"
    await _filled(data)
    async with local_telegram() as telegram, running(telegram, data) as bot:
        chats = [telegram.private(user) for user in range(100, 100 + CHATS)]
        warm = 0
        step = max(1, min(1000, amount // 4))
        for first in range(0, amount, step):
            asked = [
                question(n, ARTICLES)["question"] for n in range(first, min(first + step, amount))
            ]
            done = await ask_all(
                telegram, asked, chats, patience_s=ANSWERED_WITHIN_S, apology=texts.ERROR
            )
            outcome.expect(done.right, f"{done}")
            outcome.amount += len(asked)
            warm = warm or bot.highest_bytes
            telegram.forget()
        outcome.failures += bot.unforeseen
        grown = bot.highest_bytes / max(1, warm)
    outcome.expect(grown < 1.5, f"memory grew to {grown:.2f} of what it was")
    outcome.remark = f"memory {grown:.2f} of what it was after the first {step}"
    return outcome
