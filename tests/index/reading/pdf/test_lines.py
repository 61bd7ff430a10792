"""Lines of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from bench.pdf import column, pdf
from index.reading.pdf.lines import lines

if TYPE_CHECKING:
    from index.reading.pdf.boxes import Line


def of(*drawn: tuple[float, float, float, str]) -> list[Line]:
    document = pypdfium2.PdfDocument(pdf(list(drawn)))
    found, _ = lines(document[0], 1)
    document.close()
    return found


def test_a_line_has_its_words_its_place_and_its_size() -> None:
    [first, second] = of(*column("The mill", "is sold", size=14, step=20))
    assert (first.text.strip(), second.text.strip()) == ("The mill", "is sold")
    assert (first.left, first.size, first.page) == (50 + first.left - 50, 14, 1)
    assert 49 < first.left < 53
    assert first.bottom > second.top
    assert first.height > 5


def test_a_page_without_words_has_no_lines() -> None:
    assert of() == []
    assert of((50, 700, 10, "   ")) == []


TURNED = ("0 1 -1 0", "-1 0 0 -1", "0 -1 1 0")


@pytest.mark.parametrize(("quarter", "matrix"), [(1, TURNED[0]), (2, TURNED[1]), (3, TURNED[2])])
def test_a_page_that_is_set_sideways_is_read_upright(quarter: int, matrix: str) -> None:
    """As wide tables are, or whole pages that a program has turned."""
    rows = ["The mill on the Ane was sold on Friday", "to a man from the town, who will grind rye."]
    drawn = " ".join(
        f"BT /F 10 Tf {matrix} {left} {bottom} Tm ({words}) Tj ET"
        for words, (left, bottom) in zip(rows, _places(quarter), strict=True)
    )
    document = pypdfium2.PdfDocument(pdf([], more=drawn))
    found, height = lines(document[0], 1)
    document.close()
    assert [one.text.strip() for one in found] == rows
    assert height == (800 if quarter == 2 else 600)
    first, second = found
    assert first.left == pytest.approx(50, abs=2)
    assert first.bottom == pytest.approx(500, abs=3)
    assert second.bottom == pytest.approx(488, abs=3)


def _places(quarter: int) -> list[tuple[int, int]]:
    """Return where lines begin that stand at 50, 500 and 50, 488 once the page is upright."""
    upright = [(50, 500), (50, 488)]
    if quarter == 1:
        return [(600 - y, x) for x, y in upright]
    if quarter == 2:
        return [(600 - x, 800 - y) for x, y in upright]
    return [(y, 800 - x) for x, y in upright]
