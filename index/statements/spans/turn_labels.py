"""The labels of a transcript: who speaks, before a colon where a line begins ("MARR:")."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.statements.kinds import FIRST, flags
from index.text.punctuation import ASKING, CLOSES, COLONS, QUOTES, TERMINAL
from index.text.scripts import CJK

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

# Capitals of Latin, Greek and Cyrillic letters.
_UPPER = "".join(one for one in map(chr, range(0x530)) if one.isupper())
_CAPITALS = rf"[{_UPPER}][{_UPPER}.’'-]+"
_NAME = rf"[{_UPPER}][\w.’'-]+"
_LABEL = re.compile(
    rf"^[ \t]*(?P<bold>\*\*|__)?(?:(?P<mark>[{QUOTES}])[ \t]*)?"
    rf"(?P<name>{_CAPITALS}(?:[ \t]{_CAPITALS}){{0,3}}|{_NAME}(?:[ \t]{_NAME}){{0,2}}"
    rf"|[{_UPPER}])"
    r"(?:[ \t]?\([^()\n]{1,40}\))?[ \t]?(?:\*\*|__)?:(?:\*\*|__)?(?=[ \t]+\S)",
    re.MULTILINE,
)
# The same in scripts without capitals, where no space need follow.
_SMALL = rf"[\u0590-\u06ff\u200c{CJK}·]"
_SMALL_LABEL = re.compile(
    rf"^[ \t]*(?P<bold>\*\*|__)?(?:(?P<mark>[{QUOTES}])[ \t]*)?"
    rf"(?P<name>{_SMALL}{{1,20}}(?:[ \t]{_SMALL}{{1,20}}){{0,3}})"
    r"[ \t]?(?:\*\*|__)?[:：](?:\*\*|__)?(?=[ \t]*\S)",
    re.MULTILINE,
)
# Any other possible label ends the turn before it: nobody gets the words of somebody whose name is
# not known for one ("de Vries:", "[Voss]:"), or whose questions only a dash opens.
_OTHER = re.compile(
    rf"^[ \t]*(?:(?:\*\*|__|[{QUOTES}][ \t]*)?[{_UPPER}][^\n:]{{0,100}}"
    rf"|[^\n{COLONS}{TERMINAL}]{{1,100}})"
    r"[:：](?=\s|\*\*\s)"
    r"|^[ \t]*[—–―]\s?(?=\S)",
    re.MULTILINE,
)
# So many turns make a transcript, in which one speaks again behind another: less is a list, or
# lines to click on. Most turns end as sentences do.
_LEAST_TURNS = 3
_SPOKEN = re.compile(rf"[ \t]*[^\d\s][^\n]*?[{TERMINAL}]{CLOSES}*[^\S\n]*$", re.MULTILINE)
_ASKS = tuple(ASKING)
# Signs that may follow the end of a question, and the number of characters looked at for it.
_CLOSING, _BEFORE_END = f" \t\n*_{QUOTES}’)]", 40
_PAIR = re.compile(r"(?<!\w)([^\W\d_]{1,40})[ \t](?=([^\W\d_]{1,40})(?!\w))")
# The labels of questions and of answers, however they are written: "Q:" is "Question:".
_QUESTION, _ANSWER = "Q:", "A:"


def labels_of(text: str, language: str) -> tuple[Sequence[re.Match[str]], set[str]]:
    """Return the labels of a transcript, and those that stand before answers; none of any other."""
    nobody, asking = _nobody(language), asking_labels(language)
    every = [
        label
        for label in _in_order(text, _LABEL, _SMALL_LABEL)
        if nobody.isdisjoint(label["name"].casefold().split())
    ]
    counts = Counter(label["name"] for label in every)
    known = {name for name, many in counts.items() if many > 1}
    labels = _speaking(every, known, asking, language)
    answers = _answers(text, labels, language)
    roles = {
        name: _ANSWER if name in answers else _QUESTION
        for name in counts
        if name.casefold() in asking
    }
    if not _take_turns(text, labels, [roles.get(one["name"], one["name"]) for one in labels]):
        return [], set()
    # A headline may begin with a name as well: "Marr: Ferry will sail".
    others = {label["name"] for label in every if label.start() > 0} - known
    known |= _behind_first_names(text, others, language)
    return _speaking(every, known, asking, language), answers


def _answers(text: str, labels: Sequence[re.Match[str]], language: str) -> set[str]:
    """Return the labels that stand before answers; none where what is before them does not ask."""
    answering = LANGUAGES.with_common(language, "transcripts", "answers")
    asking = asking_labels(language) - answering
    asked: list[bool] = []
    ends = [*(label.start() for label in labels[1:]), len(text)]
    for label, end in zip(labels, ends, strict=False):
        if label["name"].casefold() in asking:
            said = text[max(label.end(), end - _BEFORE_END) : end].rstrip(_CLOSING)
            asked.append(said.endswith(_ASKS))
    if not asked or sum(asked) * 2 < len(asked):
        return set()
    return {label["name"] for label in labels if label["name"].casefold() in answering}


def barriers_of(text: str) -> list[int]:
    """Return where a turn ends at the latest: where whatever may be a label begins, in order."""
    return [match.start() for match in _in_order(text, _OTHER, _SMALL_LABEL)]


def _in_order(text: str, *patterns: re.Pattern[str]) -> list[re.Match[str]]:
    found = (match for pattern in patterns for match in pattern.finditer(text))
    return sorted(found, key=lambda match: match.start())


def _speaking(
    labels: Sequence[re.Match[str]], known: Container[str], asking: Container[str], language: str
) -> list[re.Match[str]]:
    """Return the labels that may be of a transcript: names, and those of questions and answers.

    Without capitals hardly anything tells a name from another word: there somebody must ask.
    """
    is_asked = any(label["name"].casefold() in asking for label in labels)
    return [
        one
        for one in labels
        if one["name"].casefold() in asking
        or (len(one["name"]) > 1 and _is_speaker(one, known, language, is_asked=is_asked))
    ]


def _is_speaker(
    label: re.Match[str], known: Container[str], language: str, *, is_asked: bool
) -> bool:
    """Whether a label is a name: printed as one, known to be one, or a full name."""
    name = label["name"]
    first, _, last = name.partition(" ")
    full = bool(last) and _is_first(first, language)
    if label.re is _SMALL_LABEL:
        return not _says(name, language) and (full or (is_asked and name in known))
    return bool(label["bold"] or name.isupper() or name in known or full)


def _says(name: str, language: str) -> bool:
    """Whether a label is a sentence that says that somebody spoke: "she added:"."""
    own = LANGUAGES[language]
    said = own.words("speech", "said")
    if own.flag("writing", "unspaced"):
        return name.endswith(tuple(said))
    words = name.split()
    # In Arabic "and" is written onto the word.
    return any(word in said or word[1:] in said for word in words)


def _behind_first_names(text: str, names: Container[str], language: str) -> set[str]:
    """Return those of some names that stand behind a first name elsewhere: they are last names."""
    pairs = ((found[1], found[2]) for found in _PAIR.finditer(text))
    return {name for first, name in pairs if name in names and _is_first(first, language)}


def _is_first(word: str, language: str) -> bool:
    return bool(flags(language).get(word.casefold(), 0) & FIRST)


def _take_turns(text: str, labels: Sequence[re.Match[str]], names: Sequence[str]) -> bool:
    """Whether somebody speaks again behind somebody else, and most of it is sentences."""
    before: set[str] = set()
    again = False
    for name, previous in zip(names[1:], names, strict=False):
        again = again or (name in before and name != previous)
        before.add(previous)
    if len(names) < _LEAST_TURNS or not again:
        return False
    spoken = sum(_SPOKEN.match(text, label.end()) is not None for label in labels)
    return spoken * 2 > len(labels)


@cache
def _nobody(language: str) -> frozenset[str]:
    """Return the words of labels that are nobody's name: "Photo:", "Update:"."""
    return LANGUAGES.with_common(language, "transcripts", "labels")


@cache
def asking_labels(language: str) -> frozenset[str]:
    """Return the labels of questions and answers without a name: "Q:", "Answer:"."""
    return LANGUAGES.with_common(language, "transcripts", "turns")
