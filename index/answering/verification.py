"""Whether an article holds given words: word for word, nearly, or not. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from index.models import Difference, Span
from index.text.sentences import trimmed

if TYPE_CHECKING:
    from index.models import Article

_WORD = re.compile(r"\w+")
# Of a hundred: less alike words are others.
NEARLY = 70
# Longer wordings are compared by their beginning, in words.
MOST_WORDS = 200


@dataclass(frozen=True, slots=True)
class Wording:
    """Where an article holds given words, how alike they are of a hundred, and what differs."""

    span: Span
    likeness: float
    differences: tuple[Difference, ...]


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared: case, marks and gaps do not count."""
    return [match[0].casefold() for match in _WORD.finditer(text)]


def find_wording(words: str, article: Article, within: Span) -> Wording | None:
    """Return where a part of an article holds `words`, exactly or nearly; None where it does not.

    What is found are whole words of the article.
    """
    wanted = words_of(words)[:MOST_WORDS]
    found = list(_WORD.finditer(article.text, within.start, within.end))
    if not wanted or not found:
        return None
    own = [match[0].casefold() for match in found]
    for place in range(len(own) - len(wanted) + 1):
        if own[place : place + len(wanted)] == wanted:
            last = found[place + len(wanted) - 1]
            return Wording(Span(found[place].start(), last.end()), 100.0, ())
    return _nearly(wanted, own, [Span(*match.span()) for match in found], article.text)


def _nearly(wanted: list[str], own: list[str], spans: list[Span], text: str) -> Wording | None:
    joined, given = " ".join(own), " ".join(wanted)
    aligned = fuzz.partial_ratio_alignment(given, joined, score_cutoff=NEARLY)
    if aligned is None:
        return None
    first = joined.count(" ", 0, aligned.dest_start)
    last = min(joined.count(" ", 0, aligned.dest_end), len(own) - 1)
    span = spans[first].joined(spans[last])
    shown = own[first : last + 1]
    likeness = fuzz.ratio(given, " ".join(shown))
    if likeness < NEARLY:
        return None
    changes = SequenceMatcher(None, wanted, shown, autojunk=False).get_opcodes()
    differences = tuple(
        Difference(" ".join(wanted[a:b]), _slice(text, spans[first + c : first + d]))
        for kind, a, b, c, d in changes
        if kind != "equal"
    )
    return Wording(span, likeness, differences)


def _slice(text: str, spans: list[Span]) -> str:
    if not spans:
        return ""
    span = trimmed(text, spans[0].start, spans[-1].end)
    return span.of(text) if span else ""
