"""Furniture of pages: headers, footers and page numbers beside the text."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.reading.blocks import ends_sentence
from index.reading.left_out import note, note_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.reading.pdf.boxes import Line

# The very edge of a page; in heights of a line, how far from the text a line there stands apart; a
# title is larger than the text by this.
_EDGE, _APART, _LARGER = 0.07, 1.5, 1.1
_OVER_TITLE, _TITLE = 0.5, 1.25
# The outer tenth of a page at its top and bottom, and its first and last lines.
_MARGIN, _OUTERMOST = 0.1, 2
# A line in the margins of this share of all pages is of the page, not of the text.
_SHARE = 0.3
# In points.
_SAME_PLACE = 6
_DIGITS = re.compile(r"\d+")
_RUNNING = re.compile(r"\d{1,4}\s+\S.*|.*\S\s+\d{1,4}")
_LONGEST_RUNNING = 90
# Running titles are set smaller than the text.
_SMALLER = 0.95


def without_furniture(
    pages: Sequence[Sequence[Line]], heights: Sequence[float]
) -> list[list[Line]]:
    """Leave out headers, footers and page numbers: by repetition and by place."""
    repeated = Counter(
        key
        for held, height in zip(pages, heights, strict=True)
        for key in {_key(line, height) for line in _marginal(held, height)}
    )
    least = max(2, _SHARE * len(pages))
    size = body_size(pages)
    kept = []
    for held, height in zip(pages, heights, strict=True):
        furniture = {
            id(line)
            for line in _marginal(held, height)
            if (repeated[_key(line, height)] >= least and len(line.text.strip()) > 1)
            or _is_number(line, held, height)
            or _is_running(line, size, height)
            or _stands_alone(line, held, size, height)
        }
        kept.append([line for line in held if id(line) not in furniture])
    note("margins", sum(map(len, pages)) - sum(map(len, kept)))
    for held, left in zip(pages, kept, strict=True):
        if len(left) < len(held):
            ids = set(map(id, left))
            note_lines(line.text for line in held if id(line) not in ids)
    return kept


def body_size(pages: Sequence[Sequence[Line]]) -> float:
    """Return the size that most characters are set in, 0 where there are none."""
    sizes: Counter[float] = Counter()
    for held in pages:
        for line in held:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0


def _marginal(held: Sequence[Line], height: float) -> list[Line]:
    by_place = sorted(held, key=lambda line: line.top)
    outermost = {id(line) for line in by_place[:_OUTERMOST] + by_place[-_OUTERMOST:]}
    return [
        line
        for line in held
        if _in_margin(line, height) or (id(line) in outermost and len(line.text) < _LONGEST_RUNNING)
    ]


def _stands_alone(line: Line, held: Sequence[Line], size: float, height: float) -> bool:
    """Whether a short line that is no sentence stands at the very edge, apart from all others."""
    text = line.text.strip()
    at_top, at_bottom = line.bottom > height * (1 - _EDGE), line.top < height * _EDGE
    if not (at_top or at_bottom) or len(text) > _LONGEST_RUNNING:
        return False
    is_largest = line.size > size * _LARGER and line.size >= max(one.size for one in held)
    if is_largest and not (line.page > 1 and _RUNNING.fullmatch(text)):
        return False  # a title
    if ends_sentence(text):
        return False
    # Other lines at the edges are left aside: they are of the same header or footer.
    others = [
        one for one in held if one.bottom <= height * (1 - _EDGE) and one.top >= height * _EDGE
    ]
    gaps = [line.bottom - one.top if at_top else one.bottom - line.top for one in others]
    if not gaps:
        return False
    gap, nearest = min(zip(gaps, others, strict=True), key=itemgetter(0))
    # A line over a title is of the page.
    apart = _OVER_TITLE if at_top and nearest.size > line.size * _TITLE else _APART
    return gap > apart * line.height


def _in_margin(line: Line, height: float) -> bool:
    return line.top > height * (1 - _MARGIN) or line.bottom < height * _MARGIN


def _is_number(line: Line, held: Sequence[Line], height: float) -> bool:
    """Whether a line is a page's number: in a margin, or the very first or last line."""
    is_outermost = line.top in {max(one.top for one in held), min(one.top for one in held)}
    at_edge = _in_margin(line, height) or is_outermost
    return at_edge and _page_number().fullmatch(line.text.strip()) is not None


@cache
def _page_number() -> re.Pattern[str]:
    """Return the expression for the number of a page, with what is written around it."""
    page, of = LANGUAGES.any_of("pages", "page"), LANGUAGES.any_of("pages", "of")
    return re.compile(
        rf"(?i)[-–—\s|]*(?:{page}\s*)?[\divxlc۰-۹٠-٩]{{1,4}}"
        rf"(?:\s*(?:/|{of})\s*\d{{1,4}})?[-–—\s|]*"
    )


def _key(line: Line, height: float) -> tuple[str, int]:
    """Return what repeats of a line: in a margin with any number, elsewhere to the letter.

    It stands at the same height of each page; words that a text says twice do not.
    """
    text = " ".join(line.text.split())
    place = round(line.top / _SAME_PLACE)
    return (_DIGITS.sub("#", text) if _in_margin(line, height) else text), place


def _is_running(line: Line, size: float, height: float) -> bool:
    text = line.text.strip()
    return (
        line.top > height * (1 - 1.4 * _MARGIN)
        and len(text) < _LONGEST_RUNNING
        and 0 < line.size < size * _SMALLER
        and _RUNNING.fullmatch(text) is not None
    )
