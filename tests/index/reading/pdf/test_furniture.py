"""Furniture of pages: headers, footers and page numbers beside the text."""

from __future__ import annotations

import pytest

from bench.pdf import column, pdf
from index.reading.pdf.boxes import Line
from index.reading.pdf.furniture import body_size, without_furniture
from tests.index.reading.single import one

BODY = "The mill on the river Ane was sold on Friday for ninety thousand crowns."


def at(text: str, top: float, size: float = 10, page: int = 1) -> Line:
    return Line(text, 50, 50 + 5 * len(text), top - size, top, size, page)


@pytest.mark.parametrize(
    "number", ["3", "- 3 -", "Page 3", "Seite 3 von 9", "iv", "۳", "3/9", "стр. 3", "| 3 |"]
)
def test_numbers_of_pages_go(number: str) -> None:
    pages = [[at(BODY, 500), at(BODY, 480), at(number, 40)]]
    assert without_furniture(pages, [800]) == [pages[0][:2]]


def test_a_year_in_the_text_stays() -> None:
    pages = [[at(BODY, 500), at("1999", 480), at(BODY, 460), at(BODY, 440), at(BODY, 420)]]
    assert without_furniture(pages, [800]) == pages


def test_a_line_alone_at_the_edge_goes_and_a_title_stays() -> None:
    alone, title, text = at("Valley Post", 790), at("Mill sold", 700, 20), at(BODY, 660)
    assert without_furniture([[alone, title, text]], [800]) == [[title, text]]
    high = at("Mill sold", 790, 20)
    assert without_furniture([[high, text]], [800]) == [[high, text]]


def test_a_line_alone_at_the_edge_goes_though_it_is_larger_than_the_text() -> None:
    alone, title, text = at("Valley Post", 790, 12), at("Mill sold", 700, 20), at(BODY, 660)
    assert without_furniture([[alone, title, text]], [800]) == [[title, text]]


def test_words_that_a_text_says_twice_stay_where_they_stand_at_other_heights() -> None:
    pages = [[at("so it was said", top), at(f"{BODY} {top}", 400)] for top in (748, 727, 740, 734)]
    assert without_furniture(pages, [800] * 4) == pages
    running = [[at("so it was said", 748), at(f"{BODY} {page}", 400)] for page in range(4)]
    assert without_furniture(running, [800] * 4) == [page[1:] for page in running]


def test_most_characters_say_how_large_the_text_is() -> None:
    assert body_size([[at(BODY, 500), at("Mill", 700, 20)]]) == 10
    assert body_size([]) == 0


def test_a_header_of_two_parts_goes_with_both() -> None:
    head = [(50.0, 770.0, 9.0, "THE POST"), (480.0, 770.0, 9.0, "Valley and hills")]
    told = column("The mill on the Ane was sold on Friday to a", "man from the town.")
    page = [*head, (50.0, 730.0, 20.0, "Mill sold"), *told]
    assert one(pdf(page), "a.pdf").text == (
        "The mill on the Ane was sold on Friday to a man from the town."
    )
    # On a later page a number and words at the very edge are no title, however large.
    second = [(50.0, 775.0, 14.0, "12 Yearbook of the valley")]
    second += column("Nobody in the valley knows him, and the owls", "mean to stay.", top=650)
    assert "Yearbook" not in one(pdf(page, second), "a.pdf").text


@pytest.mark.parametrize(
    "number",
    ["- 3 -", "Page 3 of 12", "Seite 3 von 12", "p. 3", "стр. 3", "3 / 12", "iv", "Strona 3 z 12",
     "Side 3 av 12", "Página 3 de 12", "Blz. 3"],
)  # fmt: skip
def test_the_number_of_a_page_goes_in_any_language(number: str) -> None:
    told = column("The mill on the Ane was sold on Friday to a", "man from the town.")
    found = lines_of([*told, (280.0, 30.0, 10.0, number)])
    assert [one.text for one in without_furniture([found], [800])[0]] == [one[3] for one in told]


def lines_of(set_lines: list[tuple[float, float, float, str]]) -> list[Line]:
    return [
        Line(words, left, left + 5 * len(words), bottom, bottom + size, size, 1)
        for left, bottom, size, words in set_lines
    ]
