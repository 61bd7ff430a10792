"""Whether two texts that sound alike say the same, or one denies what the other says. Pure.

As a whole: all of the one is laid beside all of the other. It is asked first, of every two quotes
(`folding.py`), and tells what is folded away as well. Sentences of which only a part is the same
are left to `denials.py`.

The differences decide: another number or day, a "not" or the opposite of a word (for, against)
makes another report of the same thing, which is worth telling; a name, or another word in the
place of one, makes a report of something else. Further words that are none of these only say more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import Prefix

from index.answering.alignment import changed
from index.answering.findings import whole_figure
from index.answering.opposites import are_opposed, are_opposed_within
from index.answering.reports import (
    CLAUSE_ENDS,
    Report,
    figures_of,
    have_other_figures,
    is_figure,
    is_one_number,
    negation_in,
    one_denies,
    only_side,
    report_of,
    stems,
    tells,
    tells_beside_figures,
)
from index.languages import LANGUAGES
from index.models import Span
from index.text.scripts import SPACELESS
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.answering.alignment import Change

# Of a hundred: less alike are no reports of the same, nor are twins that differ in more.
ALIKE, TWINS = 70, 85
# Longest part that makes a word its opposite: unsafe, açılmayacak, نخواهد.
_LONGEST_PART = 4


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement of a report with another: it says the same, or something else in `contrary`.

    That is a span of the other's text.
    """

    contrary: Span | None = None


def agreement(one: str, other: str, language: str) -> Agreement | None:
    """Return how `other` agrees with `one`; None where they are reports of two things."""
    if fuzz.ratio(one, other, score_cutoff=ALIKE) == 0:
        return None
    mine, others = report_of(one, language), report_of(other, language)
    if not mine.keys or not others.keys:
        return None
    changes = [
        change
        for change in changed(mine.keys, others.keys)
        if mine.joined(*change.own) != others.joined(*change.other)
        and not is_one_number(change, mine, others)
    ]
    if not changes:
        return Agreement()
    telling = _telling(changes, mine, others)
    denies = bool(telling) or mine.denials != others.denials
    if telling is None or (denies and not _tell_of_something(changes, mine)):
        return None
    if denies:
        return Agreement(whole_figure(others.shown(telling or changes), other, language))
    # A number or a day that only one of them has denies nothing, but is worth a quote.
    further = any(any(figures_of(change, mine, others)) for change in changes)
    return Agreement() if not further and fuzz.ratio(one, other) >= TWINS else None


def _tell_of_something(changes: Sequence[Change], mine: Report) -> bool:
    """Whether reports share a word beside their figures: the days of two articles deny nothing."""
    language = mine.language
    if LANGUAGES[language].flag("writing", "unspaced"):
        return True
    edges = [0, *(edge for change in changes for edge in change.own), len(mine.keys)]
    return any(
        tells_beside_figures(*word, language)
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        for word in mine.parts(start, end)
    )


def _telling(changes: Sequence[Change], mine: Report, others: Report) -> Sequence[Change] | None:
    """Return the changes that deny; None where some make a report of something else."""
    opposed: list[Change] = []
    denied: list[Change] = []
    for change in changes:
        if _is_opposed(change, mine, others):
            opposed.append(change)
            continue
        denies = _denies_the_whole(change, mine, others)
        elsewhere = _counts_something_else if denies else _makes_another_report
        if elsewhere(change, mine, others):
            return None
        if denies:
            denied.append(change)
    if opposed and (denied or mine.denials != others.denials):
        # Opens at nine, closes at six; is not for it, is against it: both may be true.
        return None
    return opposed or denied


def _is_opposed(change: Change, mine: Report, others: Report) -> bool:
    """Whether a change is one of a word into another that says its opposite."""
    if not change.replaces:
        return False
    if LANGUAGES[mine.language].flag("writing", "unspaced"):
        part, its_part = mine.among_letters(*change.own), others.among_letters(*change.other)
        return are_opposed_within(mine.letters, part, others.letters, its_part, mine.language)
    sides = mine.parts(*change.own), others.parts(*change.other)
    own, other = ([shown for _, shown in side] for side in sides)
    return are_opposed(own, other, mine.language)


def _denies_the_whole(change: Change, mine: Report, others: Report) -> bool:
    """Whether a change is one of numbers, or of a word into its opposite."""
    if have_other_figures(change, mine, others):
        return True
    if any(figures_of(change, mine, others)) and _has_none(change, mine, others):
        return True
    if LANGUAGES[mine.language].flag("writing", "unspaced"):
        return _denies_among_letters(mine, change.own) != _denies_among_letters(
            others, change.other
        )
    own, other = mine.keys[slice(*change.own)], others.keys[slice(*change.other)]
    return len(own) == len(other) == 1 and _has_a_part_more(own[0], other[0], mine.language)


def _denies_among_letters(report: Report, part: tuple[int, int]) -> bool:
    """Whether a part of a report without spaces has some of a "not": the second half of ません."""
    if part[0] == part[1]:
        return False
    place = report.among_letters(*part)
    found = negation_in(report.language).finditer(report.letters)
    return any(place.meets(Span(*one.span())) for one in found)


def _has_none(change: Change, mine: Report, others: Report) -> bool:
    """Whether one has a number of what the other has none of (three sheep, no sheep)."""
    if not one_denies(change, mine, others):
        return False
    language = mine.language
    own, other = (
        [one for one in part if tells_beside_figures(*one, language)]
        for part in (mine.parts(*change.own), others.parts(*change.other))
    )
    return stems(own, language) == stems(other, language)


def _counts_something_else(change: Change, mine: Report, others: Report) -> bool:
    """Whether other words stand before the other number ("killed 9", "injured 40")."""
    own, other = _before_figure(mine, *change.own), _before_figure(others, *change.other)
    return bool(own and other) and stems(own, mine.language) != stems(other, mine.language)


def _before_figure(report: Report, start: int, end: int) -> list[tuple[str, str]]:
    """Return the words of a part that tell something and stand before its first number."""
    parts = list(report.parts(start, end))
    first = (n for n, (key, _) in enumerate(parts) if is_figure(key, report.language))
    return [one for one in parts[: next(first, 0)] if tells(*one, report.language)]


def _makes_another_report(change: Change, mine: Report, others: Report) -> bool:
    """Whether one has other words there than the other, or a name more."""
    own = [one for one in mine.parts(*change.own) if tells(*one, mine.language)]
    other = [one for one in others.parts(*change.other) if tells(*one, others.language)]
    if not own and not other:
        return False
    if own and other:
        return stems(own, mine.language) != stems(other, mine.language)
    if LANGUAGES[mine.language].flag("writing", "unspaced") and _is_a_clause(change, mine, others):
        return False
    # More words: they may be names, which only capitals tell for certain.
    return any(not shown[0].islower() for _, shown in (*own, *other))


def _is_a_clause(change: Change, mine: Report, others: Report) -> bool:
    """Whether what only one has is a clause of its own, at the beginning or the end of it."""
    report, (start, end) = only_side(change, mine, others)
    if end == len(report.keys):
        return bool(CLAUSE_ENDS.search(report.between(start, start)))
    return start == 0 and bool(CLAUSE_ENDS.search(report.between(end, end)))


def _has_a_part_more(one: str, other: str, language: str) -> bool:
    """Whether one word is the other with a part put in or before it that another stem has."""
    short, long = sorted((one, other), key=len)
    if not 0 < len(long) - len(short) <= _LONGEST_PART or SPACELESS.search(long):
        return False
    if terms(one, language) == terms(other, language):
        return False
    shared = Prefix.similarity(short, long)
    return shared < len(short) and long.endswith(short[shared:])
