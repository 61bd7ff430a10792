"""The question in a long message that tells much beside it. Pure.

"We drove past it as children, and my aunt says there were four eggs: how many eggs are in the nest?
Thanks!" asks how many eggs there are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from index.models import Span
from index.query.follow_ups import goes_on
from index.query.openings import question_alone, question_words
from index.query.question_types import asking_words
from index.query.small_talk import small_talk
from index.query.talk_phrases import spoken_words
from index.text.punctuation import ASKING, COLONS, COMMAS, QUOTES, SEMICOLONS, TERMINAL
from index.text.scripts import CJK, SPACELESS

if TYPE_CHECKING:
    from collections.abc import Sequence

# A shorter message is a question with what belongs to it, in words. Characters of scripts without
# spaces count as a part of one.
_LONG = 22
_CHARACTERS_A_WORD = 2
# Largest share of a message that its question may be, by words.
_MOST = 0.6
# A question has so many words at least; with fewer it goes on from what stands before it.
_FEWEST = 3
# A question word begins a clause within so many words ("and for whom").
_AT_BEGINNING = 3
# Before the word that asks may stand so many that say nothing ("to cut it short, who ...").
_MOST_BEFORE = 6
# So many characters tell whether a text begins otherwise.
_TOLD = 10
# By what keys of a language's file more is asked for than what, or whether.
_SOUGHT = ("when", "how_many", "how_long", "measure", "who", "why", "where")
_WORD = re.compile(rf"[{CJK}]|[^\W_]+(?:['’][^\W_]+)*")
_CLAUSE = re.compile(rf"[^{TERMINAL}{SEMICOLONS}{COMMAS}{COLONS}\n¿¡–—]+(?P<mark>[{ASKING}])?")
# End of a sentence before another one.
_END = re.compile(rf"[{TERMINAL}{COLONS}]\s+\w|\n\s*\w")
_MARKED = re.compile(f"[{QUOTES}‘]")


class _Clause(NamedTuple):
    """A clause: where it stands, whether a question mark ends it, and where its question word is.

    The latter is -1 without one.
    """

    span: Span
    marked: bool
    word: int
    begins: bool

    @property
    def is_question(self) -> bool:
        """Whether it begins with its question word."""
        return self.word == self.span.start

    @property
    def asks(self) -> bool:
        return self.word >= 0


def questions_within(text: str, language: str) -> list[str]:
    """Return what may be the question in a long message, the whole clause before a part of it.

    It is empty where the message is a question itself, or has none. Words in quotation marks may be
    anything: a message with such marks is left as it is.
    """
    if _words(text) < _LONG or _MARKED.search(text):
        return []
    clauses = [clause for found in _CLAUSE.finditer(text) if (clause := _clause(found, language))]
    asking = [one for one in clauses if one.marked]
    if not asking:
        # Without a mark a word may join as well as ask.
        asking = [one for one in clauses if one.asks and _is_opened(text, one)]
    if not asking:
        return []
    best = max(asking, key=lambda one: (one.asks, one.begins, one.span))
    first = _first(text, clauses[: clauses.index(best) + 1])
    if not _END.search(text, 0, first.span.start + 1) and not _seeks(first, text, language):
        return []  # of one long sentence it is the end: "..., as the papers write?"
    starts = [first.span.start]
    if len(_WORD.findall(text, first.span.start, first.word)) <= _MOST_BEFORE:
        starts.append(max(first.word, first.span.start))
    found = (question_alone(text[start : best.span.end].strip()) for start in starts)
    most = _MOST * _words(text)
    return [
        one for one in dict.fromkeys(found)
        # "Is it closed?" asks nothing alone.
        if _FEWEST <= _words(one) <= most and goes_on(one, language) not in {"yes", "leans"}
    ]  # fmt: skip


def _first(text: str, clauses: Sequence[_Clause]) -> _Clause:
    """Return the clause that the question begins with which ends with the last one.

    "When, by the mayor's word, will it open?" begins further up.
    """
    best = clauses[-1]
    ends = (found.end() - 1 for found in _END.finditer(text, 0, best.span.start + 1))
    begin = max(ends, default=0)
    inside = [one for one in clauses if one.span.end > begin]
    if inside[0].is_question or best.asks:
        return inside[0] if inside[0].is_question else best
    return next((one for one in reversed(inside) if one.begins), best)


def _clause(found: re.Match[str], language: str) -> _Clause | None:
    words = list(_WORD.finditer(found[0]))
    if not words or small_talk(found[0]):
        return None
    known = question_words(language)
    places = [place for place, word in enumerate(words) if _spoken(word[0]) in known]
    if SPACELESS.search(found[0]):
        letters = _spoken(found[0])
        places += [0] * any(one in letters for one in known)
    # The last question word asks unless one begins the clause: others join ("... to know: who").
    last = words[places[-1] if places[0] else 0] if places else None
    word = found.start() + last.start() if last else -1
    begins = bool(places) and places[0] < _AT_BEGINNING
    start = found.start() + words[0].start()
    return _Clause(Span(start, found.end()), bool(found["mark"]), word, begins)


def _seeks(clause: _Clause, text: str, language: str) -> bool:
    """Whether a clause begins by asking for somebody, a time, an amount, a place or a reason."""
    place = asking_words(clause.span.of(text), language, *_SOUGHT)
    return (
        place is not None and len(_WORD.findall(clause.span.of(text)[: place[0]])) <= _MOST_BEFORE
    )


def _is_opened(text: str, clause: _Clause) -> bool:
    """Whether words stand before a question that only say that it is one ("I want to know ...")."""
    whole = clause.span.of(text).strip()
    # "So I wonder when ...": a word may join it to what stands before.
    behind = whole.partition(" ")[2]
    return any(one and not one.startswith(question_alone(one)[:_TOLD]) for one in (whole, behind))


def _spoken(word: str) -> str:
    return "".join(spoken_words(word))


def _words(text: str) -> float:
    found = _WORD.findall(text)
    dense = sum(len(one) == 1 and SPACELESS.match(one) is not None for one in found)
    return len(found) - dense + dense / _CHARACTERS_A_WORD
