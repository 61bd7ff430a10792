"""Blocks of a text (paragraphs, headings, items of lists) as the text that is stored."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.reading.left_out import note, note_lines
from index.text.composed import composed
from index.text.punctuation import APOSTROPHES, CLOSES, ELLIPSIS, QUOTES, TERMINAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Nobody sees these, and a search would stumble over them. The joiners of Persian and of emoji are
# seen, and stay.
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BLANKS = re.compile(r"[^\S\n]+")
_LINE_END = re.compile(r" ?\n[ \n]*")
# Between two blocks.
_BETWEEN = "\n\n"
# Stands for a line's end that was asked for, where those in the source mean nothing.
BREAK = "\v"
_SENTENCE_END, _LINE_ENDED = (re.compile(rf"[{TERMINAL}{more}]{CLOSES}*$") for more in ("", ":"))
# So short a block may well be there twice. In characters.
_SHORT = 20
# Each block is looked for in all others up to so many; above that only whole repeats are seen.
_MOST_COMPARED = 2_000


def tidy(text: str) -> str:
    """Return one block with composed characters, single blanks, and nothing unseen in it.

    Its line ends stay.
    """
    # Nearly all are so: only characters that cannot be printed are left out, and blanks in a row.
    if text.isprintable() and "  " not in text:
        return composed(text).strip()
    text = _UNSEEN.sub("", _CONTROL.sub("", text))
    text = composed(text.replace("\f", "\n").replace("\r", "\n"))
    return _LINE_END.sub("\n", _BLANKS.sub(" ", text)).strip()


def line(text: str) -> str:
    """Return text as one tidy line."""
    text = tidy(text)
    return tidy(text.replace("\n", " ")) if "\n" in text else text


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, with closing marks behind it perhaps."""
    return _SENTENCE_END.search(text) is not None


def wrapped(text: str) -> str:
    """Return a block whose lines end with BREAK as it reads.

    A line ends where a sentence does; others are only wrapped.
    """
    whole = ""
    for one in filter(None, map(line, text.split(BREAK))):
        gap = "\n" if _LINE_ENDED.search(whole) else " "
        whole = f"{whole}{gap}{one}" if whole else one
    return whole


def joined(blocks: Iterable[str]) -> str:
    """Return blocks as a text with a blank line between them."""
    return _BETWEEN.join(block for block in map(tidy, blocks) if block)


def joined_with_starts(
    blocks: Iterable[tuple[str, Sequence[tuple[int, int]]]],
) -> tuple[str, list[tuple[int, int]]]:
    """Return the text that `joined` makes, and where in it the pages or times of its blocks begin.

    Each block comes with the places in it at which a page or a time begins, and with which.
    """
    parts: list[str] = []
    starts: list[tuple[int, int]] = []
    size = 0
    for block, begins in blocks:
        if not (whole := tidy(block)):
            continue
        for place, number in begins:
            if not starts or starts[-1][1] != number:
                starts.append((size + min(place, len(whole) - 1), number))
        parts.append(whole)
        size += len(whole) + len(_BETWEEN)
    return _BETWEEN.join(parts), starts


def without_repeats(blocks: Iterable[str]) -> list[str]:
    """Leave out blocks that say again what another one says: pull quotes, double captions."""
    listed = [block for block in map(tidy, blocks) if block]
    bare = [_bare(block) for block in listed]
    everything = "\n".join(bare) if len(listed) <= _MOST_COMPARED else ""
    seen: set[str] = set()
    kept, left = [], []
    for block, words in zip(listed, bare, strict=True):
        is_long = len(words) > _SHORT
        is_inside = is_long and everything.count(words) > 1 and bare.count(words) == 1
        if is_inside or (is_long and words in seen):
            left.append(block)
            continue
        seen.add(words)
        kept.append(block)
    note("repeats", len(listed) - len(kept))
    note_lines(left)
    return kept


def _bare(block: str) -> str:
    return block.strip(" \n." + ELLIPSIS + QUOTES + APOSTROPHES).casefold()
