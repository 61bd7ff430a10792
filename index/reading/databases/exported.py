"""An article as a database exports it, and how the lines of an export become articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date


@dataclass(frozen=True, slots=True)
class Exported:
    """An article of an export: its number there, if it has one, and what stands above its text."""

    title: str
    text: str
    published: date | None = None
    author: str = ""
    publisher: str = ""
    id: str = ""


def paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Yield the paragraphs that blank lines part, each as one line: exports break them anywhere."""
    held: list[str] = []
    for line in (*lines, ""):
        if line.strip():
            held.append(line.strip())
        elif held:
            yield " ".join(held)
            held = []


def above_numbers(
    text: str,
    number: re.Pattern[str],
    head: re.Pattern[str],
    article: Callable[[Sequence[str], int, re.Match[str]], Exported],
) -> Iterator[Exported]:
    """Yield the articles of an export that stand each above a line with its number.

    `article` makes one of its lines, the place of the last line among them that is a `head`, and
    its number. An article with no such line has an unknown layout: it is reported, as one without a
    text, and not left out.
    """
    start = 0
    for found in number.finditer(text):
        lines = [line.strip() for line in text[start : found.start()].split("\n")]
        start = found.end()
        places = (n for n in reversed(range(len(lines))) if head.fullmatch(lines[n]))
        place = next(places, None)
        yield Exported("", "") if place is None else article(lines, place, found)


def has_both(text: str, number: re.Pattern[str], head: re.Pattern[str]) -> bool:
    """Whether a text has a line with a number, and a line that is a head."""
    return number.search(text) is not None and any(
        head.fullmatch(line.strip()) for line in text.split("\n")
    )
