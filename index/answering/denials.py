"""Denials: contrary words in a part that two otherwise different sentences share. Pure.

"The bridge opens to traffic on 6 May, the director said" and "In Varn they say that the bridge
opens to traffic on 16 May" are two sentences of which a part is the same but for a number. As a
whole they are too unlike for `agreement.py`, which goes first. So denials are looked for to the
first quote of an answer only (`contradictions.py`), and no quote is folded away for one: other
words may stand around the part, but none that tell something where it differs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from index.answering.alignment import Change, not_shared
from index.answering.findings import whole_figure
from index.answering.reports import (
    CLAUSE_ENDS,
    Report,
    figures_of,
    have_other_figures,
    is_figure,
    is_negation,
    is_one_number,
    one_denies,
    only_side,
    report_of,
    tells,
    tells_beside_figures,
)
from index.statements.lexicon import lexicon
from index.text.days import weekdays
from index.text.one_form import in_one_form
from index.text.punctuation import COLONS, OPENING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.models import Span

# 19.30 and 19:30 are one time.
_TIME = re.compile(r"(\d{1,2})[.:h](\d{2})")
# Colon before a quotation, behind the words for its speaker.
_QUOTES = re.compile(rf"[{COLONS}]\s*[{OPENING}]")
# Two sentences share so many words that tell something, right beside what differs and in all; and
# so many of some length, which is quickly seen.
_BESIDE, _IN_ALL, _LONG_WORDS = 2, 3, 3
_BEGINNING = Change(0, 0, 0, 0)
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def denied(one: str, other: str, language: str) -> Span | None:
    """Return the part of another sentence that denies what one says, in words that both have."""
    if len(_long_words(one) & _long_words(other)) < _LONG_WORDS:
        return None
    mine, others = report_of(one, language), report_of(other, language)
    if not (mine.denials or others.denials or (mine.has_figures and others.has_figures)):
        return None
    changes = not_shared(mine.stems, others.stems)
    edges = [_BEGINNING, *changes, Change(len(mine.keys), 0, len(others.keys), 0)]
    # Number of telling words that both have before each of the changes, and behind the last.
    shared = [
        sum(tells(*word, language) for word in mine.parts(before.end, behind.start))
        for before, behind in pairwise(edges)
    ]
    for place, change in enumerate(changes):
        before, behind = _beside(place, changes, shared, mine, others)
        # "The minister will (not) resign" is a whole sentence of two words that tell something.
        enough = sum(shared) >= _IN_ALL or (before and behind)
        if not enough or before + behind < _BESIDE or not _denies_a_part(change, mine, others):
            continue
        if _is_same_number(change, mine, others) or _counts_otherwise(place, changes, mine, others):
            continue
        heads = _joined(changes[:place], shared[1:place])
        if any(
            _has_other_words(one, mine, others)
            for one in heads
            if not _QUOTES.search(mine.between(one.end, change.start))
        ):
            continue
        if not _goes_on_otherwise(change, changes[place + 1 :], mine, others):
            shown = _shown(change, _around(place, changes, mine, others), others)
            return whole_figure(shown, other, language)
    return None


def _beside(
    place: int, changes: Sequence[Change], shared: Sequence[int], mine: Report, others: Report
) -> tuple[int, int]:
    """Return how many telling words both have right before a change, and right behind it.

    What only one of them has between is passed over, up to the end of a clause: "(in Varn)".
    """
    before, behind = shared[place : place + 2]
    for one, further in zip(reversed(changes[:place]), reversed(shared[:place]), strict=True):
        if one.replaces or any(figures_of(one, mine, others)) or _ends_a_clause(one, mine, others):
            break
        before += further
    for one, further in zip(changes[place + 1 :], shared[place + 2 :], strict=True):
        if one.replaces or any(figures_of(one, mine, others)) or _ends_a_clause(one, mine, others):
            break
        behind += further
    return before, behind


def _ends_a_clause(change: Change, mine: Report, others: Report) -> bool:
    """Whether a clause ends at words that only one of them has."""
    report, (start, end) = only_side(change, mine, others)
    return any(CLAUSE_ENDS.search(report.between(at, at)) for at in range(start, end + 1))


def _around(place: int, changes: Sequence[Change], mine: Report, others: Report) -> tuple[int, int]:
    """Return from where to where the other has the same words, but for this change.

    A "not" of two words (ne fermera pas) is one.
    """
    before, behind = place - 1, place + 1
    while before >= 0 and _is_denial(changes[before], mine, others):
        before -= 1
    while behind < len(changes) and _is_denial(changes[behind], mine, others):
        behind += 1
    start = changes[before].other_end if before >= 0 else 0
    return start, changes[behind].other_start if behind < len(changes) else len(others.keys)


def _is_denial(change: Change, mine: Report, others: Report) -> bool:
    """Whether nothing differs there but words for "not"."""
    keys = (*mine.keys[slice(*change.own)], *others.keys[slice(*change.other)])
    return all(is_negation(key, mine.language) for key in keys)


def _is_same_number(change: Change, mine: Report, others: Report) -> bool:
    """Whether both have the same number there, or the same day, written otherwise."""
    inner = Change(*_figures(change.own, mine), *_figures(change.other, others))
    if not inner.replaces:
        return False
    own, other = (
        in_one_form(report.written(*part), report.language).letters
        for report, part in ((mine, inner.own), (others, inner.other))
    )
    times = _TIME.fullmatch(own), _TIME.fullmatch(other)
    if all(times) and len({one and one.groups() for one in times}) == 1:
        return True
    return own == other or is_one_number(inner, mine, others)


def _figures(part: Sequence[int], report: Report) -> tuple[int, int]:
    """Return the part from its first number to its last, an empty one without any."""
    places = [n for n in range(*part) if is_figure(report.keys[n], report.language)]
    return (places[0], places[-1] + 1) if places else (part[0], part[0])


def _counts_otherwise(place: int, changes: Sequence[Change], mine: Report, others: Report) -> bool:
    """Whether another number or day of the clause differs: it says when, or of which.

    "Won 3-1 on Saturday" and "won 2-0 on Sunday" are both true.
    """
    own = figures_of(changes[place], mine, others)
    days = weekdays(mine.language)
    if any(len(side) > 1 and not days.isdisjoint(side) for side in own):
        return True
    for other in changes:
        if other is changes[place] or not all(figures_of(other, mine, others)):
            continue
        before, behind = sorted((other, changes[place]))
        between = mine.between(before.end, behind.start)
        if before.end >= behind.start or not CLAUSE_ENDS.search(between):
            return True
    return False


def _shown(change: Change, around: tuple[int, int], others: Report) -> Span:
    """Return a number with what belongs to it, or a "not" with the words that both have."""
    language = others.language
    figures = any(is_figure(key, language) for key, _ in others.parts(*change.other))
    start, end = change.other if figures else around
    keys = others.keys
    # 4.6 billion for 4.6 million.
    while figures and start > around[0] and is_figure(keys[start - 1], language):
        start -= 1
    while figures and end < around[1]:
        said = (n for n in range(end, around[1]) if tells(*next(others.parts(n, n + 1)), language))
        behind = next(said, around[1])
        if behind == around[1] or not is_figure(keys[behind], language):
            break
        end = behind + 1
    if not figures:
        end = _clause_end(start, end, others)
    return others.span(start, end)


def _clause_end(start: int, end: int, others: Report) -> int:
    """Return where words end without the beginning of a clause of which nothing is told: ", a"."""
    for place in range(end - 1, start, -1):
        if tells(*next(others.parts(place, place + 1)), others.language):
            return end
        if CLAUSE_ENDS.search(others.between(place, place)):
            return place
    return end


def _joined(changes: Sequence[Change], between: Sequence[int]) -> list[Change]:
    """Join changes that have no word between them that tells something."""
    found: list[Change] = list(changes[:1])
    for change, shared in zip(changes[1:], between, strict=True):
        if shared:
            found.append(change)
        else:
            found.append(found.pop().up_to(change))
    return found


def _goes_on_otherwise(
    change: Change, behind: Sequence[Change], mine: Report, others: Report
) -> bool:
    """Whether the clause ends with other words in each ("8 euros for children")."""
    if not behind or behind[0].start >= len(mine.keys):
        return False
    if CLAUSE_ENDS.search(mine.between(change.end, behind[0].start)):
        return False
    return _has_other_words(behind[0], mine, others)


def _has_other_words(change: Change, mine: Report, others: Report) -> bool:
    """Whether each has other words there, which do not say whose words the sentence has."""
    language = mine.language
    if not change.replaces:
        return False
    written = mine.written(*change.own), others.written(*change.other)
    if any(map(lexicon(language).attributes, written)):
        return False
    counted = [bool(side) for side in figures_of(change, mine, others)]
    if counted[0] != counted[1]:
        return True  # the first, the last
    return all(
        any(tells_beside_figures(*word, language) for word in report.parts(*part))
        for report, part in ((mine, change.own), (others, change.other))
    )


def _denies_a_part(change: Change, mine: Report, others: Report) -> bool:
    """Whether nothing differs there but numbers, or a word for "not" that one of them has."""
    words = (*mine.parts(*change.own), *others.parts(*change.other))
    if any(tells_beside_figures(*word, mine.language) for word in words):
        return False
    if any(figures_of(change, mine, others)):
        return have_other_figures(change, mine, others)
    return one_denies(change, mine, others)


@lru_cache(maxsize=256)
def _long_words(text: str) -> frozenset[str]:
    return frozenset(_LONG_WORD.findall(text.casefold()))
