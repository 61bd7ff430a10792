"""Large first letters that run down beside the first lines of a text, and are part of its first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.text.punctuation import APOSTROPHES, QUOTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.reading.pdf.boxes import Line

# A letter, or two with a quotation mark, as high as so many lines beside it; in heights of one of
# those, how far that stands to the right, and how far below its top the first begins.
_MOST_LETTERS, _HIGHER, _BESIDE, _BELOW = 2, 1.6, 2.0, 1.5
# A page with more of them is a puzzle or an eye test.
_MOST_CAPS = 50


def with_first_letters(lines: Sequence[Line]) -> list[Line]:
    """Return lines with large first letters where they are read."""
    held = list(lines)
    lowest = min((one.height for one in lines), default=0)
    caps = [one for one in lines if one.height > _HIGHER * lowest and _may_be_one(one)]
    if len(caps) > _MOST_CAPS:
        return held
    for cap in caps:
        beside = [one for one in held if one is not cap and _is_beside(one, cap)]
        if len(beside) < 2:  # noqa: PLR2004 - it runs down beside two at least
            continue
        first = max(beside, key=lambda one: one.top)
        if abs(cap.top - first.top) > _BELOW * first.height:
            continue
        held = [
            _set_out(one, cap, is_first=one is first) if one in beside else one
            for one in held
            if one is not cap
        ]
    return held


def _may_be_one(line: Line) -> bool:
    letters = line.text.strip().strip(QUOTES + APOSTROPHES)
    return 0 < len(letters) <= _MOST_LETTERS and letters.isalpha() and letters[0].isupper()


def _is_beside(line: Line, cap: Line) -> bool:
    middle = (line.top + line.bottom) / 2
    return (
        cap.bottom - line.height < middle < cap.top + line.height / 2
        and -line.height / 2 < line.left - cap.right < _BESIDE * line.height
        and cap.height > _HIGHER * line.height
    )


def _set_out(line: Line, cap: Line, *, is_first: bool) -> Line:
    """Return a line as it stands without the letter beside it."""
    if not is_first:
        return replace(line, left=cap.left)
    letter, text = cap.text.strip(), line.text.lstrip()
    # A word of one letter is no first letter of the next: "A bell".
    gap = " " if line.text[:1].isspace() else ""
    return replace(line, text=f"{letter}{gap}{text}", left=cap.left)
