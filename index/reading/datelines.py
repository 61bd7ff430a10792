"""The day that a text is of, where it says so at its beginning: "PARIS, 3 August 2023 -"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.reading.dates import parse_date
from index.reading.stamps import stamp

if TYPE_CHECKING:
    from datetime import date

# Such a line is one of the first, and the day stands at its beginning. In lines and characters.
FIRST_LINES, REACH = 4, 120
# A place is so many words at most, each with a capital in scripts that have them.
_MOST_WORDS = 4
_DIGIT = r"[0-9٠-٩۰-۹]"
_YEAR = rf"(?<!{_DIGIT}){_DIGIT}{{4}}(?!{_DIGIT})"
# Behind the year: the word for one (г., року), then an agency, then what opens the report.
_DATED = re.compile(
    rf"(?P<place>[^\d(]{{2,60}}?)\s*(?:\([^)\d]{{1,40}}\))?\s*[,،]\s*(?:le\s)?"
    rf"(?P<day>[^,،\n]{{0,30}}?{_DIGIT}[^\n]{{0,30}}?{_YEAR})"
    r"(?:\s(?:г\.|года|р\.|року))?\s*(?:\([^)]{1,40}\)\s*)?(?:[.:]?\s*[-–—―](?!\s?\d)|[.:](?=\s|$))"
)
_NUMBER = r"[\d一二三四五六七八九十]{1,3}"
_CHINESE = re.compile(
    rf"[（(]?[^\d，。（(]{{0,20}}?([\d〇零一二三四五六七八九]{{4}}年{_NUMBER}月{_NUMBER}日)(?:电|電|讯|訊)"
)
# Nothing but a day, with what announces it and an hour.
_ALONE = re.compile(
    rf"(?:[^\W\d_]+[\s:]+){{0,3}}(?P<day>{_DIGIT}[^\n]{{0,24}}{_YEAR}|[^\W\d_]{{3,12}}\.?\s\d{{1,2}}\w{{0,2}},\s\d{{4}})"
    rf"(?:[\s,]+[^\W\d_]{{0,3}}\s?{_DIGIT}{{1,2}}[:.h]{_DIGIT}{{2}}.{{0,12}})?\.?"
)
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def dateline(text: str) -> date | None:
    """Return the day that stands at the beginning of a text, None where none does.

    Days that the text tells of are no such day: before it stands nothing but a place, and behind it
    the report begins, or it stands alone in its line.
    """
    lines = [line.strip() for line in text[:2_000].split("\n") if line.strip()]
    for line in lines[:FIRST_LINES]:
        start = line[:REACH]
        if found := _CHINESE.match(start):
            return parse_date(found[1])
        alone = _ALONE.fullmatch(line) if len(line) <= REACH else None
        if day := (parse_date(alone["day"]) if alone else None) or stamp(line):
            return day
        if (found := _DATED.match(start)) and _is_place(found["place"]):
            return parse_date(found["day"])
    return None


def _is_place(words: str) -> bool:
    found = _WORDS.findall(words)
    return 0 < len(found) <= _MOST_WORDS and not any(one[0].islower() for one in found)
