"""Patterns of bylines, lines that name an author: by script, with the words of the languages."""

from __future__ import annotations

import re
from functools import cache

from index.languages import LANGUAGES
from index.text.scripts import HANGUL, IDEOGRAPHS, KANA
from index.text.words import MARKS

# Vowels of Indic scripts are marks, and Hebrew joins names with a sign of its own.
_CAPITAL = rf"[^\W\d_a-z][\w{MARKS}\u05be\u05f3\u05f4.'’-]"
# A name in letters that need no spaces.
_DENSE_NAME = rf"[{IDEOGRAPHS}{KANA}·・]{{2,10}}"
# Agency or place before the name in Korean reports: "(서울=통신)", "[서울=".
_AGENCY, _PLACE = r"[\[(（][^\])）]{1,30}[\])）]", r"\[[^\]=]{1,20}="
SIGNED = re.compile(rf"[【（(［\[]\s?(?P<name>{_DENSE_NAME})\s?[】）)］\]]")


@cache
def full_name() -> re.Pattern[str]:
    """Return what matches a name of two words at least, as authors have them."""
    return re.compile(_name())


@cache
def _name() -> str:
    """Return the expression for a name of two words at least, particles among them."""
    particles = LANGUAGES.any_of("mentions", "particles")
    return rf"{_CAPITAL}+(?: (?:{particles} ){{0,2}}{_CAPITAL}*){{1,3}}"


@cache
def byline() -> re.Pattern[str]:
    """Return the expression for a word before authors and a name: "By Mette Aas"."""
    ends = rf"$|\s*[,|·•–—(/;:-]|\.$|\s+\d|\s+(?i:{_lines('behind_author')})\s"
    several = rf"{_name()}(?:(?:,\s{_name()}){{0,3}},?\s(?i:{_lines('and')})\s{_name()})?"
    return re.compile(rf"(?i:{_lines('authors')})(?::\s?|\s)(?P<name>{several})(?={ends})")


@cache
def credit() -> re.Pattern[str]:
    """Return the expression for a name behind a word that names nobody without its colon."""
    return re.compile(
        rf"(?i:{_lines('credits')})\s?[:：]\s?(?P<name>{_name()})(?=$|\s*[,|·•–—(/;])"
    )


@cache
def behind_date() -> re.Pattern[str]:
    """Return the expression that finds the author behind a day: "on 2 March 2026 by ..."."""
    by = rf"(?i:{_lines('authors')})(?::\s?|\s)"
    return re.compile(rf"\d(?:,|\s[|·•–—-])?\s{by}(?P<name>{_name()})$")


@cache
def labelled() -> re.Pattern[str]:
    """Return the expression for a label and a name that needs no spaces: "作者：王明"."""
    return re.compile(rf"{_lines('authors')}\s*[：:／/|｜丨＝=]\s*(?P<name>{_DENSE_NAME})")


@cache
def dense_byline() -> re.Pattern[str]:
    """Return the expression for a line of such a name behind its label: "文・田中一郎"."""
    name = rf"[{IDEOGRAPHS}{KANA}]{{3,8}}"
    return re.compile(
        rf"{_lines('authors')}(?:・|(?<=[^\s]{{2}})\s)(?P<name>{name})(?:\s?[（(][^()（）]{{1,12}}[)）])?"
    )


@cache
def correspondent() -> re.Pattern[str]:
    """Return the expression for a Chinese reporter with their paper, or where they report from.

    "本报记者 王建国", "記者陳美玲／基隆報導", "〔記者陳美玲基隆報導〕".
    """
    one, place, authors = rf"[{IDEOGRAPHS}·]{{2,4}}", rf"[{IDEOGRAPHS}]{{2,4}}", _lines("authors")
    reports = _lines("behind_author")
    several = rf"{one}(?:[、\s]{one}){{0,3}}"
    return re.compile(
        rf"(?:^|[\s|｜〔【（(])[□◎■▲●]?\s?(?:"
        rf"(?:[{IDEOGRAPHS}]{{0,6}}[报報网網社刊台])?{authors}\s?"
        rf"(?:(?P<placed>[{IDEOGRAPHS}]{{2,3}})[{IDEOGRAPHS}]{{2,3}}(?=報){reports}"
        rf"|(?P<name>{several})(?:\s?[／/]\s?{place}?|\s)?{reports})"
        rf"|[{IDEOGRAPHS}]{{1,6}}[报報网網社刊台]{authors}\s?(?!{reports})(?P<alone>{several})"
        rf")\s?[〕】）)]?$"
    )


@cache
def reported() -> re.Pattern[str]:
    """Return the expression for a Chinese reporter in brackets, behind an agency and a place."""
    one = rf"[{IDEOGRAPHS}·]{{2,4}}"
    return re.compile(
        rf"[^。！？（()）]{{0,30}}{_lines('dispatches')}\s?"
        rf"[（(][^\W\d_]{{0,4}}?{_lines('authors')}\s?[:：]?\s?"
        rf"(?P<name>{one}(?:[\s、]{one}){{0,3}})(?:\s?{_lines('behind_author')})?[）)]"
    )


@cache
def with_office_in_front() -> re.Pattern[str]:
    """Return the expression for a Korean reporter before a text: "(서울=통신) 한지우 기자 = "."""
    return re.compile(
        rf"(?:{_AGENCY}\s*(?P<name>[{HANGUL}]{{2,4}})\s?{_lines('offices')}\s?="
        rf"|{_PLACE}\s?(?P<other>[{HANGUL}]{{2,4}})\s?{_lines('offices')}\])"
    )


@cache
def with_office() -> re.Pattern[str]:
    """Return the expression for a name with an office behind it, and whoever they write for."""
    return re.compile(
        rf"(?:{_AGENCY}\s*|{_PLACE}\s?)?"
        rf"(?P<name>[{HANGUL}]{{2,4}})\s?{_lines('offices')}\]?(?:\s\S{{1,40}}@\S{{1,40}})?"
    )


@cache
def before() -> re.Pattern[str]:
    """Return the expression for a word before an author's name, at the beginning."""
    credited = rf"{_lines('credits')}(?=\s?[:：])"
    word = rf"(?P<word>{_lines('authors')}|{credited})"
    return re.compile(rf"\s*{word}(?:\s*[:：]\s*|\s+)", re.IGNORECASE)


def _lines(key: str) -> str:
    return LANGUAGES.any_of("lines", key)
