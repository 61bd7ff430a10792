"""Who wrote an article, where a line at its top says so: "By Mette Aas | 9 March 2026"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.languages.lists import first_names
from index.reading.blocks import ends_sentence
from index.reading.dates import parse_date
from index.text.scripts import HANGUL, IDEOGRAPHS, KANA
from index.text.words import MARKS

if TYPE_CHECKING:
    from collections.abc import Sequence

# Such a line is one of the first, behind one paragraph that leads in at most. In lines, characters.
FIRST_LINES, _LEAD, _LONGEST_LINE = 4, 150, 110
# At the end it is one of the last.
LAST_LINES = 3
# Words of a line that is no sentence.
MOST_WORDS = 9
# Where letters are all of one size, a word before a name of two.
_SHORT_BYLINE = 3
# A line with a name and nothing else, or with a day. In characters.
_LONGEST_NAME_LINE, _LONGEST_DAY_LINE = 40, 40
_YEARS = re.compile(r"(?<!\d)\d{4}(?!\d)")
_WORDS = re.compile(r"[^\W\d_]+")
# Vowels of Indic scripts are marks, and Hebrew joins names with a sign of its own.
_CAPITAL = rf"[^\W\d_a-z][\w{MARKS}\u05be\u05f3\u05f4.'’-]"
# A name in letters that need no spaces.
_DENSE_NAME = rf"[{IDEOGRAPHS}{KANA}·・]{{2,10}}"
# What Korean reports have before it: "(서울=통신)", "[서울=".
_AGENCY, _PLACE = r"[\[(（][^\])）]{1,30}[\])）]", r"\[[^\]=]{1,20}="
_SIGNED = re.compile(rf"[【（(［\[]\s?(?P<name>{_DENSE_NAME})\s?[】）)］\]]")
_SHORTENED = re.compile(r"\b\w\.\w\.$")
# Behind the name, where the line goes on with something else than an account of what happened.
_GOES_ON = re.compile(
    r"\s*(?:[|·•–—/(;:-]|\d|,?\s*[^\W\d_][^|·•–—/]{0,40}$|,\s*\d|\s[^\W\d_]{1,3}\s\d)"
)
_SMALL = re.compile(r",?\s*[^\W\d_]")


def is_lead(text: str) -> bool:
    """Whether a line is a paragraph and not a headline, a name or a day."""
    return len(text) > _LEAD or (is_sentence(text) and len(_WORDS.findall(text)) > MOST_WORDS)


def is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does; the full stop of "9:00 a.m." ends none."""
    return ends_sentence(text) and not _SHORTENED.search(text)


def author_in(text: str) -> str | None:
    """Return whom a line beside a headline names as the author."""
    if len(text) > _LONGEST_LINE:
        return None
    found = (
        _byline().match(text)
        or _credit().match(text)
        or _behind_date().search(text)
        or _labelled().search(text)
        or _with_office().fullmatch(text)
    )
    return found["name"] if found else None


def author_at_top(text: str) -> str | None:
    """Return whom a line at the beginning of a text names as its author, and nothing else.

    What only begins so is no such line ("By Monday Evening the crowd had gone"), and where letters
    are all of one size, only a colon tells a name from what is told.
    """
    leads = 0
    lines = [line.strip() for line in text[:2_000].split("\n") if line.strip()][:FIRST_LINES]
    for place, line in enumerate(lines):
        if name := _in_front(line):
            return name
        if _is_name_alone(line) and any(
            _is_day(one) for one in (*lines[max(0, place - 1) : place], *lines[place + 1 :][:1])
        ):
            return line
        if is_lead(line):
            leads += 1
            if leads > 1:
                break
        elif (name := author_in(line)) and only_names(line, name):
            return name
    return None


def _is_name_alone(line: str) -> bool:
    """Whether a line has nothing but somebody's first and last name."""
    return (
        len(line) <= _LONGEST_NAME_LINE
        and full_name().fullmatch(line) is not None
        and has_first_name(line.split(maxsplit=1)[0])
    )


def _is_day(line: str) -> bool:
    # With two years it tells of somebody's life.
    years = _YEARS.findall(line)
    return len(line) <= _LONGEST_DAY_LINE and len(years) <= 1 and parse_date(line) is not None


def _in_front(text: str) -> str | None:
    """Return whom a text names in brackets before it begins: "本报讯（记者 王明）..."."""
    found = _reported().match(text) or _with_office_in_front().match(text)
    if found is None:
        return None
    return str(found[found.lastgroup or "name"]).strip()


def author_at_end(blocks: Sequence[str]) -> tuple[int, str] | None:
    """Return which of the last blocks of a text names its author, and nothing else, and whom."""
    for at in range(len(blocks) - 1, max(-1, len(blocks) - 1 - LAST_LINES), -1):
        text = blocks[at].strip()
        if (name := author_in(text)) and only_names(text, name):
            return at, name
        if (found := _SIGNED.fullmatch(text)) and _ends_as_a_name(found["name"]):
            return at, found["name"]
    return None


def _ends_as_a_name(signed: str) -> bool:
    """Whether what stands in brackets ends with a first name, as names without spaces do."""
    return any(signed[at:] in _all_first_names() for at in range(1, len(signed)))


def is_byline(line: str) -> bool:
    """Whether a line names an author, and says nothing else."""
    name = author_in(line)
    return name is not None and only_names(line, name)


def has_first_name(words: str) -> bool:
    """Whether one of some words is a first name of a list."""
    return not _all_first_names().isdisjoint(_WORDS.findall(words.casefold()))


def without_by(written: str) -> str:
    """Return a name without what stands before it ("By ..."), unless that is a part of the name."""
    found = _before().match(written)
    rest = written[found.end() :] if found else ""
    return rest if found and rest and not _is_part(found, rest) else written


def _is_part(before: re.Match[str], rest: str) -> bool:
    """Whether a word before a name is a part of it: "von der Leyen", "Oleh Skrypka"."""
    word, *others = before["word"].casefold(), *rest.split()
    if before[0].rstrip().endswith((":", "：")):
        return False
    if word in _particles():
        return len(others) == 1 or others[0] in _particles()
    return len(others) == 1 and word in _first_names()


def only_names(line: str, name: str) -> bool:
    """Whether a line that names an author says nothing else."""
    if _with_office().fullmatch(line):
        return True
    before, _, behind = line.partition(name)
    has_capitals = name.upper() != name.lower()
    is_short = not behind and len(line.split()) <= _SHORT_BYLINE
    if not has_capitals and not is_short and not before.rstrip().endswith((":", "：")):
        return False
    if not behind.strip(" .|"):
        return not (ends_sentence(line) and len(_WORDS.findall(line)) > MOST_WORDS)
    if ends_sentence(line) and not line.endswith(LANGUAGES.everywhere("dates", "year")):
        return False
    small = _SMALL.match(behind)
    if small and behind[small.end() - 1].islower() and not re.search(r"\d", behind):
        return False
    return _GOES_ON.match(behind) is not None


@cache
def _particles() -> frozenset[str]:
    return frozenset(LANGUAGES.everywhere("speech", "particles"))


@cache
def full_name() -> re.Pattern[str]:
    """Return what matches a name of two words at least, as authors have them."""
    return re.compile(_name())


@cache
def _name() -> str:
    """Return the expression for a name of two words at least, particles among them."""
    particles = LANGUAGES.any_of("speech", "particles")
    return rf"{_CAPITAL}+(?: (?:{particles} ){{0,2}}{_CAPITAL}*){{1,3}}"


@cache
def _byline() -> re.Pattern[str]:
    ends = rf"$|\s*[,|·•–—(/;:-]|\.$|\s+\d|\s+(?i:{_lines('behind_author')})\s"
    several = rf"{_name()}(?:(?:,\s{_name()}){{0,3}},?\s(?i:{_lines('and')})\s{_name()})?"
    return re.compile(rf"(?i:{_lines('authors')})(?::\s?|\s)(?P<name>{several})(?={ends})")


@cache
def _credit() -> re.Pattern[str]:
    """Return the expression for a name behind a word that names nobody without its colon."""
    return re.compile(
        rf"(?i:{_lines('credits')})\s?[:：]\s?(?P<name>{_name()})(?=$|\s*[,|·•–—(/;])"
    )


@cache
def _behind_date() -> re.Pattern[str]:
    """Return the expression that finds the author behind a day: "on 2 March 2026 by ..."."""
    by = rf"(?i:{_lines('authors')})(?::\s?|\s)"
    return re.compile(rf"\d(?:,|\s[|·•–—-])?\s{by}(?P<name>{_name()})$")


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(rf"{_lines('authors')}\s*[：:／/|｜]\s*(?P<name>{_DENSE_NAME})")


@cache
def _reported() -> re.Pattern[str]:
    """Return the expression for a Chinese reporter in brackets, behind an agency and a place."""
    one = rf"[{IDEOGRAPHS}·]{{2,4}}"
    return re.compile(
        rf"[^。！？（()）]{{0,30}}{_lines('dispatches')}\s?"
        rf"[（(][^\W\d_]{{0,4}}?{_lines('authors')}\s?[:：]?\s?"
        rf"(?P<name>{one}(?:[\s、]{one}){{0,3}})(?:\s?{_lines('behind_author')})?[）)]"
    )


@cache
def _with_office_in_front() -> re.Pattern[str]:
    """Return the expression for a Korean reporter before a text: "(서울=통신) 한지우 기자 = "."""
    return re.compile(
        rf"(?:{_AGENCY}\s*(?P<name>[{HANGUL}]{{2,4}})\s?{_lines('offices')}\s?="
        rf"|{_PLACE}\s?(?P<other>[{HANGUL}]{{2,4}})\s?{_lines('offices')}\])"
    )


@cache
def _with_office() -> re.Pattern[str]:
    """Return the expression for a name with an office behind it, and whoever they write for."""
    return re.compile(
        rf"(?:{_AGENCY}\s*|{_PLACE}\s?)?"
        rf"(?P<name>[{HANGUL}]{{2,4}})\s?{_lines('offices')}\]?(?:\s\S{{1,40}}@\S{{1,40}})?"
    )


@cache
def _first_names() -> frozenset[str]:
    """Return the words before an author's name that are first names in another language."""
    return _all_first_names().intersection(LANGUAGES.everywhere("lines", "authors"))


@cache
def _all_first_names() -> frozenset[str]:
    paths = filter(None, (LANGUAGES.beside(code, "names") for code in LANGUAGES.codes))
    return frozenset(name.casefold() for path in paths for name in first_names(path))


@cache
def _before() -> re.Pattern[str]:
    credited = rf"{_lines('credits')}(?=\s?[:：])"
    word = rf"(?P<word>{_lines('authors')}|{credited})"
    return re.compile(rf"\s*{word}(?:\s*[:：]\s*|\s+)", re.IGNORECASE)


def _lines(key: str) -> str:
    return LANGUAGES.any_of("lines", key)
