"""Wordings in quotation marks: a question means these words, in this order. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.text.punctuation import CLOSING, OPENING, QUOTES
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

# Single ones are apostrophes as well. Two that mostly close open only what their like ends: ”so” in
# Swedish and Finnish, ›so‹ in German books.
_OPENING = "".join(one for one in OPENING if one in QUOTES and one not in '"”›')
_CLOSING = "".join(one for one in CLOSING if one in QUOTES and one not in '"„‟‹')
_MARKED = re.compile(
    rf'"([^"]+)"|[{_OPENING}]([^{QUOTES}]+)[{_CLOSING}]'
    rf"|(?<!\w)”([^{QUOTES}]+)”|›([^{QUOTES}]+)‹"
)
# Words were left out there, or put in.
_LEFT_OUT = re.compile(r"\.{3,}|…|\[[^\]]*\]")
# A single word in marks is a name or a doubtful word, and says nothing of any order.
_FEWEST = 2


def marked(text: str, languages: Sequence[str]) -> tuple[frozenset[tuple[str, ...]], ...]:
    """Return the wordings in a question, each as terms in the languages it may be in."""
    pieces = [
        piece
        for match in _MARKED.finditer(text)
        for piece in _LEFT_OUT.split(match[match.lastindex or 0])
    ]
    found = (frozenset(tuple(terms(piece, one)) for one in languages) for piece in pieces)
    return tuple(wording for wording in found if wording and min(map(len, wording)) >= _FEWEST)


def is_pair(wording: frozenset[tuple[str, ...]]) -> bool:
    """Whether a wording has no more than two words in one of its languages."""
    return min(map(len, wording)) <= _FEWEST


def places(wording: frozenset[tuple[str, ...]], own: Sequence[str]) -> list[range]:
    """Return where a wording stands among the terms of a text."""
    return [
        range(start, start + len(one))
        for one in wording
        for start in range(len(own) - len(one) + 1)
        if own[start] == one[0] and tuple(own[start : start + len(one)]) == one
    ]
