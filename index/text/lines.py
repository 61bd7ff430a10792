"""Lines that stand around an article: "Read more: ...", "Photo: ...", "Published: 3 May 2023"."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from index.languages import COMMON, LANGUAGES
from index.languages.phrases import one_of
from index.models import Span
from index.text.days import weekdays
from index.text.months import months
from index.text.punctuation import ASKING, QUOTES, TERMINAL
from index.text.sentences import paragraphs, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable

# Signs before a label: a bullet, an arrow, a bracket, a mark of emphasis.
LEAD = r"[^\w\n]{0,6}"
# So many characters are several words in scripts without spaces.
_SEVERAL = 4
# Signs behind an invitation that ends a sentence, and the colon before what it leads to.
_BEHIND_AN_END = " .!…>›»→。！"
_COLON = re.compile(r" ?[:：]")
# A longer line is a paragraph. In characters.
_LONGEST_LINE = 300
# So many characters may stand behind the word for a picture and its colon.
_LONGEST_CREDIT = 60
# A line that goes on in the next one is not shorter than this share of it.
_WRAPPED = 0.7
# Before what stands below, above or beside a picture, in Korean and Japanese papers.
_POINTS_AT_A_PICTURE = "▲△▼▽◀◁"
_IN_BRACKETS = re.compile(r"[(\[（【][^()\[\]（）【】]+[)\]）】]")
_WORD = re.compile(r"[^\W\d_]+(?:\u200c[^\W\d_]+)*")
_LINE = re.compile(r"[^\n]+")
# A question and a few words without an end behind it.
_TEASER = re.compile(
    rf"[^\n{ASKING}]{{6,}}[{ASKING}]\s?(?![{QUOTES}’')\]])[^\n{TERMINAL}:,{QUOTES}—–-]{{2,50}}"
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
# A label may stand in brackets before what it leads to.
_BEHIND = r"[ \t]*(?:[:：|»›>–—\]】-]|\.\.\.|…|$)"


def leads_elsewhere(words: str, language: str) -> bool:
    """Whether a line begins with a label or wants something of the reader."""
    return _labels(language).match(words) is not None


def is_teaser(line: str) -> bool:
    """Whether a line asks what another article or a video tells: "Why is it shut? Our readers ask".

    What stands behind the question is short, and no sentence.
    """
    return len(line) <= _LONGEST_LINE and _TEASER.fullmatch(line.strip()) is not None


def line_at(text: str, place: Span) -> Span:
    """Return the line that a part of a text begins in, or more than a short line of a long one."""
    reach = _LONGEST_LINE + 1
    start = text.rfind("\n", max(0, place.start - reach), place.start) + 1
    # A part may begin with the end of a line.
    end = text.find("\n", place.start + 1, place.start + reach)
    return Span(
        start or max(0, place.start - reach),
        end if end >= 0 else min(len(text), place.start + reach),
    )


def begins_caption(text: str, language: str, within: Span) -> bool:
    """Whether a part of a text begins as what stands below a picture does: "Photo: ..."."""
    return (
        text[within.start] in _POINTS_AT_A_PICTURE
        or _captions(language).match(text, within.start, within.end) is not None
    )


def ends_with_credit(text: str, language: str, within: Span) -> bool:
    """Whether a line ends with who made a picture, behind what that shows."""
    line = within.of(text)
    found = None if "\n" in line or len(line) > _LONGEST_LINE else _credits(language).search(line)
    return found is not None and len(line.strip()) - found.end() <= _LONGEST_CREDIT


def parted_paragraphs(text: str, language: str) -> list[Span]:
    """Return the paragraphs of a text, each of their lines that stands apart as one of its own."""
    return [
        piece
        for span in paragraphs(text)
        for piece in pieces(text, span, standing_apart(text, language, span))
    ]


def standing_apart(text: str, language: str, within: Span) -> list[int]:
    """Return where lines of a paragraph begin that belong to no other: around it, or behind one.

    Scraped text often has a caption, a path of links or the day of publication right above the
    article.
    """
    cuts: list[int] = []
    if text.find("\n", within.start, within.end) < 0:
        return cuts  # as most paragraphs of articles are
    before: Span | None = None
    before_is_around = False
    for found in _LINE.finditer(text, within.start, within.end):
        line = Span(*found.span())
        is_around = _is_around(text, language, line)
        if before and (is_around or before_is_around or _is_heading(text, before, line)):
            cuts.append(line.start)
        before, before_is_around = line, is_around
    return cuts


def _is_around(text: str, language: str, line: Span) -> bool:
    if len(line) > _LONGEST_LINE:
        return False
    words = line.of(text).strip()
    return (
        begins_caption(text, language, line)
        or _credits(language).search(words) is not None
        or _IN_BRACKETS.fullmatch(words) is not None
        or is_teaser(words)
        or leads_elsewhere(words, language)
        or _is_stamp(words, language)
    )


def _is_heading(text: str, line: Span, following: Span) -> bool:
    """Whether a line without an end is too short to be one that is wrapped."""
    words, behind = line.of(text).strip(), following.of(text).strip()
    return len(words) < _WRAPPED * len(behind) and not behind[:1].islower()


def _is_stamp(line: str, language: str) -> bool:
    """Whether a line has nothing but the day of publication, and words that announce it."""
    known = _of_stamps(language)
    return _YEAR.search(line) is not None and all(
        one.casefold() in known for one in _WORD.findall(line)
    )


def ends_inviting(words: str, language: str) -> bool:
    """Whether a sentence ends with what it wants of the reader ("To know why, click here").

    Or what it leads to follows that, behind a colon.
    """
    folded = " ".join(words.casefold().split())
    invitations = _invitations_at_end(language)
    ends = [len(folded.rstrip(_BEHIND_AN_END))]
    ends += (found.start() for found in _COLON.finditer(folded))
    unspaced = LANGUAGES[language].flag("writing", "unspaced")
    return any(
        unspaced or _begins_word(folded, end, invitations)
        for end in ends
        if folded.endswith(invitations, 0, end)
    )


def _begins_word(text: str, end: int, phrases: Iterable[str]) -> bool:
    """Whether one of the phrases that end there begins where a word does."""
    starts = (end - len(one) for one in phrases if text.endswith(one, 0, end))
    return any(start == 0 or not text[start - 1].isalpha() for start in starts)


def either(language: str, key: str) -> str:
    """Return the expression that finds phrases for lines, a language's own or English ones."""
    own = (LANGUAGES[code].expression("lines", key) for code in dict.fromkeys((language, COMMON)))
    return one_of(own)


@cache
def _labels(language: str) -> re.Pattern[str]:
    labels, invitations = either(language, "labels"), either(language, "invitations")
    return re.compile(rf"{LEAD}(?:{labels}{_BEHIND}|{invitations})", re.IGNORECASE)


@cache
def _captions(language: str) -> re.Pattern[str]:
    captions = either(language, "captions")
    return re.compile(rf"{LEAD}(?i:{captions})(?:[ \t]?[:：/|©-]|[ \t]?\()")


@cache
def _credits(language: str) -> re.Pattern[str]:
    """Return what finds who made a picture, behind what it shows.

    "The mill — Photo: Marr", "The mill on Monday (photo Marr)".
    """
    pictures = f"(?i:{either(language, 'captions')})"
    # Behind a colon whoever it is, at the end of the line a name ("(photo by Ida Marr)").
    named = r"[ \t]*+[:：©=][^()\[\]（）\n]{2,60}[)\]）]"
    alone = r"[ \t]++(?:by[ \t]++)?+[^\W\d_a-zß-öø-ÿа-яё][^()\[\]（）\n]{1,60}[)\]）]$"
    in_brackets = rf"[(\[（]{pictures}(?:{named}|{alone})"
    # Behind the sentence that says what it shows, to the end of the line.
    behind = rf"[{TERMINAL}][ \t]++{pictures}[ \t]?[:：/©][^\n{TERMINAL}]{{2,60}}$"
    return re.compile(rf"[—–|-][ \t]*+{pictures}[ \t]?[:：/]|{in_brackets}|{behind}")


@cache
def _of_stamps(language: str) -> frozenset[str]:
    """Return the words of lines that say when an article was published, a language's or English."""
    keys = ("stamps", "stamp_fillers", "persian_months", "islamic_months")
    announcing = (LANGUAGES.with_common(language, "dates", key) for key in keys)
    named = (
        (*months(code), *weekdays(code, short=True)) for code in dict.fromkeys((language, COMMON))
    )
    return frozenset(
        word.casefold() for phrase in chain(*announcing, *named) for word in phrase.split()
    )


@cache
def _invitations_at_end(language: str) -> tuple[str, ...]:
    """Return invitations that may stand at an end; one of a single word may end any sentence."""
    unspaced = LANGUAGES[language].flag("writing", "unspaced")
    every = LANGUAGES.with_common(language, "lines", "invitations")
    return tuple(
        one.casefold() for one in sorted(every)
        if re.search(r"[\s\u200c-]", one) or (unspaced and len(one) >= _SEVERAL)
    )  # fmt: skip
