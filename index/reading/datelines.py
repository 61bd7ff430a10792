"""The day that a text is of, where it says so at its beginning: "PARIS, 3 August 2023 -"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.reading.bylines import has_first_name, is_byline, without_by
from index.reading.dates import in_digits, parse_date
from index.reading.stamps import belongs, stamp
from index.text.scripts import IDEOGRAPHS

if TYPE_CHECKING:
    from datetime import date

# Such a line is one of the first, and the day stands at its beginning. In lines and characters.
FIRST_LINES, REACH = 4, 120
# A place is so many words at most, each with a capital in scripts that have them.
_MOST_WORDS = 4
_DIGIT = r"[0-9٠-٩۰-۹]"
_YEAR = rf"(?<!{_DIGIT}){_DIGIT}{{4}}(?!{_DIGIT})"
_YEARS = re.compile(_YEAR)
_NUMBER = r"[\d一二三四五六七八九十]{1,3}"
_CHINESE = rf"[（(]?[^\d，。（(]{{0,20}}?([\d〇零一二三四五六七八九]{{4}}年{_NUMBER}月{_NUMBER}日)"
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Between whoever wrote it, or where, and the day, in a line of nothing else.
_DIGITS = re.compile(r"\d")
_PARTS, _FEWEST = re.compile(r"[\d۰-۹٠-٩.:/]+|\s*[|｜·•/,،]\s*|\s[–—-]\s"), 2
_COMMAS = frozenset(",،")
_BETWEEN = re.compile(r"\s*[|｜·•/]\s*|\s+[–—-]\s+|[,،]\s+")


def dateline(text: str) -> date | None:
    """Return the day that stands at the beginning of a text, None where none does.

    Days that the text tells of are no such day: before it stands nothing but a place, and behind it
    the report begins, or it stands alone in its line.
    """
    lines = [line.strip() for line in text[:2_000].split("\n") if line.strip()]
    for line in lines[:FIRST_LINES]:
        start = line[:REACH]
        if found := _dispatched().match(start):
            return parse_date(found[1])
        if day := day_alone(line):
            return day
        found = _dated().match(start)
        if found and _is_place(found["place"]) and _names_a_day(found["day"]):
            return parse_date(found["day"])
    return None


def _names_a_day(words: str) -> bool:
    """Whether nothing else stands before the number of a day ("the storm of 12 March 2019")."""
    return all(map(belongs, _WORDS.findall(_DIGITS.split(words, maxsplit=1)[0])))


def day_alone(line: str) -> date | None:
    """Return the day that a line says and nothing else, but for a name and an hour."""
    if len(line) > REACH or _tells_of_a_day(_DIGITS.split(line, maxsplit=1)[0]):
        return None
    line = in_digits(line)
    # Two years are somebody's life, or how long something lasted.
    one_year = len(_YEARS.findall(line)) <= 1
    alone = (_alone().fullmatch(line) or _east_asian().fullmatch(line)) if one_year else None
    return (parse_date(alone[0]) if alone else None) or stamp(line) or _beside_a_name(line)


def signs(line: str) -> bool:
    """Whether a line says who wrote a text or of which day it is, and nothing else."""
    return is_byline(line) or day_alone(line) is not None


def is_change(line: str) -> bool:
    """Whether a line says when a text was changed, which is not when it appeared."""
    return _changed().match(line) is not None


def _beside_a_name(line: str) -> date | None:
    """Return the day of a line that holds a name and a day: "By Mette Aas | 9 March 2026"."""
    for gap in _BETWEEN.finditer(line):
        parts = line[: gap.start()], line[gap.end() :]
        for name, rest in (parts, parts[::-1]):
            alone = _alone().fullmatch(rest)
            # A place stands before a comma, or before an hour: "Tolm, 9 March 2026".
            placed = gap[0].strip() in _COMMAS or (alone and alone["hour"])
            named = _is_place(without_by(name)) if placed else _is_name(name)
            if alone and named and (day := parse_date(alone[0])):
                return day
    return None


def name_beside_day(line: str) -> str | None:
    """Return the name in a line that says nothing but that, a day and when it appeared."""
    if len(line) > REACH or parse_date(line) is None:
        return None
    for part in _PARTS.split(line):
        words = part.split()
        while words and belongs(words[-1]):
            words.pop()
        while words and belongs(words[0]):
            words.pop(0)
        name = " ".join(words)
        if _FEWEST <= len(words) <= _MOST_WORDS and _is_place(name) and has_first_name(name):
            return name
    return None


def _is_name(words: str) -> bool:
    """Whether words name somebody: behind "by", or with a first name of a list.

    "Mozart | 5 December 1791" tells of a day, and is not of that day.
    """
    bare = without_by(words)
    return _is_place(bare) and (bare != words or is_byline(words) or has_first_name(words))


def _is_place(words: str) -> bool:
    found = _WORDS.findall(words)
    small = any(one[0].islower() for one in found)
    return 0 < len(found) <= _MOST_WORDS and not small and not _tells_of_a_day(words)


def _tells_of_a_day(words: str) -> bool:
    """Whether words before a day tell what happens on it: "Born 3 May 1995"."""
    return not _told_days().isdisjoint(_WORDS.findall(words.casefold()))


@cache
def _told_days() -> frozenset[str]:
    return frozenset(LANGUAGES.everywhere("dates", "told_days"))


@cache
def _dated() -> re.Pattern[str]:
    """Return the expression for a place and a day, then an agency, then what opens the report.

    A comma, a dash, a full stop or a little word parts the place from the day.
    """
    little = LANGUAGES.any_of("dates", "stamp_fillers")
    return re.compile(
        rf"(?P<place>[^\d(]{{2,60}}?)\s*(?:\([^)\d]{{1,40}}\))?"
        rf"(?:\s*[,،]\s*(?:le\s)?|\s+[–—-]\s+|\.\s+|\s+{little}\s+)"
        rf"(?P<day>[^,،\n]{{0,30}}?{_DIGIT}[^\n]{{0,30}}?{_YEAR})"
        rf"(?:\s{LANGUAGES.any_of('dates', 'year')})?\s*(?:\([^)]{{1,40}}\)\s*)?"
        r"(?:[.:]?\s*[-–—―](?!\s?\d)|[.:](?=\s|$))"
    )


@cache
def _dispatched() -> re.Pattern[str]:
    """Return the expression for an agency, a place and a day as Chinese reports have them."""
    return re.compile(_CHINESE + LANGUAGES.any_of("lines", "dispatches"))


@cache
def _alone() -> re.Pattern[str]:
    """Return the expression for nothing but a day, with what announces it and an hour."""
    return re.compile(
        rf"(?:(?:[^\W\d_]|\u200c)+[\s:]+){{0,3}}"
        rf"(?P<day>{_DIGIT}[^\n]{{0,24}}{_YEAR}|[^\W\d_]{{3,12}}\.?\s\d{{1,2}}\w{{0,2}},\s\d{{4}})"
        rf"(?:\s{LANGUAGES.any_of('dates', 'year')})?"
        rf"(?:[\s,،|–—-]+(?P<hour>[^\W\d_]{{0,3}}\s?{_DIGIT}{{1,2}}[:.h]{_DIGIT}{{2}}.{{0,12}}))?\.?"
    )


@cache
def _east_asian() -> re.Pattern[str]:
    """Return the expression for nothing but a day, the paper before it and an hour behind it."""
    weekday, hour = r"(?:\s?[（(].{1,3}[)）])?", r"\d{1,2}\s?[:：時时시点]\s?(?:\d{1,2}\s?[分분]?)?"
    return re.compile(
        r"(?:[^\d\s。、，,（(]{1,12}(?<![\u3041-\u3096])[\s|｜:：]\s?)?"
        rf"(?:[{IDEOGRAPHS}]{{2}}\s?)?[\d元]{{1,4}}[年년]\s?\d{{1,2}}[月월]\s?\d{{1,2}}[日일]"
        rf"{weekday}(?:\s?[^\W\d_]{{0,3}}\s?{hour})?"
        rf"(?:\s?(?:[朝夕]刊|[월화수목금토일]요일|{LANGUAGES.any_of('dates', 'stamps')}))?"
    )


@cache
def _changed() -> re.Pattern[str]:
    return re.compile(rf"\W*{LANGUAGES.any_of('lines', 'changed')}", re.IGNORECASE)
