"""Many questions answered, and all articles written, as JSON lines."""

from __future__ import annotations

import asyncio
import errno
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bot.cli.session import TURNS
from bot.cli.streams import print_json, say
from bot.cli.whole_files import USUAL, replacing
from bot.views import json_lines
from index import QuoteChanged, Turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index import Answer, Library

# In the place of a file: standard input or output.
STANDARD = Path("-")


async def answer(library: Library, questions: Path, limit: int) -> int:
    """Answer question by question, in order; return how many lines were no questions."""
    failed = 0
    # Earlier questions with their turns, the newest first: each names the one before it.
    turns: tuple[tuple[str, Turn], ...] = ()
    with sys.stdin.buffer if questions == STANDARD else questions.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                question_id, question, previous = _question(line.decode("utf-8-sig"))
            except (ValueError, RecursionError) as error:
                say(f"{questions}, line {number}: {_why(error)}")
                failed += 1
                continue
            turns = turns if previous and turns and turns[0][0] == previous else ()
            before = None if turns else previous
            found = await _answered(library, question, before, [one for _, one in turns], limit)
            turns = ((question, Turn.of(found)), *turns)[:TURNS]
            print_json(json_lines.answer(found, question_id))
    return failed


async def _answered(
    library: Library, question: str, previous: str | None, turns: Sequence[Turn], limit: int
) -> Answer:
    """Ask, and once more where a quoted article is replaced or removed meanwhile."""
    found = await library.ask(question, previous=previous, turns=turns, limit=limit)
    try:
        await library.check_quotes(found.quotes)
    except QuoteChanged:
        found = await library.ask(question, previous=previous, turns=turns, limit=limit)
        await library.check_quotes(found.quotes)
    return found


def _question(line: str) -> tuple[str, str, str | None]:
    """Return id, question and the one before it; raises ValueError saying what is wrong."""
    fields = json.loads(line)
    match fields:
        case {"id": str(question_id), "question": str(question)}:
            previous = fields.get("previous")
            return question_id, question, previous if isinstance(previous, str) else None
    raise ValueError('it needs an "id" and a "question", both strings')


def _why(error: Exception) -> str:
    """Return what is wrong with a line, without the line and the place that JSON counts in it."""
    if isinstance(error, json.JSONDecodeError):
        return f"it is no JSON: {error.msg} at character {error.pos + 1}"
    if isinstance(error, RecursionError):
        return "it is nested too deep"
    return "it is no text in UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)


async def export(library: Library, file: Path) -> int:
    """Write all articles to a file, as `quoth add` takes them; return how many there are.

    Beside and renamed: an export is whole, or the old file stays as it was.
    """
    if file == STANDARD:
        return await _write(library, sys.stdout)
    if await asyncio.to_thread(file.is_dir):
        raise IsADirectoryError(errno.EISDIR, "a folder, and no file", str(file))
    if not await asyncio.to_thread(file.parent.is_dir):
        raise FileNotFoundError(errno.ENOENT, "no such folder", str(file.parent))
    with replacing(file, USUAL) as new, new.open("w", encoding="utf-8") as out:
        return await _write(library, out)


async def _write(library: Library, out: TextIO) -> int:
    count = 0
    async for article in library.every_article():
        out.write(json.dumps(json_lines.article(article), ensure_ascii=False) + "\n")
        count += 1
    return count
