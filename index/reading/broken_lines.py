"""Texts of lines with the words whole that a hyphen breaks at their ends. Pure.

A text may be broken into lines of one width anywhere. A quote of it shows what is stored, so its
words are made whole when it is read: the rest of a word goes up to where it began. A hyphen too
many is better than a word that nobody wrote: where nothing says that two parts are one, they stay.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from index.reading.broken_words import HYPHENS, LONGEST, WORD, BrokenWords

if TYPE_CHECKING:
    from collections.abc import Sequence

_BROKEN = re.compile(r"[^\W\d_][-\u2010\u00ad][ \t]*\n[ \t]*[^\W\d_]")
# The word around a break: no address, path, option, number or code.
_STEM = re.compile(rf"(?<!\S)[(\[«„“”\"'‘’*¿¡]*({WORD}(?:[-\u2010]{WORD})*)[-\u2010\u00ad]$")
_PIECE = re.compile(rf"{WORD}(?:[-\u2010]{WORD})*[.,;!?…)\]»“”\"'’*]*(?!\S)(?![ \t]*:)")
_REST = re.compile(r"[ \t]*(\S+)[ \t]*(.*)")
# What columns of a table are parted by.
_COLUMNS = re.compile(r"\t|\S {3,}\S| \| |^\|")
_INDENTED = re.compile(r" {4}| *\t")
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
# A dash that opens an insertion stands before a word, one that closes it behind a word.
_DASH = re.compile(r"(?P<opens>(?<!\S)[-–—](?=[^\W\d_]))|(?<=\w)[-–—](?!\S)")
# A line of running text has so many characters, and this share of those of the longest around it.
_SHORTEST, _FULL = 20, 0.75
# So many lines that all begin with a capital are verse.
_VERSE = 3
# Lines are wrapped at one width where there are so many, of about as many characters as people wrap
# at, and so large a share of them is shorter than the longest by no more than a word.
_LINES, _WIDTHS, _MOST, _WORD_LONG, _CLOSE = 3, range(50, 91), 0.8, 12, 6


def whole_words(text: str) -> str:
    """Return a text of lines without the words that are broken at their ends.

    Only running text has such words: not what stands in columns, in short or indented lines, in
    fences, in what stands above a text between lines of dashes, or in verse.
    """
    if not _BROKEN.search(text):
        return text
    lines = text.split("\n")
    words = BrokenWords(lines)
    front = _front_matter(lines)
    made = lines[:front]
    in_fence = False
    for is_empty, own in groupby(lines[front:], key=lambda line: not line.strip()):
        block = list(own)
        fences = sum(_FENCE.match(line) is not None for line in block)
        is_running = not (is_empty or in_fence or fences)
        made += _made_whole(block, words) if is_running else block
        in_fence ^= bool(fences % 2)
    return "\n".join(made)


def _front_matter(lines: Sequence[str]) -> int:
    """Return how many lines at the top stand between two lines of dashes."""
    if lines[0].strip() != "---":
        return 0
    ends = (at for at, line in enumerate(lines) if at and line.strip() in {"---", "..."})
    return next(ends, 0)


def _made_whole(block: list[str], words: BrokenWords) -> list[str]:
    widths = [len(line.rstrip()) for line in block]
    full = max(_SHORTEST, _FULL * max(widths))
    wrapped = _wrapped(widths)
    if len(block) >= _VERSE and all(line.lstrip()[:1].isupper() for line in block):
        return block
    made, is_open = block[:1], False
    for (before, line), width in zip(pairwise(block), widths, strict=False):
        closes, is_open = _closes(before, is_open=is_open)
        stem = made[-1].rstrip()
        is_broken = (
            not closes
            and stem.endswith(HYPHENS)
            and width >= full
            and not any(_COLUMNS.search(one) or _INDENTED.match(one) for one in (before, line))
        )
        joined = is_broken and _joined(stem, line, words, is_wrapped=width >= wrapped)
        if not joined:
            made.append(line)
            continue
        made[-1] = joined[0]
        if joined[1]:
            made.append(joined[1])
    return made


def _wrapped(widths: Sequence[int]) -> float:
    """Return how long a line is that may be broken, where lines are wrapped at one width."""
    whole = widths[:-1]
    longest = max(whole, default=0)
    about = sum(width >= longest - _WORD_LONG for width in whole)
    if len(whole) < _LINES or longest not in _WIDTHS or about < _MOST * len(whole):
        return float("inf")
    return longest - _CLOSE


def _closes(line: str, *, is_open: bool) -> tuple[bool, bool]:
    """Return whether a dash at the end closes what one before it opened, and what is open then."""
    end = line.rstrip()
    for dash in _DASH.finditer(end):
        if dash.end() == len(end) and dash["opens"] is None:
            return is_open, False
        is_open = dash["opens"] is not None
    return False, is_open


def _joined(
    stem: str, line: str, words: BrokenWords, *, is_wrapped: bool
) -> tuple[str, str] | None:
    """Return two lines whose word is whole, None where nothing says that it is one."""
    rest = _REST.fullmatch(line)
    begins = _STEM.search(stem, max(0, len(stem) - LONGEST))
    # Scripts without capitals break no words.
    if rest is None or begins is None or len(rest[1]) > LONGEST:
        return None
    if not _PIECE.match(line.lstrip()) or rest[1][0].lower() == rest[1][0].upper():
        return None
    soft = stem.endswith("\u00ad") and rest[1][0].islower()  # stands nowhere but inside words
    joint = "" if soft else words.evident(begins[1], rest[1], is_wrapped=is_wrapped)
    return None if joint is None else (f"{stem[:-1]}{joint}{rest[1]}", rest[2])
