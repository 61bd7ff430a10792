"""Kills of the bot itself, while people upload, give orders and ask."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from bench.attack.outcome import OWNER, Outcome, running
from bot.emulator.drivers.local import local_telegram
from bot.i18n import texts
from bot.storage.people import Role
from bot.storage.storage import FILE_NAME, Storage
from index import Library

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

    from bot.emulator.drivers.people import ScriptedChat, ScriptedTelegram

# Of each round: documents that are uploaded, and how long the bot lives on at most, in seconds.
DOCUMENTS, LONGEST_S = 3, 1.0
# Seconds that the last bot may take to end what the others began. One chat hears of all of it, and
# Telegram lets it hear a message a second.
ENDED_WITHIN_S = 1200
# Persons who are given a role have numbers of their own.
FIRST_PERSON = 10_000
# Work that is still to be done or told, by the tables that hold it.
OPEN = (
    "updates WHERE content IS NOT NULL",
    "uploads WHERE finished IS NULL OR summary IS NOT NULL",
)


async def bots(amount: int, folder: Path, chance: random.Random) -> Outcome:
    """Kill the bot so often; every order is carried out after all, and every question answered.

    A document that was cut off twice while it was read is not begun a third time: it may be what
    brings the bot down, and its sender is asked to send it again. At this rate of kills that
    happens now and then, and is remarked.
    """
    outcome, data = Outcome("kills of the bot"), folder / "data"
    asked: list[int] = []
    logs: list[list[str]] = []
    async with local_telegram() as telegram:
        chat = telegram.private(OWNER)
        for turn in range(amount):
            async with running(telegram, data) as bot:
                logs.append(bot.log)
                asked.append(await _ordered(chat, turn))
                await asyncio.sleep(chance.random() * LONGEST_S)
                bot.process.kill()
                await bot.process.wait()
            outcome.amount += 1
        async with running(telegram, data) as bot:
            logs.append(bot.log)
            await _until(lambda: not (len(telegram.updates) or _is_open(data)), outcome)
        said = [one.get("text", "") for one in chat.messages.values()]
        answers = {one: _answers(telegram, one) for one in asked}
    given_up = await _compare(data, amount, said, outcome)
    silent = [one for one, number in answers.items() if not number]
    async with await Storage.open(data) as storage:
        noted = [await storage.answers.given_to(OWNER, one) for one in silent]
    # One that was begun and cut off again and again is given up, as a document is.
    tried = sum("update" in line and "is given up" in line for log in logs for line in log)
    outcome.expect(noted.count(None) <= tried, f"{noted.count(None)} questions are lost")
    again = sum(number > 1 for number in answers.values())
    # A kill between noting an answer and sending it leaves open whether it was sent.
    outcome.remark = (
        f"{len(silent)} answers noted and cut off before they were sent, {again} again; "
        f"{given_up} documents cut off twice, and asked for again; "
        f"{tried} updates cut off again and again, and given up"
    )
    return outcome


async def _ordered(chat: ScriptedChat, turn: int) -> int:
    """Upload, order and ask; return the number of the message that asks."""
    for number in range(turn * DOCUMENTS, (turn + 1) * DOCUMENTS):
        text = f"Report {number}\n\nReport {number}: the mill is shut, they say."
        await chat.uploads(f"r{number}.txt", text.encode(), user=OWNER)
    await chat.says(f"/grant {FIRST_PERSON + turn} uploader", user=OWNER)
    message = await chat.says(f"what is said of the mill in report {turn}?", user=OWNER)
    return int(message["message_id"])


def _answers(telegram: ScriptedTelegram, message: int) -> int:
    """Return how many messages answer one."""
    sent = (one.fields for one in telegram.requests if one.method == "sendMessage")
    replies = (fields.get("reply_parameters") or {} for fields in sent)
    return sum(int(one.get("message_id", 0)) == message for one in replies)


async def _compare(data: Path, amount: int, said: list[str], outcome: Outcome) -> int:
    """Hold what is stored against what was ordered; return how many documents were given up."""
    async with await Library.open(data) as library:
        sources = [article.source_id async for article in library.every_article()]
    documents = [f"r{number}" for number in range(amount * DOCUMENTS)]
    given_up = [one for one in documents if _is_given_up(one, said)]
    missing = [one for one in documents if sources.count(one) != 1 and one not in given_up]
    outcome.expect(not missing, f"{len(missing)} documents are not in exactly once: {missing}")
    outcome.expect(len(sources) == len(set(sources)), "a document is there twice")
    untold = [one for one in documents if one in sources and not _is_told(one, said)]
    outcome.expect(not untold, f"{len(untold)} documents are in, and nobody was told: {untold}")
    async with await Storage.open(data) as storage:
        roles = [await storage.roster.role(FIRST_PERSON + turn) for turn in range(amount)]
    forgotten = sum(role is not Role.UPLOADER for role in roles)
    outcome.expect(not forgotten, f"{forgotten} roles were not given")
    return len(given_up)


def _is_given_up(document: str, said: list[str]) -> bool:
    """Whether somebody was asked to send a document again."""
    return any(texts.SEND_AGAIN.format(names=f"{document}.txt") in one for one in said)


def _is_told(document: str, said: list[str]) -> bool:
    """Whether it was told that a document is in, by its name or in a number of them."""
    summed_up = texts.MANY_ADDED[1].partition("{n}")[2]
    return any(f"({document})" in one or summed_up in one for one in said)


async def _until(holds: Callable[[], bool], outcome: Outcome) -> None:
    try:
        async with asyncio.timeout(ENDED_WITHIN_S):
            while not holds():  # noqa: ASYNC110 - another process tells of nothing
                await asyncio.sleep(0.2)
    except TimeoutError:
        outcome.failures.append("what was begun did not come to its end")


def _is_open(data: Path) -> bool:
    """Whether something is noted that is not done, or not told yet."""
    with closing(sqlite3.connect(data / FILE_NAME, timeout=10)) as db:
        counts = [db.execute(f"SELECT count(*) FROM {one}").fetchone()[0] for one in OPEN]  # noqa: S608 - its own tables
    return any(counts)
