"""An article as a database exports it, and how its lines become paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
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
