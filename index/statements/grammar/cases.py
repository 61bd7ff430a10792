"""Forms of words that name people: first names and offices in any case."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from index.languages.phrases import any_of
from index.statements.word_forms import word_forms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# A word without its ending is no shorter, in letters.
_SHORTEST = 3
# So many letters more than its beginning has a form of a name that loses one.
_LONGEST_ENDING = 2
Case = Literal["whose", "oblique", ""]


def suffix_case(low: str, language: str, is_noun: Callable[[str], bool]) -> Case:
    """Return how the ending of a word shows, as in Turkish, that it is no subject.

    Behind an apostrophe stands nothing but the ending of a name; the rest of another word without
    it must be a noun.
    """
    forms = word_forms(language)
    cases: tuple[tuple[Case, tuple[str, ...]], ...] = (
        ("whose", forms.whose_suffixes), ("oblique", forms.oblique_suffixes),
    )  # fmt: skip
    name, apostrophe, ending = parted(low)
    for case, suffixes in cases:
        if apostrophe:
            if ending in suffixes:
                return case
            continue
        longest = max((len(one) for one in suffixes if name.endswith(one)), default=0)
        if any(is_noun(name[:end]) for end in range(len(name) - longest, len(name))):
            return case
    return ""


def parted(word: str) -> tuple[str, str, str]:
    """Return a word before an apostrophe, the apostrophe, and the ending behind it."""
    return word.replace("’", "'").partition("'")


def office(word: str, language: str) -> str:
    """Return what all forms of a case-folded word for an office have in common."""
    forms = word_forms(language)
    if forms.whose_suffixes:
        word = parted(word)[0]
    if forms.office_endings:
        for pattern in _office_patterns(language):
            word = pattern.sub("", word)
    return word.removeprefix(forms.article[0]) if forms.article else word


@cache
def _office_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds the endings of offices, in the order in which they are taken off."""
    forms = word_forms(language)
    vowels = any_of(forms.vowels)
    owned = re.compile(f"(?<={vowels}){any_of(forms.owned_endings)}$")
    return owned, behind_letters(forms.office_endings)


def behind_letters(endings: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the longest of some endings that leaves three letters of a word."""
    return re.compile(rf"(?<=\w{{{_SHORTEST}}}){any_of(endings)}$")


def last_name_forms(name: str, language: str) -> Iterator[str]:
    """Yield what a case-folded last name may be in its first case, if it says whose something is.

    "Лисина" is of Лисин, "Лисицкого" of Лисицкий, "Лисиной" of Лисина.
    """
    for endings, firsts in word_forms(language).last_names:
        if ending := next(filter(name.endswith, endings), ""):
            yield from (name.removesuffix(ending) + first for first in firsts)
            return


def first_cases(name: str, language: str) -> Iterator[str]:
    """Yield what a first name may be in its first case, as in Russian, case-folded."""
    forms = word_forms(language)
    for stem, whole in forms.shortened_names:
        if name.startswith(stem) and len(name) <= len(stem) + _LONGEST_ENDING:
            yield whole
    for ending in forms.name_endings:
        stem = name.removesuffix(ending)
        if _SHORTEST <= len(stem) < len(name):
            yield from (stem + first for first in forms.first_endings)
