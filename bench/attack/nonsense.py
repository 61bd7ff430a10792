"""Attacks by nonsense: articles, questions and updates that nobody would send, and slow texts."""

from __future__ import annotations

import asyncio
import json
import math
import time
from typing import TYPE_CHECKING, Any

from bench.articles import article, question
from bench.attack.outcome import OWNER, Outcome, running
from bot.emulator.drivers.local import local_telegram
from index import Library, QuothError, ReadingError, Span, detect, read, sentences, statements

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence
    from pathlib import Path

# Pieces that texts of nonsense are made of: marks of quotations, of formats, of many scripts.
PIECES = (
    '"', "“", "”", "«", "»", "‹", "'", "’", "—", "- ", "\n", "\n\n", "\t", " ", "\u00a0", "\u200b",
    "\u202e", "\ufeff", "\0", "\ud7ff", "ﷺ", "\ufe70", "゛", "…", "...", ". ", "!?", "# ", "---\n",
    "title: ", "<b>", "</p>", "&amp;", "{", "}", "[", "]", ":", ",", "\\u0000", "said ",
    "he ", "she ",
    "Mr. ", "Ann Lee ", "according to ", "kündigte an ", "сказал ", "قال ", "گفت ", "说：“",
    "と述べた。",
    "who said ", "when did ", "how many ", "yesterday", "2019-02-30", "1,000,000 ", "a" * 300,
    "é", "e\u0301", "👩‍👩‍👧", "\U000e0041", "x", "the ", "of ",
)  # fmt: skip
NAMES = ("a.txt", "a.md", "a.jsonl", "a.json", "a.html", "a")
# A library is filled so far before the questions, and articles are added a few at a time.
FILLED, AT_ONCE = 300, 50
# Sizes of the slow texts in characters, and how steeply the time may grow with them.
SIZES, STEEPEST = (10_000, 20_000, 40_000), 1.3
# Below so many seconds a time says nothing.
MEASURABLE_S = 0.02
# Number of times that a measurement is repeated where the time grew too fast.
AGAIN = 3


def nonsense(chance: random.Random, most: int = 60) -> str:
    """Return a text of pieces by chance."""
    return "".join(chance.choices(PIECES, k=chance.randint(0, most)))


async def articles(amount: int, _folder: Path, chance: random.Random) -> Outcome:
    """Read articles of nonsense: each becomes articles, or is refused in words."""
    outcome = Outcome("fuzzed articles")
    for turn in range(amount):
        text = nonsense(chance)
        if turn % 3 == 0:
            text = json.dumps({"id": str(turn), "title": nonsense(chance, 6), "text": text})
        content = bytearray(text.encode("utf-8", "replace"))
        if content and turn % 5 == 0:
            content[chance.randrange(len(content))] = chance.randrange(256)
        try:
            for item in read(bytes(content), chance.choice(NAMES)):
                if not isinstance(item, ReadingError):
                    for statement in statements(item.text, detect(item.text)):
                        outcome.expect(statement.span.of(item.text), "a statement without words")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a failure
            outcome.failures.append(f"{type(error).__name__}: {error} at {content[:80]!r}")
        outcome.amount += 1
    return outcome


async def questions(amount: int, folder: Path, chance: random.Random) -> Outcome:
    """Ask questions of nonsense of a library of nonsense: each is answered, or not, in words."""
    outcome = Outcome("fuzzed questions")
    async with await Library.open(folder / "data") as library:
        for turn in range(FILLED):
            await library.add(nonsense(chance, 200).encode("utf-8", "replace"), name=f"{turn}.txt")
            line = json.dumps(article(turn, 80)).encode()
            await library.add(line, name="articles.jsonl")
        for turn in range(amount):
            asked = nonsense(chance, 12) if turn % 2 else question(turn, FILLED)["question"]
            try:
                found = await library.ask(asked, previous=nonsense(chance, 5) or None)
                await library.check_quotes(found.quotes)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is a failure
                outcome.failures.append(f"{type(error).__name__}: {error} at {asked[:80]!r}")
            outcome.amount += 1
    return outcome


async def updates(amount: int, folder: Path, chance: random.Random) -> Outcome:
    """Send updates of nonsense: the bot passes over them, and answers what comes after them."""
    outcome, data = Outcome("fuzzed updates"), folder / "data"
    async with await Library.open(data) as library:
        await library.add(json.dumps(article(1)).encode(), name="articles.jsonl")
    async with local_telegram() as telegram, running(telegram, data) as bot:
        chat = telegram.private(5)
        for turn in range(amount):
            fields: dict[str, Any] = {"text": nonsense(chance, 20)}
            message = telegram.new_message(chat, fields, telegram.person(5))
            for _ in range(chance.randint(0, 3)):
                message[chance.choice(list(message))] = _odd(chance)
            kind = chance.choice(["message", "edited_message", "channel_post", "callback_query"])
            telegram.deliver({kind: message if chance.random() > 0.1 else _odd(chance)})
            if turn % AT_ONCE == 0:
                await asyncio.sleep(0.05)
            outcome.amount += 1
        last = telegram.private(OWNER)
        await last.says("/help", user=OWNER)
        try:
            async with asyncio.timeout(60 + amount / 20):
                while not (await last.sent.get())["text"].startswith("Ask me anything"):
                    pass
        except TimeoutError:
            outcome.failures.append("a question after all of them is not answered")
        outcome.failures += bot.unforeseen
        outcome.expect(bot.process.returncode is None, "the bot has ended")
    return outcome


def _odd(chance: random.Random) -> Any:  # noqa: ANN401 - JSON of any kind
    return chance.choice([None, 0, -1, 2**63, 1.5, "", "x", [], {}, [{}], {"id": "x"}, True])


SLOW = {
    "spaces": "# a{} x".format, "marks": '{}"'.format, "dots": "a {} b".format,
    "hashes": "# a{}x".format, "brackets": "{}said".format, "one word": "{}".format,
}  # fmt: skip
FILLERS = (
    " ",
    '"',
    "“",
    ".",
    "#",
    "(",
    "a",
    "字",
    "- ",
    "«",
    "\n",
    "said ",
    "A. ",
    "ﹰ",
    "゛",
    "1,",
)


async def slopes(amount: int, _folder: Path, _chance: random.Random) -> Outcome:
    """Time public functions over texts made to be slow: the time grows like the text."""
    outcome = Outcome("slow texts")
    functions: dict[str, Callable[[str], object]] = {
        "detect": detect,
        "sentences": lambda text: list(sentences(text, Span(0, len(text)), "en")),
        "statements": lambda text: list(statements(text, "en")),
        "read .md": lambda text: list(read(text.encode(), "a.md")),
        "read .txt": lambda text: list(read(text.encode(), "a.txt")),
    }
    cases = [(shape, filler, name) for shape in SLOW for filler in FILLERS for name in functions]
    for shape, filler, name in cases[: amount or None]:
        texts = [SLOW[shape](filler * (size // len(filler))) for size in SIZES]
        # A steep one is timed again: another program may have had the processor.
        slope, longest = _grown(functions[name], texts)
        if slope >= STEEPEST:
            slope, longest = min(_grown(functions[name], texts) for _ in range(AGAIN))
        steep = f"{name} of {shape} {filler!r}: {slope:.2f}, {longest:.2f} s"
        outcome.expect(slope < STEEPEST, steep)
        outcome.amount += 1
    return outcome


def _grown(function: Callable[[str], object], texts: Sequence[str]) -> tuple[float, float]:
    """Return with which power the time grows over texts, and the seconds for the last of them.

    0 for what is refused, and for what takes too little to tell.
    """
    taken = []
    for text in texts:
        started = time.process_time()
        try:
            function(text)
        except QuothError:
            return 0.0, 0.0
        taken.append(time.process_time() - started)
    if taken[-1] <= MEASURABLE_S:
        return 0.0, taken[-1]
    return math.log(taken[-1] / taken[0]) / math.log(SIZES[-1] / SIZES[0]), taken[-1]
