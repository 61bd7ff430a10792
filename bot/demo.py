"""The sample articles, to try the program with no token and no settings."""

from __future__ import annotations

import asyncio
import sys
from importlib import resources
from typing import TYPE_CHECKING

from bot import terminal, texts
from index import SUFFIXES

if TYPE_CHECKING:
    from rich.console import Console

    from index import Library

PROMPT = "Ask (empty line to stop): "


async def load_samples(library: Library) -> int:
    """Add the sample articles and return how many there are."""
    count = 0
    for file in sorted(resources.files("bot.samples").iterdir(), key=lambda file: file.name):
        if any(file.name.endswith(suffix) for suffix in SUFFIXES):
            report = await library.add(file.read_bytes(), name=file.name)
            count += len(report.added)
    return count


async def run(library: Library, out: Console, err: Console) -> None:
    """Answer the example question, then whatever is asked at a prompt where there is a terminal."""
    count = await load_samples(library)
    err.print(f"{count} sample articles are in. For example: {texts.EXAMPLE}\n")
    terminal.show(await library.ask(texts.EXAMPLE, limit=terminal.MOST_QUOTES), out)
    previous = texts.EXAMPLE
    while sys.stdin.isatty():
        try:
            question = await asyncio.to_thread(input, PROMPT)
        except EOFError:
            return
        if not question.strip():
            return
        out.print()
        found = await library.ask(question, previous=previous, limit=terminal.MOST_QUOTES)
        terminal.show(found, out)
        previous = found.searched
