"""Paragraphs of lines: joined across lines, columns and pages, hyphens taken back."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from index.reading.blocks import line as one_line
from index.reading.broken_words import HYPHENS, BrokenWords
from index.reading.datelines import signs
from index.reading.pdf.furniture import body_size
from index.reading.pdf.right_to_left import is_right_to_left
from index.text.punctuation import CLOSES, TERMINAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.reading.pdf.boxes import Line

_SENTENCE_END = re.compile(rf"[{TERMINAL}:;]{CLOSES}*\d{{0,3}}$")
_SPACELESS = re.compile(r"[\u2e80-\u9fff\uff00-\uffef]")
_BULLET = re.compile(r"[•●▪◦‣–—*-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s")
# Sizes that differ by more than this share are of two kinds of text.
_SAME_SIZE = 0.12
# In heights of a line: how far the next line may be, how far a first line is set in.
_CLOSE, _INDENT, _FAR_INDENT, _OVERLAP = 1.1, 0.6, 4.0, 0.5
# Paragraphs are set apart where their lines are so many times further apart than is usual; a line
# that is further than some heights is in another column.
_SPACED, _FAR_STEP = 1.25, 2.5
# A line so much shorter than the one below it was the last of its paragraph.
_SHORT = 0.25
# Among so many lines stand those that say who wrote it, and when.
_TOP = 15
# Footnotes are smaller than the text, in the lower half.
_NOTE_SIZE, _NOTE_PLACE = 0.92, 0.45


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Paragraph with the size of its letters, and the places in it where its pages begin.

    Pages are counted from 1; it begins on `page`.
    """

    text: str
    size: float
    begins: tuple[tuple[int, int], ...]

    @property
    def page(self) -> int:
        """Page on which it begins."""
        return self.begins[0][1]


def paragraphs(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[Paragraph]:
    """Return the paragraphs of pages in reading order, footnotes at the end."""
    size = body_size(pages)
    text: list[Line] = []
    notes: list[Line] = []
    for held, height in zip(pages, heights, strict=True):
        below = {id(line) for line in held if _is_note(line, held, size, height)}
        text += [line for line in held if id(line) not in below]
        notes += [line for line in held if id(line) in below]
    words = BrokenWords([line.text for held in pages for line in held])
    return [*_joined(text, words), *_joined(notes, words)]


def _is_note(line: Line, held: Sequence[Line], size: float, height: float) -> bool:
    if not size or line.size >= size * _NOTE_SIZE or line.bottom >= height * _NOTE_PLACE:
        return False
    return not any(
        other.size >= size * _NOTE_SIZE
        and other.top < line.bottom
        and other.left < line.right
        and other.right > line.left
        and len(other.text) > 20  # noqa: PLR2004 - a page number is no text
        for other in held
    )


def _joined(lines: Sequence[Line], words: BrokenWords) -> Iterator[Paragraph]:
    usual = _usual_step(lines)
    text, first, before = "", None, None
    begins: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        piece = one_line(line.text)
        if not piece:
            continue
        stands_alone = (
            line.page == 1
            and number < _TOP
            and (signs(piece) or (before is not None and signs(one_line(before.text))))
        )
        if before is None or first is None or stands_alone or _begins(line, piece, before, usual):
            if first is not None:
                yield Paragraph(text, first.size, tuple(begins))
            text, first, begins = piece, line, [(0, line.page)]
        else:
            text = _with(text, piece, words, hyphenated=before.hyphenated)
            if line.page != begins[-1][1]:
                begins.append((len(text) - len(piece), line.page))
        before = line
    if first is not None:
        yield Paragraph(text, first.size, tuple(begins))


def _usual_step(lines: Sequence[Line]) -> float:
    """Return how far lines of a paragraph stand from each other, in points; 0 where none do."""
    steps = Counter(
        round(before.base - line.base, 1)
        for before, line in pairwise(lines)
        if line.page == before.page and 0 < before.base - line.base < _FAR_STEP * before.height
    )
    return max(steps, key=lambda step: (steps[step], -step), default=0.0)


def _begins(line: Line, piece: str, before: Line, usual: float) -> bool:
    """Whether a line begins a paragraph, where `before` is the line in front of it.

    Lines of a paragraph are the `usual` step apart.
    """
    above = one_line(before.text)
    goes_on = before.hyphenated or above.endswith(HYPHENS)
    differs = abs(line.size - before.size) > _SAME_SIZE * max(line.size, before.size, 1)
    gap = before.bottom - line.top
    if line.page != before.page or not -_OVERLAP * before.height <= gap < _CLOSE * before.height:
        # The next column or page: a sentence may go on there.
        return differs or (not goes_on and _SENTENCE_END.search(above) is not None)
    if differs or (_BULLET.match(piece) and not goes_on):
        return True
    from_right = is_right_to_left(piece)
    indent = before.right - line.right if from_right else line.left - before.left
    if before.height * _INDENT < indent < before.height * _FAR_INDENT:
        return True
    ends = _SENTENCE_END.search(above) is not None
    if usual and ends and before.base - line.base > _SPACED * usual:
        return True
    spare = before.left - line.left if from_right else line.right - before.right
    width = max(before.right - before.left, line.right - line.left, 1)
    return spare > _SHORT * width and ends


def _with(text: str, piece: str, words: BrokenWords, *, hyphenated: bool) -> str:
    """Return a paragraph with its next line."""
    if hyphenated or text.endswith(HYPHENS):
        stem = text[:-1] if text.endswith(HYPHENS) else text
        return f"{stem}{words.between(stem, piece)}{piece}"
    if _SPACELESS.match(text[-1]) and _SPACELESS.match(piece):
        return text + piece
    return f"{text} {piece}"
