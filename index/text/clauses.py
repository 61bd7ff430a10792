"""Cuts of long sentences: at spaces in scripts without full stops, or at clauses. Pure."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from index.text.scripts import SOUTH_EAST_ASIAN

if TYPE_CHECKING:
    from index.models import Span

# Thai, Lao, Khmer and Burmese have a space where others have a comma or a full stop.
_PHRASE = re.compile(r"\s+")
_WRITTEN_SO = re.compile(f"[{SOUTH_EAST_ASIAN}]")
# A mark that ends a clause, with the marks that close behind it.
_CLAUSE = re.compile(r"[;；،؛、，][\"”»’')\]]*\s*|[,:][\"”»’')\]]*\s+|(?<=\S)\s++[—–-]++\s+|—|\n")
# Of phrases as many are a sentence as are about as long as one, and of clauses as many as can be
# read at a glance. In characters, like the shortest piece that is left on either side of a cut.
PHRASES, CLAUSES, _SHORTEST = 140, 220, 80


def phrase_cuts(text: str, span: Span) -> list[int]:
    """Return where runs of phrases begin that are about as long as a sentence, none elsewhere.

    Only scripts have them whose sentences end with a space.
    """
    if len(span) <= PHRASES:
        return []
    own = len(_WRITTEN_SO.findall(text, span.start, span.end))
    return _cuts(text, span, _PHRASE, PHRASES) if own > len(span) / 3 else []


def clause_cuts(text: str, span: Span) -> list[int]:
    """Return where runs of clauses begin that can be read at a glance."""
    return _cuts(text, span, _CLAUSE, CLAUSES)


def _cuts(text: str, span: Span, mark: re.Pattern[str], length: int) -> list[int]:
    """Return as many of the places behind marks as make pieces of about `length`."""
    places = [*(found.end() for found in mark.finditer(text, span.start, span.end)), span.end]
    cuts: list[int] = []
    start = span.start
    for place, following in pairwise(places):
        if following - start > length and min(place - start, span.end - place) >= _SHORTEST:
            cuts.append(place)
            start = place
    return cuts
