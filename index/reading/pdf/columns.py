"""Columns of a page whose lines run across them, each read from its top to its bottom."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from index.reading.pdf.boxes import Char, Line

    Row: TypeAlias = tuple[Line, list[Char]]

# A gap between columns is so wide: in points, and in sizes of the letters.
_LEAST_GAP, _GAP = 6.0, 0.8
# So many lines in a row run across, and so many of them have so many letters on both sides: the
# cells of a table have fewer.
_LEAST_LINES, _SHARE, _LEAST_LETTERS = 5, 0.6, 12
_MOST_COLUMNS = 6


def read_by_column(
    rows: Sequence[Row], cut: Callable[[Row, Sequence[Char]], Row], *, from_right: bool = False
) -> list[Row]:
    """Return rows in reading order: where they run across columns, each is `cut` in two.

    `cut` makes a row of some of a row's characters.
    """
    return _parted(rows, cut, from_right=from_right, most=_MOST_COLUMNS)


def _parted(
    rows: Sequence[Row],
    cut: Callable[[Row, Sequence[Char]], Row],
    *,
    from_right: bool,
    most: int,
) -> list[Row]:
    gaps = [_gaps(chars) for _, chars in rows]
    middle = _gutter(gaps)
    if middle is None or most < 2:  # noqa: PLR2004
        return list(rows)
    ordered: list[Row] = []
    numbered = range(len(rows))
    for is_open, run in groupby(numbered, key=lambda at: _is_open(rows[at], gaps[at], middle)):
        held = list(run)
        across = [at for at in held if any(one[0] <= middle <= one[1] for one in gaps[at])]
        if not is_open or not _is_text([rows[at] for at in across], middle):
            ordered += [rows[at] for at in held]
            continue
        sides: tuple[list[Row], list[Row]] = ([], [])
        for at in held:
            for side, chars in zip(sides, _sides(rows[at][1], middle), strict=True):
                if any(not chr(one.code).isspace() for one in chars):
                    side.append(cut(rows[at], chars))
        for side in reversed(sides) if from_right else sides:
            ordered += _parted(side, cut, from_right=from_right, most=most - 1)
    return ordered


def _gaps(chars: Sequence[Char]) -> list[tuple[float, float]]:
    """Return the wide gaps of a line, from the left."""
    shown = [one for one in chars if one.right > one.left and not chr(one.code).isspace()]
    shown.sort(key=lambda one: one.left)
    found = []
    end = shown[0].right if shown else 0.0
    height = max((one.top - one.bottom for one in shown), default=0.0)
    for _, char in pairwise(shown):
        if char.left - end > max(_LEAST_GAP, _GAP * height):
            found.append((end, char.left))
        end = max(end, char.right)
    return found


def _gutter(gaps: Sequence[Sequence[tuple[float, float]]]) -> float | None:
    """Return where most lines have a gap, None where too few have one at the same place."""
    all_gaps = [one for held in gaps for one in held]
    if len(all_gaps) < _LEAST_LINES:
        return None
    middles = Counter(
        {
            (first + second) / 2: sum(
                one <= (first + second) / 2 <= other for one, other in all_gaps
            )
            for first, second in all_gaps
        }
    )
    [(middle, count)] = middles.most_common(1)
    return middle if count >= _LEAST_LINES else None


def _is_open(row: Row, gaps: Sequence[tuple[float, float]], middle: float) -> bool:
    """Whether nothing of a line stands over the gap between two columns."""
    line, _ = row
    is_beside = line.right <= middle or line.left >= middle
    return is_beside or any(first <= middle <= second for first, second in gaps)


def _is_text(rows: Sequence[Row], middle: float) -> bool:
    """Whether lines that run across are of two texts, and not rows of a table."""
    if len(rows) < _LEAST_LINES:
        return False
    both = [tuple(map(_letters, _sides(chars, middle))) for _, chars in rows]
    return sum(min(one) >= _LEAST_LETTERS for one in both) >= _SHARE * len(rows)


def _letters(chars: Sequence[Char]) -> int:
    return sum(chr(one.code).isalpha() for one in chars)


def _sides(chars: Sequence[Char], middle: float) -> tuple[list[Char], list[Char]]:
    left = [one for one in chars if (one.left + one.right) / 2 < middle]
    return left, [one for one in chars if (one.left + one.right) / 2 >= middle]
