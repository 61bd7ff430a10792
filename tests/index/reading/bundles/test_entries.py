"""Entries of feeds and exports."""

from __future__ import annotations

from datetime import date

from index import Article
from index.reading.bundles.entries import Entry, article


def of(entry: Entry, number: int | None = 2) -> Article:
    found = article(entry, "post.xml", number)
    assert isinstance(found, Article)
    return found


def test_an_entry_is_known_by_its_own_id_or_by_its_place() -> None:
    assert of(Entry(["Sold."], id="https://post.example/1")).source_id == "https://post.example/1"
    assert of(Entry(["Sold."], id="x" * 300)).source_id == "post-2"
    assert of(Entry(["Sold."]), None).source_id == "post"


def test_its_title_is_not_said_again_and_its_address_is_one_of_the_web() -> None:
    made = of(Entry(["Mill  sold", "It is."], title="Mill sold", url="javascript:x"))
    assert (made.title, made.text, made.url) == ("Mill sold", "It is.", None)
    assert of(Entry(["It is."], url="https://post.example/1")).url == "https://post.example/1"


def test_a_post_of_one_line_has_that_for_text() -> None:
    made = of(Entry(["The mill is sold."], title="The mill is sold."))
    assert (made.title, made.text) == ("The mill is sold.", "The mill is sold.")
    assert of(Entry(["Mill sold", " "], title="Mill sold")).text == "Mill sold"


def test_its_day_is_the_one_it_says() -> None:
    said = "Fri, 02 Jan 2026 23:30:00 -0500"
    assert of(Entry(["It is."], published=said)).published == date(2026, 1, 2)
    assert of(Entry(["It is."], published="soon")).published is None


def test_an_entry_without_text_is_an_error_that_names_it() -> None:
    assert str(article(Entry([" "], title="Mill"), "post.xml", 2)) == (
        "post.xml, article Mill: it has no text"
    )
