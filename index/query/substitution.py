"""The question before, asked of another time or name: "And in May?", "And in Ellerby?". Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.query.dates import written_times
from index.query.pronouns import follow_up_words
from index.text.full_names import CAPITALIZED, particles
from index.text.punctuation import OPENING, TERMINAL
from index.text.stopwords import function_terms
from index.text.terms import terms, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BEGINNINGS = f" \t\n¿¡{OPENING}'"
# The semicolon asks in Greek.
ENDS = f" \t\n{TERMINAL};"
_ENDED = frozenset(TERMINAL)
# A word that bounds a time stands so near it, in characters.
_NEAR = 12
# Where fewer words begin with a small letter, capitals tell of no names.
_SMALL_WORDS = 2
_FIRST_WORD = re.compile(r"\W*[\w'’-]+")
_APOSTROPHE = re.compile("['’]")


def at_another_time(text: str, previous: str, language: str) -> str | None:
    """Return the question before at the time that is all a question has: "and in May?"."""
    time, before = _one_time(text, language), _one_time(previous, language)
    if time is None or before is None:
        return None
    (start, end), (first, last) = time, before
    # "And before 2015?" of what was since 2020 is no other day, nor is "and not in 2015?".
    near = text, previous[max(0, first - _NEAR) : last + _NEAR]
    if any(_bounds(language).search(one) for one in near):
        return None
    opening = follow_up_words(language, "openers").match(text)
    said = function_terms(language) | {one.term for one in tokens(previous, language)}
    others = [
        one
        for one in tokens(text, language)
        if one.term not in said
        and not start <= one.start < end
        and not (opening and one.start < opening.end())
    ]
    return None if others else previous[:first] + text[start:end] + previous[last:]


@cache
def _bounds(language: str) -> re.Pattern[str]:
    """Return what finds words that bound a time, or say "not"."""
    own = LANGUAGES[language]
    keys = ("since", "until", "since_behind", "until_behind")
    bounds = "|".join(own.expression("dates", key) for key in keys)
    return re.compile(f"{bounds}|{own.expression('facts', 'negations')}", re.IGNORECASE)


def _one_time(text: str, language: str) -> tuple[int, int] | None:
    """Return the place of the one date or time in a text, None of none or several."""
    found = sorted(written_times(text, language), key=lambda place: (place[0], -place[1]))
    first = found[0] if found else None
    return first if first and all(end <= first[1] for _, end in found) else None


def of_another_name(text: str, previous: str, language: str) -> tuple[str, int] | None:
    """Return the question before with another name at its end, and where that begins; or None.

    A question of nothing but what opens it and a name, perhaps with a word between them ("and in
    Varn?"), asks that, where the one before ends with a name behind the same word. Names show by
    their capitals: not where nothing has any, nor where all nouns do.
    """
    text, previous = text.strip(_BEGINNINGS + ENDS), previous.rstrip(ENDS)
    opening = follow_up_words(language, "openers").match(text)
    if opening is None or LANGUAGES[language].flag("writing", "capital_nouns"):
        return None
    new, old = _last_name(text, language), _last_name(previous, language)
    if new is None or old is None or text[new:].casefold() == previous[old:].casefold():
        return None
    before = text[opening.end() : new].casefold().split()
    if len(before) > 1 or not _stand_alike(before, previous[:old].casefold().split(), language):
        return None
    small = sum(word[0].islower() for word in previous.split())
    if small < _SMALL_WORDS or not _ENDED.isdisjoint(previous):
        return None
    return f"{previous[:old]}{text[new:]}?", old


def _stand_alike(before: Sequence[str], old: Sequence[str], language: str) -> bool:
    """Whether the same word stands right before both names, or none that tells what they are."""
    return old[-1:] == before or not (before or _is_small(old[-1], language))


def _is_small(word: str, language: str) -> bool:
    return function_terms(language).issuperset(terms(word, language))


def _last_name(text: str, language: str) -> int | None:
    """Return where the only name begins, with which a text ends; None without, or of a time."""
    first = _FIRST_WORD.match(text)
    found = list(_name().finditer(text, first.end() if first else 0))
    if len(found) != 1 or found[0].end() != len(text):
        return None
    name, place = found[0][0], found[0].span()
    is_short = len(name) == 1 or name.isupper()
    if is_short or _APOSTROPHE.search(name) or _meets(place, written_times(text, language)):
        return None
    return found[0].start()


def _meets(place: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in others)


@cache
def _name() -> re.Pattern[str]:
    return re.compile(rf"{CAPITALIZED}(?:[\s-](?:{particles()}[\s-])*{CAPITALIZED})*")
