"""Large first letters."""

from __future__ import annotations

from time import process_time

import pytest

from bench.pdf import column, pdf
from index.reading.pdf.boxes import Line
from index.reading.pdf.drop_caps import with_first_letters
from tests.index.reading.single import one


def line(text: str, left: float, top: float, size: float = 10) -> Line:
    return Line(text, left, left + 0.6 * size * len(text), top - 0.8 * size, top, size, 1)


def test_a_large_letter_begins_the_first_line_beside_it() -> None:
    lines = [
        line("T", 50, 700, 34), line("he mill on the Ane is", 75, 700), line("sold again", 75, 688),
        line("and nobody knows", 50, 664),
    ]  # fmt: skip
    found = with_first_letters(lines)
    assert [one.text for one in found] == [
        "The mill on the Ane is", "sold again", "and nobody knows",
    ]  # fmt: skip
    assert {one.left for one in found} == {50}


@pytest.mark.parametrize(
    "lines",
    [
        [line("T", 50, 700), line("he mill", 60, 700)],
        [line("T", 50, 700, 34), line("he mill", 75, 700)],
        [line("The", 50, 700, 34), line("he mill", 160, 700), line("is sold", 160, 688)],
        [line("T", 50, 700, 34), line("he mill", 175, 700), line("is sold", 175, 688)],
        [line("7", 50, 700, 34), line("mills", 75, 700), line("are sold", 75, 688)],
    ],
)
def test_other_letters_stay_where_they_are(lines: list[Line]) -> None:
    assert with_first_letters(lines) == lines


def test_a_document_is_read_with_its_first_letter() -> None:
    beside = column("he mill on the Ane was sold on", "Friday to a man from the town", left=72)
    below = column("who wants to grind rye there, and", "nobody in the valley knows him.", top=676)
    title = (50.0, 740.0, 20.0, "Mill sold")
    article = one(pdf([title, (50, 681, 34, "T"), *beside, *below]), "a.pdf")
    assert article.title == "Mill sold"
    assert article.text == (
        "The mill on the Ane was sold on Friday to a man from the town who wants to grind rye "
        "there, and nobody in the valley knows him."
    )


def test_a_page_of_letters_is_read_in_no_time() -> None:
    letters = [line("T", 50 + n % 40 * 12, 700 - n // 40 * 12, 34) for n in range(2_000)]
    lines = [*letters, line("he mill", 75, 700), line("is sold", 75, 688)]
    begin = process_time()
    assert with_first_letters(lines) == lines
    assert process_time() - begin < 0.5
