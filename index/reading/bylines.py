"""Who wrote an article, where a line at its top says so: "By Mette Aas | 9 March 2026"."""

from __future__ import annotations

import re
from functools import cache

from index.languages import LANGUAGES
from index.languages.lists import first_names
from index.reading.blocks import ends_sentence
from index.text.words import MARKS

# Such a line is one of the first, behind one paragraph that leads in at most. In lines, characters.
FIRST_LINES, _LEAD, _LONGEST_LINE = 4, 150, 110
# Words of a line that is no sentence.
MOST_WORDS = 9
# Where letters are all of one size, a word before a name of two.
_SHORT_BYLINE = 3
_WORDS = re.compile(r"[^\W\d_]+")
# Vowels of Indic scripts are marks.
_CAPITAL = rf"[^\W\d_a-z][\w{MARKS}.'’-]"
# A name in letters that need no spaces.
_DENSE_NAME = r"[\u4e00-\u9fff\u3040-\u30ff·・]{2,10}"
# Behind the name, where the line goes on with something else than an account of what happened.
_GOES_ON = re.compile(
    r"\s*(?:[|·•–—/(;:-]|\d|,?\s*[^\W\d_][^|·•–—/]{0,40}$|,\s*\d|\s[^\W\d_]{1,3}\s\d)"
)
_SMALL = re.compile(r",?\s*[^\W\d_]")


def is_lead(text: str) -> bool:
    """Whether a line is a paragraph and not a headline, a name or a day."""
    is_sentence = ends_sentence(text) and len(_WORDS.findall(text)) > MOST_WORDS
    return bool(is_sentence) or len(text) > _LEAD


def author_in(text: str) -> str | None:
    """Return whom a line beside a headline names as the author."""
    if len(text) > _LONGEST_LINE:
        return None
    found = (
        _byline().match(text)
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
    lines = (line.strip() for line in text[:2_000].split("\n"))
    for line in list(filter(None, lines))[:FIRST_LINES]:
        if is_lead(line):
            leads += 1
            if leads > 1:
                break
        elif (name := author_in(line)) and _is_byline(line, name):
            return name
    return None


def is_byline(line: str) -> bool:
    """Whether a line names an author, and says nothing else."""
    name = author_in(line)
    return name is not None and _is_byline(line, name)


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


def _is_byline(line: str, name: str) -> bool:
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
def _name() -> str:
    """Return the expression for a name of two words at least, particles among them."""
    return rf"{_CAPITAL}+(?: (?:{LANGUAGES.any_of('speech', 'particles')}|{_CAPITAL}*)){{1,3}}"


@cache
def _byline() -> re.Pattern[str]:
    ends = r"$|\s*[,|·•–—(/;:-]|\.$|\s+\d|\s+(?i:in|on|am|le|el|il)\s"
    several = rf"{_name()}(?:(?:,\s{_name()}){{0,3}},?\s(?i:{_lines('and')})\s{_name()})?"
    return re.compile(rf"(?i:{_lines('authors')})(?::\s?|\s)(?P<name>{several})(?={ends})")


@cache
def _behind_date() -> re.Pattern[str]:
    """Return the expression that finds the author behind a day: "on 2 March 2026 by ..."."""
    by = rf"(?i:{_lines('authors')})(?::\s?|\s)"
    return re.compile(rf"\d(?:,|\s[|·•–—-])?\s{by}(?P<name>{_name()})$")


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(rf"{_lines('authors')}\s*[：:／/|｜]\s*(?P<name>{_DENSE_NAME})")


@cache
def _with_office() -> re.Pattern[str]:
    """Return the expression for a name with an office behind it, and whoever they write for."""
    return re.compile(
        rf"(?:[\[(（][^\])）]{{1,30}}[\])）]\s*|\[[^\]=]{{1,20}}=\s?)?"
        rf"(?P<name>[가-힣]{{2,4}})\s?{_lines('offices')}\]?(?:\s\S{{1,40}}@\S{{1,40}})?"
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
    return re.compile(rf"\s*(?P<word>{_lines('authors')})(?:\s*[:：]\s*|\s+)", re.IGNORECASE)


def _lines(key: str) -> str:
    return LANGUAGES.any_of("lines", key)
