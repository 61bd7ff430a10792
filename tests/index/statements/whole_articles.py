"""Whole articles with who says what in them, and who is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index.models import Statement


class Report(NamedTuple):
    """An article, and who is to be shown for the quotations that begin so."""

    language: str
    title: str
    text: str
    expected: list[tuple[str, str]]


def read_reports(folder: Path) -> Iterator[Report]:
    """Yield the articles of all languages that stand in a folder."""
    for path in sorted(folder.glob("*.txt")):
        for block in path.read_text("utf-8").split("==== ")[1:]:
            title, _, rest = block.partition("\n")
            text, _, lines = rest.partition("\n----\n")
            pairs = [line.split(" => ") for line in lines.strip().splitlines()]
            expected = [(words, who) for words, who in pairs]
            yield Report(path.stem, title, text.strip("\n"), expected)


def shown(said: list[Statement], text: str, words: str) -> str:
    """Return who is shown for the quotation that has these words, "-" for nobody."""
    start = text.index(words)
    end = start + len(words)
    met = [one for one in said if one.span.start < end and start < one.span.end]
    best = max(met, key=lambda one: one.span.start <= start + 1, default=None)
    return best.speaker.of(text) if best and best.speaker else "-"
