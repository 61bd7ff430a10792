"""Bylines: authors in a line at an article's top, like "By Mette Aas | 9 March 2026"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.languages.lists import first_names
from index.reading import byline_patterns as patterns
from index.reading.blocks import ends_sentence
from index.reading.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Sequence

# Such a line is one of the first, behind one paragraph that leads in at most. In lines, characters.
FIRST_LINES, _LEAD, _LONGEST_LINE = 4, 150, 110
# At the end it is one of the last.
LAST_LINES = 3
# Words of a line that is no sentence.
MOST_WORDS = 9
# Words of a byline in letters all of one size: one before a name of two.
_SHORT_BYLINE = 3
# A line with a name and nothing else, or with a day. In characters.
_LONGEST_NAME_LINE, _LONGEST_DAY_LINE = 40, 40
_YEARS = re.compile(r"(?<!\d)\d{4}(?!\d)")
_WORDS = re.compile(r"[^\W\d_]+")
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
        patterns.byline().match(text)
        or patterns.credit().match(text)
        or patterns.behind_date().search(text)
        or patterns.labelled().search(text)
        or patterns.dense_byline().fullmatch(text)
        or patterns.with_office().fullmatch(text)
        or patterns.correspondent().search(text)
    )
    return found[found.lastgroup or "name"] if found else None


def author_at_top(text: str) -> str | None:
    """Return whom a line at the beginning of a text names as its author, and nothing else.

    A line that only begins so is none ("By Monday Evening the crowd had gone"), and where letters
    are all of one size, only a colon tells a name from a sentence.
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
        and patterns.full_name().fullmatch(line) is not None
        and has_first_name(line.split(maxsplit=1)[0])
    )


def _is_day(line: str) -> bool:
    # With two years it tells of somebody's life.
    years = _YEARS.findall(line)
    return len(line) <= _LONGEST_DAY_LINE and len(years) <= 1 and parse_date(line) is not None


def _in_front(text: str) -> str | None:
    """Return whom a text names in brackets before it begins: "本报讯（记者 王明）..."."""
    found = patterns.reported().match(text) or patterns.with_office_in_front().match(text)
    if found is None:
        return None
    return str(found[found.lastgroup or "name"]).strip()


def author_at_end(blocks: Sequence[str]) -> tuple[int, str] | None:
    """Return which of the last blocks of a text names its author, and nothing else, and whom."""
    for at in range(len(blocks) - 1, max(-1, len(blocks) - 1 - LAST_LINES), -1):
        text = blocks[at].strip()
        if (name := author_in(text)) and only_names(text, name):
            return at, name
        if (found := patterns.SIGNED.fullmatch(text)) and _ends_as_a_name(found["name"]):
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
    found = patterns.before().match(written)
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
    if patterns.with_office().fullmatch(line) or patterns.correspondent().match(line):
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
    return frozenset(LANGUAGES.everywhere("mentions", "particles"))


@cache
def _first_names() -> frozenset[str]:
    """Return the words before an author's name that are first names in another language."""
    return _all_first_names().intersection(LANGUAGES.everywhere("lines", "authors"))


@cache
def _all_first_names() -> frozenset[str]:
    paths = filter(None, (LANGUAGES.beside(code, "names") for code in LANGUAGES.codes))
    return frozenset(name.casefold() for path in paths for name in first_names(path))
