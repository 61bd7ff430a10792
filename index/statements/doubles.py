"""Doubles: statements found twice, in a heading and below or in a turn and within it, kept once."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.models import Span, Statement
from index.text.sentences import trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

# A heading has at most so many characters.
_LONGEST_HEADING = 150
_WORD = re.compile(r"[^\W\d_]{2}")


def without_heading(text: str, said: list[Statement], blocks: Sequence[Span]) -> list[Statement]:
    """Return the statements with none of the heading's whose words are quoted again below."""
    heading = blocks[0].end if blocks and len(blocks[0]) <= _LONGEST_HEADING else 0
    count = next((n for n, one in enumerate(said) if one.marked.end > heading), len(said))
    if not count:
        return said
    below = [_bare(one.span.of(text)) for one in said[count:] if one.speaker]
    return [
        Statement(one.span, one.marked, one.kind)
        if number < count and any(_bare(one.span.of(text)) in words for words in below)
        else one
        for number, one in enumerate(said)
    ]


def _bare(words: str) -> str:
    return words.strip(" .,!?’'\"”").casefold()


def without_doubles(text: str, said: list[Statement]) -> list[Statement]:
    """Return the statements without those that a turn of the same speaker holds already.

    Words of others within a turn ("my grandmother said ...") part it.
    """
    kept: list[Statement] = []
    widest: Statement | None = None
    for one in sorted(said, key=lambda one: (one.marked.start, -one.marked.end)):
        if widest is None or not widest.marked.holds(one.marked):
            widest = one
        elif one.speaker == widest.speaker or (one.speaker is None and one.mention is None):
            continue
        else:
            # The one before may be the turn itself, or what is left of it.
            before, widest = _parted(text, widest, one.marked)
            kept[-1:] = [before] if before else []
            kept.append(one)
            if widest is None:
                continue
            one = widest  # noqa: PLW2901
        kept.append(one)
    return kept


def _parted(text: str, turn: Statement, within: Span) -> tuple[Statement | None, Statement | None]:
    """Return what of a turn stands before a part of it and behind it."""
    parts = (
        trimmed(text, turn.marked.start, within.start),
        trimmed(text, within.end, turn.marked.end),
    )
    before, behind = (
        replace(turn, span=part, marked=part) if part and _WORD.search(part.of(text)) else None
        for part in parts
    )
    return before, behind
