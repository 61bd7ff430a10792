"""A report as the words that are compared with another's, and which of them tell what. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from index.answering.alignment import Words
from index.languages import LANGUAGES
from index.languages.phrases import any_of
from index.models import Span
from index.text.days import weekdays
from index.text.months import months
from index.text.numbers import multipliers
from index.text.punctuation import COLONS, COMMAS, SEMICOLONS
from index.text.spelled import value_of
from index.text.stopwords import function_terms
from index.text.terms import terms
from index.text.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.answering.alignment import Change

CLAUSE_ENDS = re.compile(f"[{COMMAS}{SEMICOLONS}{COLONS}—–(]")
_GROUPED = re.compile(r"\d{1,3}(?:[.,'_]\d{3})+")
_HUNDREDS = re.compile(r"\d{3}")
_OTHER_CALENDARS = ("persian_months", "islamic_months")
# Shorter words for numbers are listed; of longer ones there are any number (fünfundzwanzig).
_COMPOUND = 6
# Number of words whose analysis is kept: the quotes of all answers have most of theirs in common.
_MOST_WORDS = 20_000


@dataclass(frozen=True)
class Report:
    """The words of a report as they are compared: numbers are one word, without marks of groups."""

    words: Words
    language: str
    keys: tuple[str, ...]
    # Of each key, the first of the words and the one behind the last.
    bounds: tuple[tuple[int, int], ...]
    # Number of its words for "not".
    denials: int

    @classmethod
    def of(cls, text: str, language: str) -> Report:
        """Return the words of a text, in the language that it is in."""
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
        return cls(words, language, tuple(keys), tuple(bounds), _denials(text, keys, language))

    def joined(self, start: int, end: int) -> str:
        """Return the words from a place to another as one."""
        return "".join(self.keys[start:end])

    @cached_property
    def has_figures(self) -> bool:
        """Whether any of the words is a number, a weekday or a month."""
        return any(is_figure(key, self.language) for key in self.keys)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The words by their stems, and numbers as they are."""
        return tuple(
            _stem(key, shown, self.language) for key, shown in self.parts(0, len(self.keys))
        )

    @property
    def letters(self) -> str:
        """All words as one."""
        return "".join(self.keys)

    def among_letters(self, start: int, end: int) -> Span:
        """Return where the words from a place to another stand in the letters."""
        before = len(self.joined(0, start))
        return Span(before, before + len(self.joined(start, end)))

    def parts(self, start: int, end: int) -> Iterator[tuple[str, str]]:
        """Yield the words from a place to another: as they are compared, and as they are shown."""
        for place in range(start, end):
            yield self.keys[place], self.words.shown(*self.bounds[place])

    def written(self, start: int, end: int) -> str:
        """Return what the text has from a word to another."""
        return self.words.shown(self.bounds[start][0], self.bounds[end - 1][1])

    def between(self, end: int, start: int) -> str:
        """Return what the text has from behind the word before one place up to that at another."""
        first = self.words.ends[self.bounds[end - 1][1] - 1] if end else 0
        last = self.words.starts[self.bounds[start][0]] if start < len(self.bounds) else None
        return self.words.text[first:last]

    def shown(self, changes: Sequence[Change]) -> Span:
        """Return the part of the text that holds the changes; a bare gap with its neighbours."""
        start, end = changes[0].other_start, changes[-1].other_end
        held = [self.keys[slice(*change.other)] for change in changes]
        if not all(keys and all(is_figure(key, self.language) for key in keys) for keys in held):
            start, end = max(0, start - 1), min(end + 1, len(self.keys))
        return self.span(start, end)

    def span(self, start: int, end: int) -> Span:
        """Return where in the text the words from a place to another stand."""
        first, last = self.bounds[start], self.bounds[end - 1]
        return Span(self.words.starts[first[0]], self.words.ends[last[1] - 1])


@lru_cache(maxsize=128)
def report_of(text: str, language: str) -> Report:
    """Return the words of a report: among the quotes of an answer one is like several others."""
    return Report.of(text, language)


@lru_cache(maxsize=_MOST_WORDS)
def _stem(key: str, shown: str, language: str) -> str:
    found = terms(shown, language)
    return found[0] if found and not is_figure(key, language) else key


@lru_cache(maxsize=_MOST_WORDS)
def tells(key: str, shown: str, language: str) -> bool:
    """Whether a word is more than one that holds a sentence together, denies it, or says "said"."""
    if is_negation(key, language) or shown.casefold() in _sayings(language):
        return False
    found = terms(shown, language)
    return not found or not set(found) <= function_terms(language)


def tells_beside_figures(key: str, shown: str, language: str) -> bool:
    """Whether a word tells something, and is no figure."""
    return tells(key, shown, language) and not is_figure(key, language)


@cache
def _sayings(language: str) -> frozenset[str]:
    return LANGUAGES[language].words("speech", "said")


def stems(words: Sequence[tuple[str, str]], language: str) -> list[str]:
    """Return the terms of words, each given as it is compared and as it is shown."""
    return [term for _, shown in words for term in terms(shown, language)]


@lru_cache(maxsize=_MOST_WORDS)
def is_figure(key: str, language: str) -> bool:
    """Whether a word is a number, a weekday or a month."""
    if any(one.isdecimal() for one in key) or key in _figures(language):
        return True
    return len(key) >= _COMPOUND and value_of(key, language) is not None


@cache
def _figures(language: str) -> frozenset[str]:
    """Return the words for numbers, weekdays and months, as they are compared."""
    words = {*LANGUAGES[language].words("facts", "numbers"), *months(language), *weekdays(language)}
    words |= {one for one in multipliers(language) if len(one) > 1}  # 5 m are metres as well
    words |= {one for key in _OTHER_CALENDARS for one in LANGUAGES[language].words("dates", key)}
    return frozenset(wording(word).letters for word in words)


def figures_of(change: Change, mine: Report, others: Report) -> list[list[str]]:
    """Return the numbers and days in a change, those of one report and those of the other."""
    return [
        [key for key, _ in report.parts(*part) if is_figure(key, report.language)]
        for report, part in ((mine, change.own), (others, change.other))
    ]


def only_side(change: Change, mine: Report, others: Report) -> tuple[Report, tuple[int, int]]:
    """Return the one report that has words at a change, with from where to where they are."""
    own = change.start < change.end
    return (mine, change.own) if own else (others, change.other)


def have_other_figures(change: Change, mine: Report, others: Report) -> bool:
    """Whether both have figures there, and not the same."""
    own, other = figures_of(change, mine, others)
    return bool(own and other) and own != other


def one_denies(change: Change, mine: Report, others: Report) -> bool:
    """Whether one of them says "not" there, and the other does not."""
    own, other = mine.parts(*change.own), others.parts(*change.other)
    denies = [any(is_negation(key, mine.language) for key, _ in side) for side in (own, other)]
    return denies[0] != denies[1]


def is_one_number(change: Change, mine: Report, others: Report) -> bool:
    """Whether both have the same number there, written otherwise (12, twelve; 2.5m, 2,500,000)."""
    if not change.replaces:
        return False
    value = value_of(mine.written(*change.own), mine.language)
    return value is not None and value == value_of(others.written(*change.other), others.language)


def is_negation(key: str, language: str) -> bool:
    """Whether a word says "not", or begins or ends with it (isn't)."""
    if key in _negations(language):
        return True
    before, apostrophe, behind = key.partition("'")
    return bool(apostrophe) and (behind == "t" or before in _negations(language))


def negations(language: str) -> frozenset[str]:
    """Return the words of a language for "not"."""
    return LANGUAGES[language].words("facts", "negations")


@cache
def _negations(language: str) -> frozenset[str]:
    """Return the same, as they are compared."""
    return frozenset(wording(word).letters for word in negations(language))


@cache
def negation_in(language: str) -> re.Pattern[str]:
    """Return what finds them in a text without spaces."""
    return re.compile(any_of(negations(language)))


def _denials(text: str, keys: Sequence[str], language: str) -> int:
    """Return how many times a text says "not"; of those that stand together one counts."""
    if LANGUAGES[language].flag("writing", "unspaced"):
        return len(negation_in(language).findall(text))
    return sum(is_negation(key, language) for key in keys)
