"""Slips of the pen: the words that one typed wrong may have been meant for, a letter away. Pure.

Stemmers cut a word that is typed wrong otherwise than the right one ("vlounteers"), and its sound
may be far from it: so the slip is undone before anything is cut.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.query.known_words import is_first_name, is_listed
from index.query.other_letters import script_of
from index.text.stems import joined_term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

# By script, the letters of its alphabets that terms are made of.
_LETTERS = {
    "LATIN": "abcdefghijklmnopqrstuvwxyzß",
    "CYRILLIC": "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ",
    "ARABIC": "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإئؤپچژگکی",
    "GREEK": "αβγδεζηθικλμνξοπρστυφχψως",
}
# Letters that sound alike, in one language or another: who writes by ear mistakes them.
_ALIKE = (
    "c/s c/z s/z c/k qu/k qu/c b/v v/w f/v f/ph d/t b/p g/j g/k h/ x/ch x/cs x/s ch/sh ch/sch "
    "sh/sch ll/y ll/i i/y i/e e/a o/u u/ou u/oo i/ee e/ea ei/ai eu/oi au/o eau/o ss/c ss/ß t/th "
    "gn/n en/an m/n а/о е/и и/і и/ы д/т б/п г/к в/ф ж/ш з/с щ/ш ь/ я/е е/э е/є тс/ц ث/س ص/س ز/ذ "
    "ض/ز ظ/ز ط/ت ح/ه ق/غ ع/ا ى/ي"
)
_WORD = re.compile(r"[^\W\d_]+")
# Shorter words have too many neighbours, and of longer ones nobody makes a single slip. Words with
# a capital, and those that are written by ear in two places, have so many letters at least.
_LEAST, _LONG, _LONGEST = 4, 6, 24
_MOST = 3
# In so many of the likely languages it is looked for: there are hundreds of ways to spell a word.
_LANGUAGES = 2


def slipped_terms(
    word: str, languages: Sequence[str], held: Callable[[str], object], *, opens: bool
) -> frozenset[str]:
    """Return the terms of words that a word is a slip for, those that are `held` or only ask.

    None of what is a word or a name itself.
    """
    for language in languages:
        if not _may_be_a_slip(word, language, opens=opens):
            return frozenset()
    for language in languages[:_LANGUAGES]:
        stop_words = LANGUAGES[language].words("terms", "stop_words")
        for nearest in (_exchanged, _mistaken, _misheard):
            spelled = [*nearest(word.casefold())]
            terms = dict.fromkeys(joined_term((one,), language) for one in spelled)
            if found := [term for term in terms if term and held(term)]:
                return frozenset(found[:_MOST])
            if asking := [one for one in spelled if one in stop_words]:
                return frozenset(joined_term((one,), language) for one in asking[:1])
    return frozenset()


def _may_be_a_slip(word: str, language: str, *, opens: bool) -> bool:
    folded = word.casefold()
    if not _LEAST <= len(word) <= _LONGEST or not _WORD.fullmatch(word):
        return False
    if is_listed(folded, language) or is_first_name(folded, language):
        return False
    if word[:1].isupper() and not opens:
        # A name is spelled as it is; other nouns have capitals in some languages.
        capitals = LANGUAGES[language].flag("writing", "capital_nouns")
        return capitals and len(word) >= _LONG and not word.isupper()
    return True


def _exchanged(word: str) -> Iterator[str]:
    """Yield a word with two letters exchanged, and without one that is typed twice."""
    for n in range(len(word) - 1):
        if word[n] == word[n + 1]:
            yield word[:n] + word[n + 1 :]
        else:
            yield word[:n] + word[n + 1] + word[n] + word[n + 2 :]


def _mistaken(word: str) -> Iterator[str]:
    """Yield a word with a letter more, another one, or one less, its first letter left."""
    letters = _LETTERS.get(script_of(word), "")
    for n in range(1, len(word) + 1):
        yield from (word[:n] + one + word[n:] for one in letters)
    for n in range(1, len(word)):
        yield from (word[:n] + one + word[n + 1 :] for one in letters)
        yield word[:n] + word[n + 1 :]


def _misheard(word: str) -> Iterator[str]:
    """Yield a word with one or two places written otherwise that sound nearly the same."""
    once = dict.fromkeys(_written_otherwise(word))
    yield from once
    if len(word) >= _LONG:
        yield from dict.fromkeys(other for one in once for other in _written_otherwise(one))


def _written_otherwise(word: str) -> Iterator[str]:
    doubled = (word[:n] + one + word[n:] for n, one in enumerate(word) if n)
    yield from doubled
    for pair in _ALIKE.split():
        one, _, other = pair.partition("/")
        for heard, written in ((one, other), (other, one)):
            start = word.find(heard) if heard else -1
            while start >= 0:
                yield word[:start] + written + word[start + len(heard) :]
                start = word.find(heard, start + 1)
