"""Lines that are read from the right: characters by their place become text as it is read."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.reading.pdf.boxes import Char

_RIGHT = {"R", "AL", "RLE", "RLO"}
# No character before the Hebrew ones is.
_FIRST_RIGHT = "\u0590"
# Words and numbers that are read from the left inside such a line.
_LEFT = {"L", "EN", "AN", "ET"}
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
# It keeps letters of one word from joining, as Persian has it.
_NON_JOINER = "\u200c"
_ALEFS, _LAM = "اأإآ", "ل"
# In points: how much boxes may overlap or be apart and still touch.
_TOUCH = 0.6
_NO_WIDTH = 0.01
# A gap is a blank: where a page has none, of this share of a letter's width, else of a blank's.
# Some of those that a page has say nothing of their place: they are as wide as nothing.
_GAP, _GAP_OF_BLANK = 0.45, 0.75


@dataclass(slots=True)
class _Glyph:
    """Glyph at one place: a letter with its marks, a ligature, or a blank."""

    text: str
    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def is_right_to_left(text: str) -> bool:
    """Whether most letters of a text are read from the right."""
    if not text or max(text) < _FIRST_RIGHT:
        return False
    kinds = [unicodedata.bidirectional(one) for one in text]
    right = sum(kind in _RIGHT for kind in kinds)
    return right > sum(kind == "L" for kind in kinds)


def logical(chars: Sequence[Char]) -> str:
    """Return the characters of a line in the order in which they are read."""
    glyphs = _glyphs(chars)
    if not glyphs:
        return ""
    glyphs.sort(key=lambda glyph: -glyph.middle)
    _put_joiners(glyphs)
    placed = _with_blanks(glyphs, chars)
    _put_marks(placed, chars)
    return _turned(placed)


def _glyphs(chars: Sequence[Char]) -> list[_Glyph]:
    """Return what stands at each place; letters of a ligature share one box."""
    at: dict[tuple[float, float], list[str]] = {}
    for char in chars:
        letter = chr(char.code)
        if letter.isspace() or unicodedata.combining(letter) or char.right - char.left <= _NO_WIDTH:
            continue
        at.setdefault((round(char.left, 1), round(char.right, 1)), []).append(letter)
    return [_Glyph(_ligature("".join(held)), left, right) for (left, right), held in at.items()]


def _put_joiners(glyphs: Sequence[_Glyph]) -> None:
    """Put a non-joiner that came with a letter on the side where that does not touch another."""
    for number, glyph in enumerate(glyphs):
        letters = glyph.text.replace(_NON_JOINER, "")
        if letters in {glyph.text, ""} or not 0 < number < len(glyphs) - 1:
            continue
        before, behind = (
            glyphs[number - 1].left - glyph.right,
            glyph.left - glyphs[number + 1].right,
        )
        glyph.text = _NON_JOINER + letters if before > behind else letters + _NON_JOINER


def _ligature(letters: str) -> str:
    """Return a ligature's letters as they are read: some files hold lam-alef turned round."""
    return letters[::-1] if letters[0] in _ALEFS and _LAM in letters[1:] else letters


def _with_blanks(glyphs: Sequence[_Glyph], chars: Sequence[Char]) -> list[_Glyph]:
    shown = [one for one in chars if one.code == ord(" ") and not one.generated]
    shown = [one for one in shown if one.right - one.left > _NO_WIDTH]
    blanks = sorted((one.left + one.right) / 2 for one in shown)
    widest = (
        _GAP_OF_BLANK * median(one.right - one.left for one in shown)
        if shown
        else _GAP * median(glyph.right - glyph.left for glyph in glyphs)
    )
    placed: list[_Glyph] = []
    for glyph in glyphs:
        if placed:
            before = placed[-1]
            first = bisect_left(blanks, glyph.right - _TOUCH)
            is_there = first < len(blanks) and blanks[first] <= before.left + _TOUCH
            if is_there or before.left - glyph.right > widest:
                placed.append(_Glyph(" ", glyph.right, before.left))
        placed.append(glyph)
    return placed


def _put_marks(placed: Sequence[_Glyph], chars: Sequence[Char]) -> None:
    """Put vowel signs behind the letters that they stand on."""
    letters = [glyph for glyph in placed if glyph.text != " "]
    for char in chars:
        if unicodedata.combining(chr(char.code)):
            middle = (char.left + char.right) / 2
            nearest = min(letters, key=lambda glyph: abs(glyph.middle - middle))
            nearest.text += chr(char.code)


def _turned(placed: Sequence[_Glyph]) -> str:
    """Return the text, with what is read from the left turned back."""
    parts: list[str] = []
    place = 0
    while place < len(placed):
        if not _is_left(placed[place].text):
            text = placed[place].text
            parts.append(text.translate(_MIRRORED))
            place += 1
            continue
        end = last = place
        while end < len(placed) and unicodedata.bidirectional(placed[end].text[0]) not in _RIGHT:
            last = end if _is_left(placed[end].text) else last
            end += 1
        parts += [glyph.text for glyph in reversed(placed[place : last + 1])]
        place = last + 1
    return "".join(parts)


def _is_left(text: str) -> bool:
    return unicodedata.bidirectional(text[0]) in _LEFT
