"""Notes of the parts that are left out of the article that is being read."""

from __future__ import annotations

from bench.pdf import column, pdf
from index import Article, read
from index.origins import LINES, LONGEST_LINE
from index.reading.left_out import Noted, note, note_lines, note_picture, taken
from tests.index.reading.archives import archive
from tests.index.reading.single import one


def test_notes_are_taken_once() -> None:
    taken()
    note("repeats", 1)
    note("repeats", 2)
    note("margins", 0)
    note_picture(2)
    note_lines(["The  mill"])
    assert taken() == Noted((("repeats", 3),), (2,), ("The mill",))
    assert taken() == Noted()


def test_lines_are_noted_once_in_their_order_and_cut() -> None:
    taken()
    note_lines(["Page 1 of 9", "", "— * —", "page 2 of 9", "The mill " * 30, "Share"])
    [first, long, last] = taken().lines
    assert (first, last) == ("Page 1 of 9", "Share")
    assert long.endswith("mill…")
    assert len(long) <= LONGEST_LINE
    note_lines(f"Line {'a' * number}" for number in range(2 * LINES))
    assert len(taken().lines) == LINES


def test_an_article_knows_its_format_and_what_it_is_without() -> None:
    said = "The mill on the Ane was sold on Friday, and its owner wants to grind rye."
    page = (
        f"<nav>{'Home and away. ' * 9}</nav><article><p>{said} So it is.</p><p>{said}</p></article>"
    )
    found = one(f"<html><body>{page}</body></html>", "a.html")
    assert found.origin
    assert found.origin.format == "HTML"
    assert [what for what, _ in found.origin.left_out] == ["around", "repeats"]
    assert [one[:14] for one in found.origin.lines] == ["Home and away.", said[:14]]
    assert one("The mill is sold.", "a.txt").origin is None


def test_headers_of_a_pdf_are_counted() -> None:
    said = ["The mill on the Ane was sold on Friday.", "It had stood empty.", "Owls live in it."]
    pages = [[(50, 780, 8, "The Parish News"), *column(words * 2)] for words in said]
    origin = one(pdf(*pages), "a.pdf").origin
    assert origin
    assert dict(origin.left_out)["margins"] >= 3
    assert origin.lines == ("The Parish News",)


def test_pages_of_a_pdf_that_are_pictures_are_told() -> None:
    said = column("The mill on the Ane was sold on Friday.", "Owls live in it, and nobody else.")
    picture = "q 500 0 0 700 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q"
    last = column("It had stood empty for a year before that.")
    content = pdf(said, [], [(300, 30, 8, "3")], last, [], mores={2: picture, 3: picture})
    origin = one(content, "a.pdf").origin
    assert origin
    assert origin.pictures == (2, 3)


def test_a_file_of_an_archive_has_its_own_format() -> None:
    page = "<html><body><article><p>The mill on the Ane is sold.</p></article></body></html>"
    content = archive({"a.html": page, "b.txt": "The mill is sold."})
    origins = [item.origin for item in read(content, "a.zip") if isinstance(item, Article)]
    assert [origin and origin.format for origin in origins] == ["HTML", "ZIP"]


def test_what_stands_below_the_comment_of_a_scraped_text_is_told() -> None:
    text = "News ID: 7\nMill sold\nHits: 9\n\nThe mill is sold.\n\n* Comment:\nWhat a pity."
    origin = one(text, "a.txt").origin
    assert origin
    assert (origin.format, origin.lines) == ("TXT", ("* Comment:", "What a pity."))


def test_the_numbers_of_a_page_s_lines_are_told() -> None:
    said = [f"{n}  The mill on the Ane was sold on Friday, and nobody knows." for n in range(1, 13)]
    origin = one(pdf(column(*said)), "a.pdf").origin
    assert origin
    assert origin.lines == ("1",)
