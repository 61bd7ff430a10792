"""What a sentence denies of a part that it shares with another one, however else they differ. Pure.

"The bridge opens to traffic on 6 May, the director said" and "In Varn they say that the bridge
opens to traffic on 16 May" are two sentences of which a part is the same but for a number.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from index.answering.alignment import not_shared
from index.answering.reports import (
    Report,
    is_negation,
    is_number,
    is_one_number,
    numbers_of,
    report_of,
    tells,
)
from index.models import Span
from index.statements.lexicon import lexicon
from index.text.days import weekdays
from index.text.one_form import in_one_form
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.answering.alignment import Change

_CLAUSE_ENDS = re.compile(r"[,;:،؛—–(]")
# What stands before a quotation says whose it is.
_QUOTES = re.compile(r':\s*["«“„‘]')
# Two sentences share so many words that tell something, right beside what differs and in all; and
# so many of some length, which is quickly seen.
_BESIDE, _IN_ALL, _LONG_WORDS = 2, 3, 3
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def denied(one: str, other: str, language: str) -> Span | None:
    """Return the part of another sentence that denies what one says, in words that both have."""
    if len(_long_words(one) & _long_words(other)) < _LONG_WORDS:
        return None
    mine, others = report_of(one, language), report_of(other, language)
    changes = not_shared(_stems(mine), _stems(others))
    edges = [(0, 0, 0, 0), *changes, (len(mine.keys), 0, len(others.keys), 0)]
    # What both have before each of the changes, and behind the last.
    shared = [
        sum(_tells(*word, language) for word in mine.parts(before[1], behind[0]))
        for before, behind in pairwise(edges)
    ]
    for place, change in enumerate(changes):
        before, behind = shared[place : place + 2]
        # "The minister will (not) resign" is a whole sentence of two words that tell something.
        enough = sum(shared) >= _IN_ALL or (before and behind)
        if not enough or before + behind < _BESIDE or not _denies(change, mine, others):
            continue
        if _is_same_number(change, mine, others) or _counts_otherwise(place, changes, mine, others):
            continue
        heads = _joined(changes[:place], shared[1:place])
        if any(
            _is_of_something_else(one, mine, others)
            for one in heads
            if not _QUOTES.search(mine.between(one[1], change[0]))
        ):
            continue
        if not _goes_on_otherwise(change, changes[place + 1 :], mine, others):
            return _shown(change, _around(place, changes, mine, others), others)
    return None


def _around(place: int, changes: Sequence[Change], mine: Report, others: Report) -> tuple[int, int]:
    """Return from where to where the other has the same words, but for this change.

    A "not" of two words (ne fermera pas) is one.
    """
    before, behind = place - 1, place + 1
    while before >= 0 and _is_denial(changes[before], mine, others):
        before -= 1
    while behind < len(changes) and _is_denial(changes[behind], mine, others):
        behind += 1
    start = changes[before][3] if before >= 0 else 0
    return start, changes[behind][2] if behind < len(changes) else len(others.keys)


def _is_denial(change: Change, mine: Report, others: Report) -> bool:
    """Whether nothing differs there but words for "not"."""
    a, b, c, d = change
    language = mine.language
    return all(is_negation(key, language) for key in (*mine.keys[a:b], *others.keys[c:d]))


def _is_same_number(change: Change, mine: Report, others: Report) -> bool:
    """Whether both have the same number there, or the same day, written otherwise."""
    (a, b), (c, d) = _numbered(change[:2], mine), _numbered(change[2:], others)
    if a == b or c == d:
        return False
    own, other = (
        in_one_form(report.written(*part), report.language).letters
        for report, part in ((mine, (a, b)), (others, (c, d)))
    )
    return own == other or is_one_number((a, b, c, d), mine, others)


def _numbered(part: Sequence[int], report: Report) -> tuple[int, int]:
    """Return the part from its first number to its last, an empty one without any."""
    places = [n for n in range(*part) if is_number(report.keys[n], report.language)]
    return (places[0], places[-1] + 1) if places else (part[0], part[0])


def _counts_otherwise(place: int, changes: Sequence[Change], mine: Report, others: Report) -> bool:
    """Whether another number or day of the clause differs: it says when, or of which.

    "Won 3-1 on Saturday" and "won 2-0 on Sunday" are both true.
    """
    own = numbers_of(changes[place], mine, others)
    days = weekdays(mine.language)
    if any(len(side) > 1 and not days.isdisjoint(side) for side in own):
        return True
    for other in changes:
        if other is changes[place] or not all(numbers_of(other, mine, others)):
            continue
        before, behind = sorted((other, changes[place]))
        if before[1] >= behind[0] or not _CLAUSE_ENDS.search(mine.between(before[1], behind[0])):
            return True
    return False


def _stems(report: Report) -> list[str]:
    """Return the words by their stems, and numbers as they are."""
    found = []
    for key, shown in report.parts(0, len(report.keys)):
        own = terms(shown, report.language)
        found.append(own[0] if own and not is_number(key, report.language) else key)
    return found


def _shown(change: Change, around: tuple[int, int], others: Report) -> Span:
    """Return a number with what belongs to it, or a "not" with the words that both have."""
    language = others.language
    numbers = any(is_number(key, language) for key, _ in others.parts(*change[2:]))
    start, end = change[2:] if numbers else around
    keys = others.keys
    # 4.6 billion for 4.6 million.
    while numbers and start > around[0] and is_number(keys[start - 1], language):
        start -= 1
    while numbers and end < around[1]:
        said = (n for n in range(end, around[1]) if tells(*next(others.parts(n, n + 1)), language))
        behind = next(said, around[1])
        if behind == around[1] or not is_number(keys[behind], language):
            break
        end = behind + 1
    if not numbers:
        end = _clause_end(start, end, others)
    first, last = others.bounds[start], others.bounds[end - 1]
    return Span(others.words.starts[first[0]], others.words.ends[last[1] - 1])


def _clause_end(start: int, end: int, others: Report) -> int:
    """Return where words end without the beginning of a clause of which nothing is told: ", a"."""
    for place in range(end - 1, start, -1):
        if tells(*next(others.parts(place, place + 1)), others.language):
            return end
        if _CLAUSE_ENDS.search(others.between(place, place)):
            return place
    return end


def _joined(changes: Sequence[Change], between: Sequence[int]) -> list[Change]:
    """Join changes that have no word between them that tells something."""
    found: list[Change] = list(changes[:1])
    for change, shared in zip(changes[1:], between, strict=True):
        if shared:
            found.append(change)
        else:
            (a, _, c, _), (_, b, _, d) = found.pop(), change
            found.append((a, b, c, d))
    return found


def _goes_on_otherwise(
    change: Change, behind: Sequence[Change], mine: Report, others: Report
) -> bool:
    """Whether the clause ends with other words in each ("8 euros for children")."""
    if not behind or behind[0][0] >= len(mine.keys):
        return False
    if _CLAUSE_ENDS.search(mine.between(change[1], behind[0][0])):
        return False
    return _is_of_something_else(behind[0], mine, others)


def _is_of_something_else(change: Change, mine: Report, others: Report) -> bool:
    """Whether each has other words there, which do not say whose words the sentence has."""
    a, b, c, d = change
    language = mine.language
    if a == b or c == d:
        return False
    if any(map(lexicon(language).attributes, (mine.written(a, b), others.written(c, d)))):
        return False
    counted = [bool(side) for side in numbers_of(change, mine, others)]
    if counted[0] != counted[1]:
        return True  # the first, the last
    return all(
        any(_tells(*word, language) for word in report.parts(*part))
        for report, part in ((mine, (a, b)), (others, (c, d)))
    )


def _denies(change: Change, mine: Report, others: Report) -> bool:
    """Whether nothing differs there but numbers, or a word for "not" that one of them has."""
    a, b, c, d = change
    sides = list(mine.parts(a, b)), list(others.parts(c, d))
    language = mine.language
    numbers = numbers_of(change, mine, others)
    denials = [sum(is_negation(key, language) for key, _ in side) for side in sides]
    if any(_tells(*word, language) for side in sides for word in side):
        return False
    return (all(numbers) and numbers[0] != numbers[1]) or (
        not any(numbers) and bool(denials[0]) != bool(denials[1])
    )


def _tells(key: str, shown: str, language: str) -> bool:
    return tells(key, shown, language) and not is_number(key, language)


def _long_words(text: str) -> set[str]:
    return set(_LONG_WORD.findall(text.casefold()))
