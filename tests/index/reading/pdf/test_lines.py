"""Lines of a page."""

from __future__ import annotations

import pypdfium2

from index.reading.pdf.lines import Line, lines
from tests.index.reading.pdf.made import column, pdf


def of(*drawn: tuple[float, float, float, str]) -> list[Line]:
    document = pypdfium2.PdfDocument(pdf(list(drawn)))
    found = lines(document[0], 1)
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
