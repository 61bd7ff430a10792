"""Speakers that are told by whole sentences: documents, bodies, two speakers in one.

The texts of sources/ were written before the code that reads them was: five a kind in twelve
languages. Weights were fitted to every second text of each, never to the others. Those of beside/
have somebody or something else beside who speaks, twenty a kind, and most are made to mislead: a
school that is called like a person, a woman in an office with a man's noun, who is spoken to, who
asks, whose byline it is, who comes in new, who goes on. No weight was fitted to them.
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

# Shares of the quotations in texts that no weight was fitted to: how many are right at least, and
# how many wrong at most.
SOURCES, BESIDE = (0.72, 0.06), (0.66, 0.15)
_COMMON = 5


def texts(folder: str, *, every: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every text of a folder, or every second one, with its language."""
    for path in sorted((Path(__file__).parent / folder).glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines()[every - 1 :: every]:
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


def verdicts(found: Iterator[tuple[str, dict[str, Any]]]) -> tuple[float, float]:
    """Return the shares of the quotations that are right and wrong."""
    counts = Counter[str]()
    for language, one in found:
        text = one["text"]
        said = certain(statements(text, language), language)
        for quote in one["quotes"]:
            start = text.index(quote["quote"])
            middle = start + len(quote["quote"]) // 2
            at = next((it for it in said if it.span.start <= middle < it.span.end), None)
            counts[verdict(at.speaker.of(text) if at and at.speaker else None, quote)] += 1
    return counts["right"] / counts.total(), counts["wrong"] / counts.total()


def test_sources_are_told_and_hardly_anybody_else_is_named() -> None:
    right, wrong = verdicts(texts("sources", every=2))
    assert right >= SOURCES[0]
    assert wrong <= SOURCES[1]


def test_who_stands_beside_a_speaker_is_seldom_taken_for_one() -> None:
    right, wrong = verdicts(texts("beside", every=1))
    assert right >= BESIDE[0]
    assert wrong <= BESIDE[1]
