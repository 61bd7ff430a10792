"""Attacks on the stored files: kills of every process that writes, and bit flips in each file."""

from __future__ import annotations

import asyncio
import shutil
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from bench.articles import article, json_lines
from bench.attack.outcome import Outcome
from bot.storage.storage import Storage
from index import Library, QuothError

if TYPE_CHECKING:
    import random
    from pathlib import Path

# Articles that one command adds, and how long a command is let live at most, in seconds, if it is
# to be killed and if it is to end.
A_COMMAND, LONGEST_S, PATIENCE_S = 20, 4.0, 120.0
# Each so many rounds a backup is taken back and killed at that.
A_RESTORE = 5
# Articles of the library whose files are damaged, and questions asked of each damaged one.
DAMAGED, ASKED = 12, 4


async def kills(amount: int, folder: Path, chance: random.Random) -> Outcome:
    """Kill commands that write, each at some moment; all that was confirmed is there, and whole."""
    outcome, data = Outcome("kills of what writes"), folder / "data"
    known: dict[str, str] = {}
    confirmed: set[str] = set()
    for turn in range(amount):
        first = turn * A_COMMAND
        batch = {str(n): article(n, 120) for n in range(first, first + A_COMMAND)}
        known |= {number: one["text"] for number, one in batch.items()}
        file = folder / "batch.jsonl"
        file.write_text(json_lines(batch.values()))
        gone = sorted(confirmed)[:2]
        saved = folder / f"backup-{turn}.zip"
        commands = [["add", str(file)]] * 3 + [["backup", str(saved)], ["reread", "--all"]]
        command = chance.choice([*commands, ["remove", *gone]] if gone else commands)
        ended = await _killed(data, command, chance.random() * LONGEST_S)
        if command[0] == "remove":
            confirmed -= set(gone)
        elif command[0] == "add" and ended:
            confirmed |= set(batch)
        saved.unlink(missing_ok=True)
        await _compare(data, known, confirmed, outcome)
        if turn % A_RESTORE == A_RESTORE - 1:
            await _restored(data, folder, chance, outcome)
            await _compare(folder / "restored", known, confirmed, outcome)
        outcome.amount += 1
    return outcome


async def _restored(data: Path, folder: Path, chance: random.Random, outcome: Outcome) -> None:
    """Take a backup back and kill that; only what is whole answers, and the rest is ended."""
    saved, target = folder / "saved.zip", folder / "restored"
    shutil.rmtree(target, ignore_errors=True)
    saved.unlink(missing_ok=True)
    ended = await _killed(data, ["backup", str(saved)], PATIENCE_S)
    outcome.expect(ended, "a backup could not be made after a kill")
    restore = ["restore", str(saved)]
    if await _killed(target, restore, chance.random() * LONGEST_S / 2):
        return
    begun = target.exists() and any(target.iterdir())
    if begun and await _killed(target, ["ask", "who said it?"], PATIENCE_S):
        return  # it was whole already: its content is compared
    outcome.expect(
        await _killed(target, restore, PATIENCE_S), "what was begun to be taken back was not ended"
    )


async def _killed(data: Path, command: list[str], after_s: float) -> bool:
    """Run a command and kill it; return whether it came to its end before that."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "--data", str(data), *command,
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    with suppress(TimeoutError):
        return await asyncio.wait_for(process.wait(), after_s) == 0
    with suppress(ProcessLookupError):
        process.kill()
    await process.wait()
    return False


async def _compare(
    data: Path, known: dict[str, str], confirmed: set[str], outcome: Outcome
) -> None:
    """Hold what is stored against what was given and confirmed."""
    try:
        async with await Library.open(data) as library:
            stored = {one.source_id: one.text async for one in library.every_article()}
            if stored:
                words = next(iter(stored.values())).split()[:5]
                found = await library.ask(" ".join(words))
                await library.check_quotes(found.quotes)
                outcome.expect(found.quotes, "an article that is stored is not found")
    except QuothError as error:
        outcome.failures.append(f"the library does not open after a kill: {error}")
        return
    outcome.expect(confirmed <= stored.keys(), "an article that was confirmed is gone")
    halves = [number for number, text in stored.items() if known.get(number) != text]
    outcome.expect(not halves, f"articles are not as they were given: {halves[:3]}")


async def damage(amount: int, folder: Path, chance: random.Random) -> Outcome:
    """Flip a bit of some file each time; no altered word may be quoted, and nothing may crash."""
    outcome, whole = Outcome("damaged files"), folder / "whole"
    texts = [article(number, 200)["text"] for number in range(DAMAGED)]
    async with await Library.open(whole) as library:
        for number in range(DAMAGED):
            line = json_lines([article(number, 200)]).encode()
            await library.add(line, name="articles.jsonl")
        await library.ask("said")
    async with await Storage.open(whole):
        pass
    files = sorted(path for path in whole.rglob("*") if path.is_file() and path.stat().st_size)
    damaged = folder / "damaged"
    said = 0
    for turn in range(amount):
        shutil.rmtree(damaged, ignore_errors=True)
        shutil.copytree(whole, damaged)
        chosen = damaged / files[turn % len(files)].relative_to(whole)
        content = bytearray(chosen.read_bytes())
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        chosen.write_bytes(content)
        said += await _asked(damaged, texts, chance, outcome, chosen.name)
        outcome.amount += 1
    outcome.remark = f"{said} times the damage was said in words"
    return outcome


async def _asked(
    data: Path, texts: list[str], chance: random.Random, outcome: Outcome, name: str
) -> int:
    """Ask a damaged library; return 1 where it said that it is damaged."""
    try:
        async with await Library.open(data) as library, await Storage.open(data) as storage:
            await storage.roster.known(1, 1, 0, 0)
            for _ in range(ASKED):
                words = chance.choice(texts).split()
                start = chance.randrange(len(words) - 6)
                found = await library.ask(" ".join(words[start : start + 6]))
                await library.check_quotes(found.quotes)
                for quote in found.quotes:
                    right = any(quote.text in text for text in texts)
                    outcome.expect(right, f"an altered word is quoted ({name})")
    except QuothError:
        return 1
    except Exception as error:  # noqa: BLE001 - whatever else it is, it is a failure
        outcome.failures.append(f"{type(error).__name__} ({name}): {error}")
    return 0
