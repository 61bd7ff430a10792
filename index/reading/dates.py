"""Publication dates as sites write them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from index.languages import COMMON, LANGUAGES
from index.languages.phrases import any_of
from index.text.calendars import day_of, eras, months_of_others
from index.text.months import month, months

if TYPE_CHECKING:
    from datetime import date

# No date stands further in. All lengths are bounded: this reads what anybody sends.
_LONGEST = 400
_ISO = re.compile(r"(?<![\d.,])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d]|[-/.]\d)")
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T\d{4,6}\S{0,9})?\s*")
# Without one of these no text has a date as East Asia writes it.
_YEARS = ("年", "년")
# A name of a month of one word or two; in Vietnamese it ends with its number.
_NAME = r"([^\W\d_][^\d\s,،]{0,23}(?:\s[^\W\d_][^\d\s,،]{0,9})?(?:\s\d{1,2}(?!\d))?)"
# Behind the number of a day: 10th, 1er, 10. and 1º.
_ENDING = r"(?:[^\W\d_]{1,2}|[.º°])?"
# 2026. 3. 9. in Korean; 2026. március 9. and other forms with the year first.
_SPACED = re.compile(r"(?<![\d.,])(\d{4})\.\s(\d{1,2})\.\s(\d{1,2})(?!\d)")
_YEAR_FIRST = re.compile(rf"(?<![\d.,])(\d{{4}})(?:\.|\sm\.|,)?\s{_NAME}\s{{1,4}}(\d{{1,2}})(?!\d)")
# 9 มี.ค. 69: the last digits of a year of the Buddhist calendar.
_THAI_SHORT = re.compile(r"(?<!\d)(\d{1,2})\s{0,4}([\u0e01-\u0e5b.]{3,12})\s{0,4}(\d\d)(?![\d:.])")
_BUDDHIST_CENTURY = 2500
# Digits of Chinese, and those that stand for ten: 二〇二三年, 十一月二十日.
_CHINESE = {one: digit for digit, one in enumerate("〇一二三四五六七八九")} | {"零": 0}
_CHINESE_DATE = re.compile(r"[〇零一二三四五六七八九十]{1,4}(?=[年月日])")
# Between the parts of a date: 10 de mayo de 2017.
_LITTLE_WORD = r"(?:[^\W\d_][^\d\s,]{0,4}\s{1,4})?"
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}}){_ENDING}[\s-]{{1,4}}{_LITTLE_WORD}{_NAME}[\s,،-]{{1,4}}{_LITTLE_WORD}(\d{{4}})"
)
# Programs write an hour between the day and the year: Tue Oct 14 09:11:54 UTC 2025.
_HOUR = r"(?:\d\d:\d\d(?::\d\d)?\s(?:[A-Z]{2,5}\s)?)?"
_MONTH_FIRST = re.compile(rf"{_NAME}\s{{1,4}}(\d{{1,2}}){_ENDING}[,،]?\s{{1,4}}{_HOUR}(\d{{4}})")
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?![\d]|[-./]\d)(.{0,20})")
# Between points the day stands first everywhere.
_SHORT = re.compile(r"(?<![\d.:])(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d:]|\.\d)")
_CENTURY = 2000
# Where year, month and day stand in each.
_NAMED = (
    (_DAY_FIRST, 3, 2, 1), (_MONTH_FIRST, 3, 1, 2), (_YEAR_FIRST, 1, 2, 3), (_THAI_SHORT, 3, 2, 1),
)  # fmt: skip
# Hours of the United States, where the month stands first.
_AMERICAN_HOURS = re.compile(r"\d\s?[ap]\.?m\b", re.IGNORECASE)
_MONTHS = 12
# Letters that tell a month where no other begins with them: ноя, серп, sept. So many words of
# texts are kept with the month that they are.
_TELLING, _MOST_KEPT = 3, 10_000


def parse_date(written: str) -> date | None:
    """Return the day that `written` names, None if it names none.

    Reads 2017-10-10, 10 October 2017, Tuesday, 10 Oct. 2017, October 10, 2017 and, day first as
    most of the world has it, 10.10.2017; names of months in every language that has a file, digits
    of every script, and days of the Persian, the Islamic, the Buddhist and the Japanese calendar.
    """
    text = unicodedata.normalize("NFKC", written[:_LONGEST])
    text = in_digits("".join(_plain(one) for one in text if unicodedata.category(one) != "Cf"))
    if found := _ISO.search(text) or _SPACED.search(text) or _COMPACT.fullmatch(text):
        return day_of(int(found[1]), int(found[2]), int(found[3]))
    if any(one in text for one in _YEARS) and (found := _east_asian().search(text)):
        year = 1 if found[2] == "元" else int(found[2])
        return day_of(eras().get(found[1], 0) + year, int(found[3]), int(found[4]))
    return _with_a_month(text) or _numeric(text)


@cache
def _east_asian() -> re.Pattern[str]:
    """Return what finds 2017年10月10日, in Korean too, and with the year of an era: 令和5年."""
    era = any_of(eras())
    return re.compile(rf"({era})?\s?(\d{{1,4}}|元)[年년]\s*(\d{{1,2}})[月월]\s*(\d{{1,2}})")


def labelled_date(written: str) -> date | None:
    """Return the day that stands behind a label for dates, where years may be short: 10.10.17."""
    if day := parse_date(written):
        return day
    found = _SHORT.search(unicodedata.normalize("NFKC", written[:_LONGEST]))
    return day_of(_CENTURY + int(found[3]), int(found[2]), int(found[1])) if found else None


def is_a_month(word: str) -> bool:
    """Whether a word is the name of a month in a language that has a file, whole or shortened."""
    parts = word.lower().split("/")
    return all(months_of_others().get(one) or _by_its_beginning(one) for one in parts)


def _with_a_month(text: str) -> date | None:
    """Return the first day that is written with the name of a month."""
    for pattern, year, month_named, day in _NAMED:
        for found in pattern.finditer(text):
            if number := _month(found[month_named]):
                era = _BUDDHIST_CENTURY if pattern is _THAI_SHORT else 0
                return day_of(era + int(found[year]), number, int(found[day]))
    return None


def in_digits(text: str) -> str:
    """Return a text with the numbers of a Chinese date in digits: 2023年11月20日."""
    return _CHINESE_DATE.sub(_in_digits, text)


def _in_digits(written: re.Match[str]) -> str:
    """Return what Chinese digits count: 十一 is 11, 二〇二三 is 2023."""
    tens, ten, ones = written[0].rpartition("十")
    if ten:
        return str(10 * _CHINESE.get(tens, 1) + _CHINESE.get(ones, 0))
    return "".join(str(_CHINESE[one]) for one in written[0])


def _plain(character: str) -> str:
    return str(unicodedata.decimal(character)) if character.isdecimal() else character


def _month(name: str) -> int:
    """Return the number of a month, also where it is named twice (أيار/مايو) or with more words."""
    words = name.split()
    for one in (name, *name.split("/"), *(words if len(words) > 1 else ())):
        written = one.lower().rstrip(".")
        known = months_of_others().get(written) or month(one) or _by_its_beginning(written)
        if known:
            return known
    return 0


@lru_cache(maxsize=_MOST_KEPT)
def _by_its_beginning(written: str) -> int:
    """Return the number of the one month that begins like this in some language, else 0."""
    for language in (COMMON, *LANGUAGES.codes):
        named = months(language)
        found = {named[written]} if written in named else set()
        if not found and len(written) >= _TELLING:
            found = {number for name, number in named.items() if name.startswith(written)}
        if len(found) == 1:
            return found.pop()
    return 0


def _numeric(text: str) -> date | None:
    found = _NUMERIC.search(text)
    if not found:
        return None
    first, second = int(found[1]), int(found[3])
    slashed = found[2] == "/"
    if slashed and (second > _MONTHS or (first <= _MONTHS and _AMERICAN_HOURS.search(found[5]))):
        first, second = second, first
    return day_of(int(found[4]), second, first)
