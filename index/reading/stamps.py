"""Lines that say nothing but when an article was published: "By Ann Lee | Updated 3 May 2023"."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.reading.dates import is_a_month, labelled_date, parse_date
from index.text.days import weekdays
from index.text.words import MARKS

if TYPE_CHECKING:
    from datetime import date

# In characters.
_LONGEST = 120
# An earlier day is none of publication: the line reports what happened then.
_FIRST_YEAR = 1990
# Most names beside the day: the author, their office and their place.
_MOST_NAMES = 5
_LONGEST_ZONE = 4
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_HOUR = re.compile(r"(?<!\d)[0-2]?\d\s?(?:[:.hH]\s?[0-5]\d(?!\d)|\s?[ap]\.?m\b)")
_VOWELS = re.compile(r"[\u064b-\u0652\u0670\u0640]")
_LETTERS = rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*"
_WORD = re.compile(rf"{_LETTERS}(?:[.'’\u200c-]{_LETTERS})*")
_LABEL = re.compile(r"\W*([^\W\d_]+)\s?:")
# In scripts without capitals whoever wrote it stands behind a colon: 来源：日报.
_LABELLED = re.compile(r"(?<!\w)[^\W\d_a-zA-Z]{1,8}\s?[:：]\s?[^\W\d_a-zA-Z]{1,12}(?!\w)")


def stamp(line: str) -> date | None:
    """Return the day of a line that only says when an article was published, None of any other.

    Its words announce a day or belong to one, and names stand beside them only where something
    else shows what the line is: a word that announces, a weekday or an hour.
    """
    day = (parse_date(line) or _short(line)) if len(line) <= _LONGEST else None
    if day is None or day.year < _FIRST_YEAR:
        return None
    # Vowel marks of Arabic are no letters.
    plain = _VOWELS.sub("", unicodedata.normalize("NFKC", line))
    words = _WORD.findall(_LABELLED.sub(" ", plain))
    read = [one.replace(".", "").casefold() for one in words]
    announced = any(one in _stamps() for one in read)
    if len(_YEAR.findall(plain)) > 1 and not announced:
        return None  # from one day to another
    labelled = _LABEL.match(plain)
    if labelled and labelled[1].casefold() not in _stamps() | _fillers():
        return None  # "When: ..." tells of events
    names = [word for word in words if not belongs(word)]
    if not names or (announced and names == words[-1:] and read[-2] in _by()):
        return day  # "posted by admin" names somebody in small letters
    shown = announced or _HOUR.search(plain) or any(one in _weekdays() for one in read)
    return day if shown and _are_names(names) else None


def belongs(word: str) -> bool:
    """Whether a word announces a day, or is of one."""
    bare = word.replace(".", "").casefold()
    known = bare in _stamps() or bare in _fillers() or bare in _weekdays()
    return known or is_a_month(bare) or is_a_month(word)


def _short(line: str) -> date | None:
    """Return the day of a line that announces it and writes its year short: 09.03.26."""
    announced = any(one.casefold() in _stamps() for one in _WORD.findall(line))
    return labelled_date(line) if announced else None


def _are_names(words: list[str]) -> bool:
    """Whether words stand in capitals, as names do; those of time zones are not counted."""
    names = [one for one in words if not (one.isupper() and len(one) <= _LONGEST_ZONE)]
    return len(names) <= _MOST_NAMES and all(one[0].isupper() for one in names)


@cache
def _stamps() -> frozenset[str]:
    return frozenset(LANGUAGES.everywhere("dates", "stamps"))


@cache
def _fillers() -> frozenset[str]:
    return frozenset(LANGUAGES.everywhere("dates", "stamp_fillers")) | _by()


@cache
def _by() -> frozenset[str]:
    """Return the words behind which whoever wrote it is named."""
    return frozenset(" ".join(LANGUAGES.everywhere("lines", "authors")).split())


@cache
def _weekdays() -> frozenset[str]:
    """Return the names of weekdays in every language, and how they are shortened."""
    return frozenset(
        form
        for code in LANGUAGES.codes
        for name in weekdays(code, short=True)
        for form in (name.casefold().rstrip("."), *name.casefold().split("-"))
    )
