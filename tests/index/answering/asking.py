"""Asking a small library made of a few texts."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import TYPE_CHECKING

from index import Article, Library

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from index import Answer

# Other articles of every such library, so that a word is not all there is.
BESIDE = (
    ("Market day", "The market moves to the old square in May. Forty traders signed a petition."),
    ("Choir wins", "The choir of Lund Street won the northern prize with three songs."),
)


def asked(folder: Path, texts: str | Sequence[str], question: str, language: str = "") -> Answer:
    """Return the answer of a library that holds `texts`, each with its title in the first line."""
    [answer] = asked_each(folder, texts, [question], language)
    return answer


def asked_each(
    folder: Path, texts: str | Sequence[str], questions: Sequence[str], language: str = ""
) -> list[Answer]:
    """Return the answers of such a library to one question after the other."""
    held = [texts] if isinstance(texts, str) else texts
    return asyncio.run(_asked(folder, held, questions, language))


async def _asked(
    folder: Path, texts: Sequence[str], questions: Sequence[str], language: str
) -> list[Answer]:
    async with await Library.open(folder) as library:
        for number, (title, text) in enumerate(BESIDE):
            await library.add(Article(f"b{number}", title, text, language="en"))
        for number, text in enumerate(texts):
            title, _, body = text.partition("\n")
            written = body.strip() or title
            await library.add(Article(f"t{number}", title, written, language=language or None))
        return [await library.ask(one, today=date(2024, 5, 6)) for one in questions]


def first(answer: Answer) -> str:
    """Return the text of the first quote, in one line."""
    return " ".join(answer.quotes[0].text.split()) if answer.quotes else ""


async def add(library: Library, number: int, text: str) -> None:
    """Add an English text with a title that has nothing but its number."""
    await library.add(Article(str(number), f"Title {number}", text, language="en"))
