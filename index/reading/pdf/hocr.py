"""Lines of a page whose letters were recognized: from hOCR, which tesseract writes."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from index.reading.pdf.boxes import Char
from index.reading.pdf.lines import lines_of
from index.reading.pdf.turns import quarters, upright
from index.reading.xml import found, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from index.reading.pdf.boxes import Line
    from index.reading.scans import Picture

_WORD, _LINE = "ocrx_word", re.compile(r"ocr_(?:line|header|caption|textfloat)")
_BOX = re.compile(r"\bbbox (-?\d{1,6}) (-?\d{1,6}) (-?\d{1,6}) (-?\d{1,6})")
_SIZE = re.compile(r"\bx_size (\d{1,5}(?:\.\d{1,9})?)")
_ANGLE = re.compile(r"\btextangle (\d{1,3})")
_CONFIDENCE = re.compile(r"\bx_wconf (\d{1,3})")
# In percent. Text recognized in a photograph, or in dirt, is far less sure than words are: its
# lines go whole, since a sentence without one of its words says something else. Unsure signs
# without a letter are dots and scratches.
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


def recognized(hocr: bytes, picture: Picture) -> tuple[list[Line], float]:
    """Return the lines of a page in reading order, and its height as they stand upright.

    Raises Malformed where it is no hOCR.
    """
    texts, boxes = [], []
    for element in found(parse(hocr, ""), "span"):
        if _LINE.fullmatch(element.get("class") or ""):
            words = [one for one in _words(element) if _is_sign_of_life(one)]
            if words and _is_sure(words):
                texts.append([one.text for one in words])
                boxes.append(_boxes(words, _size(element, words), _turn(element), picture))
    width = picture.points * picture.width / picture.height
    turned, height = upright(boxes, width, picture.points)
    rows = [list(_characters(*row)) for row in zip(texts, turned, strict=True)]
    return lines_of(rows, picture.number), height


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


def _turn(line: _Element) -> int:
    """Return by how many quarters, clockwise, a line is turned: tesseract counts the other way."""
    told = _ANGLE.search(line.get("title") or "")
    return quarters(math.radians(-int(told[1]))) if told else 0


def _boxes(words: Sequence[_Word], size: float, turn: int, picture: Picture) -> list[Char]:
    """Return the boxes of words in points from the page's lower left, each as a character."""
    scale = picture.points / picture.height
    return [
        Char(
            code=0,
            left=one.left * scale,
            right=one.right * scale,
            bottom=picture.points - one.bottom * scale,
            top=picture.points - one.top * scale,
            size=size * scale,
            generated=False,
            turn=turn,
        )
        for one in words
    ]


def _characters(texts: Sequence[str], boxes: Sequence[Char]) -> Iterator[Char]:
    """Yield a line's characters, each as wide as its word makes it, with blanks between words."""
    for text, box, after in zip(texts, boxes, [*boxes[1:], None], strict=True):
        width = (box.right - box.left) / len(text)
        for at, letter in enumerate(text):
            left = box.left + width * at
            yield box._replace(code=ord(letter), left=left, right=left + width)
        if after:
            yield box._replace(code=ord(" "), left=box.right, right=after.left)
