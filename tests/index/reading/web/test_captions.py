"""Captions of a page's pictures."""

from __future__ import annotations

from index.reading.web.captions import as_paragraphs, captions, is_own, text_of, without_captions
from index.reading.web.tree import parse

PICTURE = "<figure><img><figcaption>The wheel of oak (photo: Ida Marr)</figcaption></figure>"
TABLE = "<figure><table><tr><td>1912</td></tr></table><figcaption>Goats</figcaption></figure>"
PAGE = f"<html><body><p>The mill is sold.</p>{PICTURE}{TABLE}</body></html>".encode()


def test_a_caption_comes_with_all_that_holds_nothing_else() -> None:
    found = captions(parse(PAGE, "a.html"))
    assert [(text_of(one), held.tag) for one, held in found.items()] == [
        ("The wheel of oak", "figure"),
        ("Goats", "figcaption"),
    ]
    assert [is_own(one, held, {}) for one, held in found.items()] == [True, False]


def test_a_page_without_the_captions_of_its_pictures_is_a_copy() -> None:
    tree = parse(PAGE, "a.html")
    told = without_captions(tree).text_content()
    assert ["wheel" in told, "Goats" in told] == [False, True]
    assert "wheel" in tree.text_content()


def test_captions_are_paragraphs_where_they_are_most_of_what_is_told() -> None:
    tree = parse(PAGE, "a.html")
    assert as_paragraphs(tree, told=13) is None
    essay = as_paragraphs(tree, told=0)
    assert essay is not None
    assert [len(one.findall(".//figcaption")) for one in (tree, essay)] == [2, 1]
