"""Recognized letters become lines, as those of any PDF."""

from __future__ import annotations

from html import escape

import pytest

from index import Malformed
from index.reading.pdf.hocr import in_even_sizes, recognized
from index.reading.scans import Picture

PAGE = Picture(3, 800.0, 1200, 1600, b"")  # two pixels a point
FIRST, SECOND = "The mill on the Ane was sold", "on Friday to a man from town."


def line(words: str, left: int, top: int, *, sure: int = 95, size: int = 24, wide: int = 12) -> str:
    """Return a line as tesseract writes it, its letters `wide` pixels apart."""
    held, place = [], left
    for word in words.split(" "):
        box = f"bbox {place} {top} {place + wide * len(word)} {top + size}"
        held.append(f"<span class='ocrx_word' title='{box}; x_wconf {sure}'>{escape(word)}</span>")
        place += wide * (len(word) + 1)
    told = f"bbox {left} {top} {place} {top + size}; baseline 0 -5; x_size {size}; x_ascenders 5"
    return f'<span class="ocr_line" title="{told}">{" ".join(held)}</span>'


def hocr(*lines: str) -> bytes:
    body = "".join(f"<p class='ocr_par'>{one}</p>" for one in lines)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 '
        'Transitional//EN"\n "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
    ).encode()


def texts(*lines: str) -> list[str]:
    return [one.text for one in recognized(hocr(*lines), PAGE)[0]]


def test_a_line_stands_in_points_from_the_lower_left() -> None:
    [found], _ = recognized(hocr(line(FIRST, 100, 200)), PAGE)
    assert found.text == FIRST
    assert (found.left, found.bottom, found.top, found.size, found.page) == (50, 688, 700, 12, 3)
    assert found.right == pytest.approx(50 + 6 * len(FIRST))


def test_lines_that_run_across_two_columns_are_read_by_column() -> None:
    across = [
        _one_line(
            line(f"the left one {n} goes on", 100, 200 + 40 * n)
            + line(f"the right one {n} goes on", 640, 200 + 40 * n)
        )
        for n in range(6)
    ]
    found = [" ".join(one.split()) for one in texts(*across)]
    assert found == [f"the {side} one {n} goes on" for side in ("left", "right") for n in range(6)]


def _one_line(several: str) -> str:
    """Return some lines as tesseract writes them where it takes all for one."""
    words = several.split("<span class='ocrx_word'")[1:]
    held = "".join(f"<span class='ocrx_word'{one.partition('</span>')[0]}</span>" for one in words)
    return f'<span class="ocr_line" title="x_size 24">{held}</span>'


def test_what_is_recognized_in_a_photograph_is_left_out() -> None:
    assert texts(line(FIRST, 100, 200), line("ee Sa wR", 100, 300, sure=20)) == [FIRST]
    scratch = line("|", 100, 200, sure=30) + line("—", 130, 200, sure=50)
    assert texts(scratch) == []


def test_no_word_of_a_line_is_left_out_since_it_would_say_something_else() -> None:
    unsure = line("not", 460, 200, sure=10)
    whole = _one_line(line("The mill is", 100, 200) + unsure + line("for sale.", 520, 200))
    assert texts(whole) == ["The mill is not for sale."]


def test_words_of_a_line_from_the_right_stay_as_they_are_read() -> None:
    [found], _ = recognized(hocr(line("بيعت الطاحونة يوم الجمعة", 100, 200)), PAGE)
    assert found.text == "بيعت الطاحونة يوم الجمعة"


@pytest.mark.parametrize(
    ("angle", "boxes"),
    [
        (90, ["100 1000 124 1100", "100 840 124 990"]),
        (180, ["1000 1476 1100 1500", "840 1476 990 1500"]),
        (270, ["1076 500 1100 600", "1076 610 1100 760"]),
    ],
)
def test_a_page_that_lies_on_its_side_is_read_upright(angle: int, boxes: list[str]) -> None:
    """Tesseract says how a line is turned, and where it stands on the page as it lies."""
    held = " ".join(
        f"<span class='ocrx_word' title='bbox {box}; x_wconf 95'>{word}</span>"
        for box, word in zip(boxes, ("The", "mill"), strict=True)
    )
    told = f"bbox 0 0 9 9; textangle {angle}; x_size 24"
    [found], height = recognized(hocr(f'<span class="ocr_line" title="{told}">{held}</span>'), PAGE)
    assert found.text == "The mill"
    assert found.right - found.left > 5 * (found.top - found.bottom)
    assert height == (800 if angle == 180 else 600)
    assert found.top == pytest.approx(height - 50)


def test_sizes_that_are_measured_by_letters_are_evened() -> None:
    sizes = [24, 22, 26, 24, 48, 44]
    lines = [
        recognized(hocr(line(FIRST, 100, 100 * n, size=size)), PAGE)[0]
        for n, size in enumerate(sizes)
    ]
    even = [one.size for [one] in in_even_sizes(lines)]
    assert even[:4] == [12] * 4
    assert even[4] == even[5] > 12


@pytest.mark.parametrize("content", [b"", b"no markup", b"<html><body></html>", b"\x89PNG"])
def test_what_is_no_hocr_is_refused(content: bytes) -> None:
    with pytest.raises(Malformed):
        recognized(content, PAGE)


def test_a_page_without_words_has_no_lines() -> None:
    assert texts() == []
    assert texts('<span class="ocr_line" title="bbox 0 0 9 9"></span>') == []
