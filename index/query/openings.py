"""Openings and closings around a question: "does anyone know when ...?". Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.languages.lists import AROUND_QUESTIONS, talk
from index.query.politeness import POLITE, is_polite
from index.query.talk_phrases import BESIDE, spoken_words
from index.text.punctuation import (
    ASKING,
    COLONS,
    COMMAS,
    ELLIPSIS,
    EXCLAIMING,
    QUOTES,
    SEMICOLONS,
    STOPS,
    TERMINAL,
)
from index.text.scripts import CJK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# An opening ends within so many words; a phrase of one or a polite run has at most so many.
_LONGEST_OPENING, _LONGEST_PHRASE = 16, 9
# An apostrophe stands inside of a word.
_WORD = re.compile(r"[^\W_]+(?:['’ʼ＇`´][^\W_]+)*")
_DENSE = re.compile(rf"[{CJK}]")
_BEHIND_QUESTION = f" \t\n{COMMAS}{STOPS}{COLONS}{SEMICOLONS}{ELLIPSIS}-–—"
_BEHIND_OPENING = f"{_BEHIND_QUESTION}{EXCLAIMING}¡{ASKING}"
_ENDS = f"{TERMINAL} \t\n"
# So many letters tell phrases apart at once, the first and the last ones.
_TOLD, _LAST = 6, 2
# A letter that is drawn out ("hiiii").
_DRAWN = re.compile(r"(.)\1+")
# The sections of what stands before a question.
_BEFORE = (*AROUND_QUESTIONS[:2], BESIDE, *POLITE)
_MARKS = frozenset(f"{QUOTES}‘")


@dataclass(frozen=True, slots=True)
class _Phrases:
    """Phrases of a language's file, by their letters; `leading` stand before `asking` words."""

    opening: frozenset[str]
    leading: frozenset[str]
    asking: frozenset[str]
    closing: frozenset[str]


def question_alone(text: str) -> str:
    """Return a question without what is said around it: that somebody wants to know, or who may.

    Words in quotation marks are a part of it, and a text that says nothing else is left.
    """
    start = _end_of_opening(text)
    question = text[start:].lstrip(_BEHIND_OPENING) if start else text
    if end := _start_of_closing(question):
        marks = "".join(one for one in question[end:] if one in ASKING)[:1]
        question = question[:end].rstrip(_BEHIND_QUESTION) + marks
    return question if _WORD.search(question) else text


def _end_of_opening(text: str) -> int:
    """Return where the words end that a question begins with, 0 without any."""
    if _DENSE.match(text):
        return _end_of_dense(text)
    words = list(islice(_WORD.finditer(text), _LONGEST_OPENING + 1))
    if marks := [place for place, one in enumerate(text[: _end(words)]) if one in _MARKS]:
        words = [word for word in words if word.end() <= marks[0]]
    # Each word has a letter at least.
    if not words or not _may_begin("".join(spoken_words(text[: _end(words[:_TOLD])]))):
        return 0
    return _behind_phrases(text, words)


def _behind_phrases(text: str, words: Sequence[re.Match[str]]) -> int:
    """Return where openings and polite words end that words begin with, 0 without an opening."""
    spelled = ["".join(spoken_words(word[0])) for word in words]
    # Whether the words up to here open a question, or only are polite.
    reached: dict[int, bool] = {0: False}
    best = 0
    for start in range(len(words)):
        if start not in reached:
            continue
        if reached[start]:
            best = words[start].start()
        for end in range(start + 1, min(len(words) - 1, start + _LONGEST_PHRASE) + 1):
            if _opens(spelled[start:end], spelled[end : end + 2]):
                reached[end] = True
            elif is_polite(text[words[start].start() : words[end - 1].end()]):
                reached[end] = reached.get(end, False) or reached[start]
    if reached.get(len(words) - 1):
        best = words[-1].start()
    return best


def _may_begin(letters: str) -> bool:
    """Whether words begin as any phrase does, by their letters: most questions end here."""
    letters = _DRAWN.sub(r"\1", letters)[:_TOLD]
    return any(letters[:size] in _beginnings() for size in range(1, len(letters) + 1))


@cache
def _beginnings() -> frozenset[str]:
    """Return the first letters of all that people say before a question, shorter phrases whole."""
    found = set[str]()
    for path in filter(None, (LANGUAGES.beside(code, "talk") for code in LANGUAGES.codes)):
        listed = talk(path)
        phrases = (one for section in _BEFORE for one in listed.get(section, ()))
        letters = (_DRAWN.sub(r"\1", "".join(spoken_words(one))) for one in phrases)
        found.update(one[:_TOLD] for one in letters)
    return frozenset(found)


def _opens(words: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether words are an opening, going by what stands behind them.

    A single word may be one of another language: it opens only what asks in its own.
    """
    letters, following = "".join(words), {*behind[:1], "".join(behind)}
    for phrases in _all_phrases():
        opening = letters in phrases.opening
        if opening and len(words) > 1:
            return True
        if (opening or letters in phrases.leading) and not following.isdisjoint(phrases.asking):
            return True
    return False


def _start_of_closing(text: str) -> int:
    """Return where the words begin that a question ends with, 0 without any."""
    words = list(_WORD.finditer(text))[-_LONGEST_PHRASE:]
    if _MARKS.intersection(text[words[0].start() :] if words else ""):
        return 0
    last = "".join(spoken_words(text[words[-1].start() :])) if words else ""
    for word in words if last[-_LAST:] in _endings() else ():
        letters = "".join(spoken_words(text[word.start() :]))
        if word.start() and any(letters in phrases.closing for phrases in _all_phrases()):
            return word.start()
    return _start_of_dense(text)


@cache
def _endings() -> frozenset[str]:
    """Return the last letters of all that people say behind a question."""
    return frozenset(one[-_LAST:] for phrases in _all_phrases() for one in phrases.closing)


def _end_of_dense(text: str) -> int:
    found = [one for phrases in _all_phrases() for one in phrases.opening if text.startswith(one)]
    return max(map(len, found), default=0)


def _start_of_dense(text: str) -> int:
    said = text.rstrip(_ENDS)
    if not said or not _DENSE.match(said[-1]):
        return 0
    found = [one for phrases in _all_phrases() for one in phrases.closing if said.endswith(one)]
    return len(said) - max(map(len, found)) if found else 0


def _end(words: Sequence[re.Match[str]]) -> int:
    return words[-1].end() if words else 0


@cache
def _all_phrases() -> tuple[_Phrases, ...]:
    return tuple(_read())


def _read() -> Iterator[_Phrases]:
    for code in LANGUAGES.codes:
        path = LANGUAGES.beside(code, "talk")
        listed = talk(path) if path else {}
        if "opening" in listed:
            yield _Phrases(*(_letters(listed.get(section, ())) for section in AROUND_QUESTIONS))


@cache
def question_words(language: str) -> frozenset[str]:
    """Return the words that ask in a language, by their letters."""
    path = LANGUAGES.beside(language, "talk")
    return _letters(talk(path).get("question_words", ())) if path else frozenset()


def _letters(phrases: Sequence[str]) -> frozenset[str]:
    return frozenset("".join(spoken_words(phrase)) for phrase in phrases)
