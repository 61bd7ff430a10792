"""Whether two reports that sound alike say the same, or one denies what the other says. Pure.

What differs decides: another number or day, a "not" or the opposite of a word (for, against) makes
another report of the same thing, which is worth telling; a name, or another word in the place of
one, makes a report of something else. Further words that are none of these only say more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import Prefix

from index.answering.alignment import Words, changed
from index.answering.opposites import are_opposed, are_opposed_within
from index.languages import LANGUAGES
from index.languages.phrases import any_of
from index.models import Span
from index.text.days import weekdays
from index.text.months import months
from index.text.scripts import CJK, SOUTH_EAST_ASIAN
from index.text.spelled import value_of
from index.text.stopwords import function_terms
from index.text.terms import terms
from index.text.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.answering.alignment import Change

# Of a hundred: less alike are no reports of the same, nor are twins that differ in more.
ALIKE, TWINS = 70, 85
_GROUPED = re.compile(r"\d{1,3}(?:[.,'_]\d{3})+")
_HUNDREDS = re.compile(r"\d{3}")
_SPACELESS = re.compile(f"[{CJK}{SOUTH_EAST_ASIAN}]")
# Shorter words for numbers are listed; of longer ones there are any number (fünfundzwanzig).
_COMPOUND = 6
# Longest part that makes a word its opposite: unsafe, açılmayacak, نخواهد.
_LONGEST_PART = 4


@dataclass(frozen=True, slots=True)
class Agreement:
    """How a report agrees with another: it says the same, or something else in `contrary`.

    That is a span of the other's text.
    """

    contrary: Span | None = None


def agreement(one: str, other: str, language: str) -> Agreement | None:
    """Return how `other` agrees with `one`; None where they are reports of two things."""
    if fuzz.ratio(one, other, score_cutoff=ALIKE) == 0:
        return None
    mine, others = _report(one, language), _report(other, language)
    if not mine.keys or not others.keys:
        return None
    changes = [
        change
        for change in changed(mine.keys, others.keys)
        if mine.joined(change[:2]) != others.joined(change[2:])
        and not _is_one_number(change, mine, others)
    ]
    if not changes:
        return Agreement()
    telling = _telling(changes, mine, others)
    if telling is None:
        return None
    if telling or mine.negations != others.negations:
        return Agreement(others.shown(telling or changes))
    # A number or a day that only one of them has denies nothing, but is worth a quote.
    further = any(any(_numbers_of(change, mine, others)) for change in changes)
    return Agreement() if not further and fuzz.ratio(one, other) >= TWINS else None


def _telling(changes: Sequence[Change], mine: _Report, others: _Report) -> Sequence[Change] | None:
    """Return the changes that deny; None where some make a report of something else."""
    opposed: list[Change] = []
    denied: list[Change] = []
    for change in changes:
        if _is_opposed(change, mine, others):
            opposed.append(change)
            continue
        denies = _denies(change, mine, others)
        elsewhere = _counts_something_else if denies else _is_of_something_else
        if elsewhere(change, mine, others):
            return None
        if denies:
            denied.append(change)
    if opposed and (denied or mine.negations != others.negations):
        # Opens at nine, closes at six; is not for it, is against it: both may be true.
        return None
    return opposed or denied


@dataclass(frozen=True, slots=True)
class _Report:
    """The words of a report as they are compared: numbers are one word, without marks of groups."""

    words: Words
    language: str
    keys: tuple[str, ...]
    # Of each key, the first of the words and the one behind the last.
    bounds: tuple[tuple[int, int], ...]
    negations: int

    @classmethod
    def of(cls, text: str, language: str) -> _Report:
        words = Words.of(text, wording(text))
        keys: list[str] = []
        bounds: list[tuple[int, int]] = []
        for place, word in enumerate(words.words):
            key = re.sub(r"\D", "", word) if _GROUPED.fullmatch(word) else word
            if keys and keys[-1].isdecimal() and _HUNDREDS.fullmatch(word):
                keys[-1] += word
                bounds[-1] = bounds[-1][0], place + 1
            else:
                keys.append(key)
                bounds.append((place, place + 1))
        return cls(words, language, tuple(keys), tuple(bounds), _negations(text, keys, language))

    def joined(self, part: Sequence[int]) -> str:
        """Return the words from a place to another as one."""
        return "".join(self.keys[part[0] : part[1]])

    @property
    def letters(self) -> str:
        """All words as one."""
        return "".join(self.keys)

    def among_letters(self, start: int, end: int) -> Span:
        """Return where the words from a place to another stand in the letters."""
        before = len(self.joined((0, start)))
        return Span(before, before + len(self.joined((start, end))))

    def parts(self, start: int, end: int) -> Iterator[tuple[str, str]]:
        """Yield the words from a place to another: as they are compared, and as they are shown."""
        for place in range(start, end):
            yield self.keys[place], self.words.shown(*self.bounds[place])

    def written(self, start: int, end: int) -> str:
        """Return what the text has from a word to another."""
        return self.words.shown(self.bounds[start][0], self.bounds[end - 1][1])

    def shown(self, changes: Sequence[Change]) -> Span:
        """Return the part of the text that holds the changes; a bare gap with its neighbours."""
        start, end = changes[0][2], changes[-1][3]
        numbers = all(
            c < d and all(_is_number(key, self.language) for key in self.keys[c:d])
            for _, _, c, d in changes
        )
        if not numbers:
            start, end = max(0, start - 1), min(end + 1, len(self.keys))
        first, last = self.bounds[start], self.bounds[end - 1]
        return Span(self.words.starts[first[0]], self.words.ends[last[1] - 1])


@lru_cache(maxsize=128)
def _report(text: str, language: str) -> _Report:
    """Return the words of a report: among the quotes of an answer one is like several others."""
    return _Report.of(text, language)


def _is_one_number(change: Change, mine: _Report, others: _Report) -> bool:
    """Whether both have the same number there, written otherwise (12, twelve; 2.5m, 2,500,000)."""
    a, b, c, d = change
    if a == b or c == d:
        return False
    value = value_of(mine.written(a, b), mine.language)
    return value is not None and value == value_of(others.written(c, d), others.language)


def _is_opposed(change: Change, mine: _Report, others: _Report) -> bool:
    """Whether a change is one of a word into another that says its opposite."""
    a, b, c, d = change
    if a == b or c == d:
        return False
    if LANGUAGES[mine.language].flag("writing", "unspaced"):
        part, its_part = mine.among_letters(a, b), others.among_letters(c, d)
        return are_opposed_within(mine.letters, part, others.letters, its_part, mine.language)
    own, other = ([shown for _, shown in one] for one in (mine.parts(a, b), others.parts(c, d)))
    return are_opposed(own, other, mine.language)


def _numbers_of(change: Change, mine: _Report, others: _Report) -> list[list[str]]:
    """Return the numbers and days in a change, those of one report and those of the other."""
    a, b, c, d = change
    return [
        [key for key, _ in report.parts(*part) if _is_number(key, report.language)]
        for report, part in ((mine, (a, b)), (others, (c, d)))
    ]


def _denies(change: Change, mine: _Report, others: _Report) -> bool:
    """Whether a change is one of numbers, or of a word into its opposite."""
    a, b, c, d = change
    numbers = _numbers_of(change, mine, others)
    if all(numbers) and numbers[0] != numbers[1]:
        return True
    if any(numbers) and _has_none(change, mine, others):
        return True
    if LANGUAGES[mine.language].flag("writing", "unspaced"):
        found = _denial(mine.language).search
        return bool(found(mine.joined((a, b)))) != bool(found(others.joined((c, d))))
    return b - a == d - c == 1 and _has_a_part_more(mine.keys[a], others.keys[c], mine.language)


def _has_none(change: Change, mine: _Report, others: _Report) -> bool:
    """Whether one has a number of what the other has none of (three sheep, no sheep)."""
    a, b, c, d = change
    parts = [list(mine.parts(a, b)), list(others.parts(c, d))]
    language = mine.language
    none = [any(_is_negation(key, language) for key, _ in part) for part in parts]
    if none[0] == none[1]:
        return False
    left = [
        [one for one in part if _tells(*one, language) and not _is_number(one[0], language)]
        for part in parts
    ]
    return _stems(left[0], language) == _stems(left[1], language)


def _counts_something_else(change: Change, mine: _Report, others: _Report) -> bool:
    """Whether other words stand before the other number ("killed 9", "injured 40")."""
    a, b, c, d = change
    own, other = _before_number(mine, a, b), _before_number(others, c, d)
    return bool(own and other) and _stems(own, mine.language) != _stems(other, mine.language)


def _before_number(report: _Report, start: int, end: int) -> list[tuple[str, str]]:
    """Return the words of a part that tell something and stand before its first number."""
    parts = list(report.parts(start, end))
    first = (n for n, (key, _) in enumerate(parts) if _is_number(key, report.language))
    return [one for one in parts[: next(first, 0)] if _tells(*one, report.language)]


def _is_of_something_else(change: Change, mine: _Report, others: _Report) -> bool:
    a, b, c, d = change
    own = [one for one in mine.parts(a, b) if _tells(*one, mine.language)]
    other = [one for one in others.parts(c, d) if _tells(*one, others.language)]
    if not own and not other:
        return False
    if own and other:
        return _stems(own, mine.language) != _stems(other, mine.language)
    # More words: they may be names, which only capitals tell for certain.
    return any(not shown[0].islower() for _, shown in (*own, *other))


def _tells(key: str, shown: str, language: str) -> bool:
    """Whether a word is more than one that holds a sentence together, denies it, or says "said"."""
    if _is_negation(key, language) or shown.casefold() in _sayings(language):
        return False
    found = terms(shown, language)
    return not found or not set(found) <= function_terms(language)


@cache
def _sayings(language: str) -> frozenset[str]:
    return LANGUAGES[language].words("speech", "said")


def _stems(words: Sequence[tuple[str, str]], language: str) -> list[str]:
    return [term for _, shown in words for term in terms(shown, language)]


def _has_a_part_more(one: str, other: str, language: str) -> bool:
    """Whether one word is the other with a part put in or before it that another stem has."""
    short, long = sorted((one, other), key=len)
    if not 0 < len(long) - len(short) <= _LONGEST_PART or _SPACELESS.search(long):
        return False
    if terms(one, language) == terms(other, language):
        return False
    shared = Prefix.similarity(short, long)
    return shared < len(short) and long.endswith(short[shared:])


def _is_number(key: str, language: str) -> bool:
    if any(one.isdecimal() for one in key) or key in _numbers(language):
        return True
    return len(key) >= _COMPOUND and value_of(key, language) is not None


@cache
def _numbers(language: str) -> frozenset[str]:
    """Return the words for numbers, weekdays and months, as they are compared."""
    words = {*LANGUAGES[language].words("facts", "numbers"), *months(language), *weekdays(language)}
    return frozenset(wording(word).letters for word in words)


def _is_negation(key: str, language: str) -> bool:
    if key in _denials(language):
        return True
    before, apostrophe, behind = key.partition("'")
    return bool(apostrophe) and (behind == "t" or before in _denials(language))


@cache
def _denials(language: str) -> frozenset[str]:
    words = LANGUAGES[language].words("facts", "negations")
    return frozenset(wording(word).letters for word in words)


@cache
def _denial(language: str) -> re.Pattern[str]:
    return re.compile(any_of(LANGUAGES[language].words("facts", "negations")))


def _negations(text: str, keys: Sequence[str], language: str) -> int:
    """Return how many times a text says "not"; of those that stand together one counts."""
    if LANGUAGES[language].flag("writing", "unspaced"):
        return len(_denial(language).findall(text))
    return sum(_is_negation(key, language) for key in keys)
