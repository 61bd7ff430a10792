"""Lines of a page whose letters were recognized: from hOCR, which tesseract writes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from index.reading.pdf.lines import Char, lines_of
from index.reading.xml import found, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from index.reading.pdf.lines import Line
    from index.reading.scans import Picture

_WORD, _LINE = "ocrx_word", re.compile(r"ocr_(?:line|header|caption|textfloat)")
_BOX = re.compile(r"\bbbox (-?\d{1,6}) (-?\d{1,6}) (-?\d{1,6}) (-?\d{1,6})")
_SIZE = re.compile(r"\bx_size (\d{1,5}(?:\.\d{1,9})?)")
_CONFIDENCE = re.compile(r"\bx_wconf (\d{1,3})")
# In percent. What is recognized in a photograph, or in dirt, is far less sure than words are: lines
# of that go whole, since a sentence without one of its words says something else. Signs without a
# letter that nobody is sure of are dots and scratches.
_LEAST_SURE, _LEAST_SURE_SIGN = 45, 60
# Lines of one size are measured by their letters, and differ by so much.
_SAME_SIZE = 0.15


class _Word(NamedTuple):
    """Word with its box in pixels from the upper left, and how sure its letters are."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    sure: int


def recognized(hocr: bytes, picture: Picture) -> list[Line]:
    """Return the lines of a page in reading order. Raises Malformed where it is no hOCR."""
    rows = []
    for element in found(parse(hocr, ""), "span"):
        if _LINE.fullmatch(element.get("class") or ""):
            words = [one for one in _words(element) if _is_sign_of_life(one)]
            if words and _is_sure(words):
                rows.append(_characters(words, _size(element, words), picture))
    return lines_of(rows, picture.number)


def in_even_sizes(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return lines with one size where their sizes are nearly the same, the commonest first."""
    weights = Counter[float]()
    for line in (one for held in pages for one in held):
        weights[round(line.size, 1)] += len(line.text)
    even: dict[float, float] = {}
    for size, _ in weights.most_common():
        near = (one for one in even.values() if abs(one - size) <= _SAME_SIZE * one)
        even[size] = next(near, size)
    return [[replace(one, size=even[round(one.size, 1)]) for one in held] for held in pages]


def _words(line: _Element) -> Iterator[_Word]:
    for element in found(line, "span"):
        told = element.get("title") or ""
        box, sure = _BOX.search(told), _CONFIDENCE.search(told)
        text = "".join(map(str, element.itertext())).strip()
        if element.get("class") == _WORD and box and text:
            left, top, right, bottom = map(int, box.groups())
            yield _Word(text, left, top, right, bottom, int(sure[1]) if sure else 0)


def _is_sign_of_life(word: _Word) -> bool:
    return any(map(str.isalnum, word.text)) or word.sure >= _LEAST_SURE_SIGN


def _is_sure(words: Sequence[_Word]) -> bool:
    """Whether the letters of a line are."""
    letters = sum(len(one.text) for one in words)
    return sum(one.sure * len(one.text) for one in words) >= _LEAST_SURE * letters


def _size(line: _Element, words: Sequence[_Word]) -> float:
    """Return the size of a line's letters in pixels."""
    told = _SIZE.search(line.get("title") or "")
    return float(told[1]) if told else float(max(one.bottom - one.top for one in words))


def _characters(words: Sequence[_Word], size: float, picture: Picture) -> list[Char]:
    """Return a line's characters, each as wide as its word makes it, with blanks between words."""
    scale = picture.points / picture.height

    def placed(code: str, left: float, right: float, word: _Word) -> Char:
        bottom, top = (picture.points - place * scale for place in (word.bottom, word.top))
        return Char(ord(code), left * scale, right * scale, bottom, top, size * scale, False)  # noqa: FBT003 - a field

    made = []
    for word, after in [*pairwise(words), (words[-1], None)]:
        width = (word.right - word.left) / len(word.text)
        made += [
            placed(letter, word.left + width * at, word.left + width * (at + 1), word)
            for at, letter in enumerate(word.text)
        ]
        if after:
            made.append(placed(" ", word.right, after.left, word))
    return made
