"""What is left out is noted, for the article that is being read."""

from __future__ import annotations

from index import Article, read
from index.reading.left_out import note, taken
from tests.index.reading.archives import archive
from tests.index.reading.pdf.made import column, pdf
from tests.index.reading.single import one


def test_notes_are_taken_once() -> None:
    taken()
    note("repeats", 1)
    note("repeats", 2)
    note("margins", 0)
    assert taken() == (("repeats", 3),)
    assert taken() == ()


def test_an_article_knows_its_format_and_what_it_is_without() -> None:
    said = "The mill on the Ane was sold on Friday, and its owner wants to grind rye."
    page = (
        f"<nav>{'Home and away. ' * 9}</nav><article><p>{said} So it is.</p><p>{said}</p></article>"
    )
    found = one(f"<html><body>{page}</body></html>", "a.html")
    assert found.origin
    assert found.origin.format == "HTML"
    assert [what for what, _ in found.origin.left_out] == ["around", "repeats"]
    assert one("The mill is sold.", "a.txt").origin is None


def test_headers_of_a_pdf_are_counted() -> None:
    said = ["The mill on the Ane was sold on Friday.", "It had stood empty.", "Owls live in it."]
    pages = [[(50, 780, 8, "The Parish News"), *column(words * 2)] for words in said]
    origin = one(pdf(*pages), "a.pdf").origin
    assert origin
    assert dict(origin.left_out)["margins"] >= 3


def test_a_file_of_an_archive_has_its_own_format() -> None:
    page = "<html><body><article><p>The mill on the Ane is sold.</p></article></body></html>"
    content = archive({"a.html": page, "b.txt": "The mill is sold."})
    origins = [item.origin for item in read(content, "a.zip") if isinstance(item, Article)]
    assert [origin and origin.format for origin in origins] == ["HTML", "ZIP"]
