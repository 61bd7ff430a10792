"""Who is shown where it is told by whole sentences: documents, bodies, two speakers in one.

The texts of sources/ were written before the code that reads them was: five a kind in twelve
languages. Weights were fitted to every second text of each, never to the others.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.statements.certainty import certain
from index.statements.extraction import statements

if TYPE_CHECKING:
    from collections.abc import Iterator

# Shares of the quotations in texts that no weight was fitted to.
LEAST_RIGHT, MOST_WRONG = 0.72, 0.06
_COMMON = 5


def texts() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the texts that no weight was fitted to, each with its language."""
    for path in sorted((Path(__file__).parent / "sources").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines()[1::2]:
            yield path.stem, json.loads(line)


def verdict(shown: str | None, quote: dict[str, Any]) -> str:
    """Say whether a speaker is right, wrong, or not shown; "also" are words that describe them."""
    speaker, words = quote["speaker"], quote["also"]
    if shown is None:
        return "nobody" if speaker else "right"
    forms = [one.casefold() for one in (*words, *([speaker] if speaker else []))]
    low = shown.casefold()
    if any(low in one or one in low for one in forms):
        return "right"
    last = speaker.split()[-1] if speaker else ""
    return (
        "right" if last and (last in shown or shown.split()[-1][:_COMMON] in speaker) else "wrong"
    )


def test_sources_are_told_and_hardly_anybody_else_is_named() -> None:
    counts = Counter[str]()
    for language, one in texts():
        text = one["text"]
        found = certain(statements(text, language), language)
        for quote in one["quotes"]:
            start = text.index(quote["quote"])
            middle = start + len(quote["quote"]) // 2
            said = next((it for it in found if it.span.start <= middle < it.span.end), None)
            shown = said.speaker.of(text) if said and said.speaker else None
            counts[verdict(shown, quote)] += 1
    assert counts["right"] / counts.total() >= LEAST_RIGHT
    assert counts["wrong"] / counts.total() <= MOST_WRONG
