"""The sentences of a passage as the database keeps them: a line each, in words. Pure."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from index.models import Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.models import Passage, Role

# Before its start: that a sentence opens a paragraph. Behind the number of names: what it is.
_OPENS = "+"
_MARKS: dict[Role, str] = {"": "", "asks": "?", "label": "!"}
_OR = "|"
_ROLES: dict[str, Role] = {mark: role for role, mark in _MARKS.items() if mark}


def analysis_of(passage: Passage) -> str:
    """Write a passage's sentences, a line each: start, end, names with a role, and the terms.

    Behind a term stand those of other ways to write the word.
    """
    return "\n".join(
        f"{_OPENS * s.opens}{s.span.start} {s.span.end} {s.names}{_MARKS[s.role]} "
        + " ".join(_written(s))
        for s in passage.sentences
    )


def _written(sentence: Sentence) -> Sequence[str]:
    if not sentence.also:
        return sentence.terms
    written = list(sentence.terms)
    for place, term in sentence.also:
        written[place] += _OR + term
    return written


def _read(written: str) -> tuple[tuple[str, ...], tuple[tuple[int, str], ...]]:
    """Return the terms of a sentence, and those of other ways to write its words."""
    if not written:
        return (), ()
    # Empty ones are of an earlier version, until it is analysed again.
    terms = written.split()
    if _OR not in written:
        return tuple(terms), ()
    also = []
    for place, term in enumerate(terms):
        if _OR in term:
            terms[place], *others = term.split(_OR)
            also += [(place, one) for one in others]
    return tuple(terms), tuple(also)


def sentences_of(analysis: str) -> tuple[Sentence, ...]:
    """Return the sentences of a passage as `analysis_of` writes them. Raises ValueError."""
    sentences = []
    for line in analysis.split("\n"):
        first, last, names, found = line.split(" ", 3)
        terms, also = _read(found)
        role = _ROLES.get(names[-1], "")
        span, names = Span(int(first), int(last)), names[:-1] if role else names
        opens = first[0] == _OPENS
        sentences.append(Sentence(span, terms, int(names), role, also, opens))
    return tuple(sentences)


# Half of the passages that a question finds are among those of the questions before it. They take
# a few kilobytes each.
sentences_again = lru_cache(maxsize=4_096)(sentences_of)
