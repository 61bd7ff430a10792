"""Captions between the blocks of a page's text."""

from __future__ import annotations

import pytest

from index.reading.web.placed_captions import with_captions
from index.reading.web.tree import parse
from tests.index.reading.single import one

FIRST = "The mill on the Ane was sold on Friday, and the new owner wants to grind rye again."
SECOND = "Nobody in the village had thought that anyone would pay so much for a ruin with owls."
THIRD = "The owls have been told, says the old miller, and they mean to stay until spring."
TEXT = [FIRST, SECOND, THIRD]


def captions(body: str, blocks: list[str] | None = None) -> list[str]:
    """Return the captions that are found in a page, with the number of the block before each."""
    tree = parse(f"<html><body>{body}</body></html>".encode(), "a.html")
    found = with_captions(tree, blocks or TEXT)
    return [found.blocks[number] for number in sorted(found.asides)]


def page(between: str, above: str = "", below: str = "") -> str:
    return (
        f"<main><article><h1>Mill sold</h1>{above}<p>{FIRST}</p>{between}<p>{SECOND}</p><p>{THIRD}"
        f"</p></article></main>{below}"
    )


@pytest.mark.parametrize(
    "picture",
    [
        "<figure><img src=a><figcaption>The wheel of oak</figcaption></figure>",
        (
            "<figure class='wp-block-image'><a href=a.jpg><img src=a></a><figcaption "
            "class='wp-element-caption'>The wheel of oak</figcaption></figure>"
        ),
        "<div class='wp-caption'><img src=a><p class='wp-caption-text'>The wheel of oak</p></div>",
        (
            "<div class='field__item'><img src=a><div class='field--name-field-caption'>"
            "The wheel of oak</div></div>"
        ),
        (
            "<table class='tr-caption-container'><tr><td><img src=a></td></tr><tr><td "
            "class='tr-caption'>The wheel of oak</td></tr></table>"
        ),
        (
            "<div class='thumb'><div class='thumbinner'><img src=a><div class='thumbcaption'>The "
            "wheel of oak</div></div></div>"
        ),
        (
            "<div class='Media'><picture><img src=a></picture><span class='Media-imageCaption'>The "
            "<i>wheel</i>\nof oak</span></div>"
        ),
        "<figure><noscript></noscript><figcaption><p>The wheel of oak</p></figcaption></figure>",
    ],
)
def test_a_caption_is_an_aside_where_its_picture_stands(picture: str) -> None:
    tree = parse(f"<html><body>{page(picture)}</body></html>".encode(), "a.html")
    found = with_captions(tree, TEXT)
    assert found.blocks == [FIRST, "The wheel of oak", SECOND, THIRD]
    assert found.asides == {1}


@pytest.mark.parametrize(
    "above",
    [
        "<figure><img><figcaption>The wheel of oak</figcaption></figure>",
        (
            "<header><p>Monday</p><figure><img><figcaption>The wheel of oak</figcaption></figure>"
            "</header>"
        ),
    ],
)
def test_a_caption_above_the_text_stands_behind_its_first_paragraph(above: str) -> None:
    tree = parse(f"<html><body>{page('', above)}</body></html>".encode(), "a.html")
    assert with_captions(tree, TEXT).blocks == [FIRST, "The wheel of oak", SECOND, THIRD]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("The wheel of oak. Photo: Ida Marr", "The wheel of oak."),
        ("The wheel of oak (photo by Ida Marr)", "The wheel of oak"),
        ("The wheel of oak | Foto: Ida Marr", "The wheel of oak"),
        ("The wheel of oak – REUTERS/Ida Marr", "The wheel of oak"),
        ("The wheel of oak. © Ida Marr", "The wheel of oak."),
        ("The wheel of oak. (AP Photo/Ida Marr)", "The wheel of oak."),
        ("The wheel of oak <span class='photo-credit'>Ida Marr</span>", "The wheel of oak"),
        ("Колесо из дуба. Фото: Ида Марр", "Колесо из дуба."),
        ("AP said the wheel is of oak, and Getty bought it.",) * 2,
        ("Video: how the wheel was lifted. It took an hour.",) * 2,
        ("Photo: Ida Marr", None),
        ("Ida Marr/Getty Images", None),
        ("© Ida Marr", None),
        ("Photo by Ida Marr", None),
        ("…", None),
        (f"{SECOND} " * 20, None),
    ],
)
def test_who_made_a_picture_is_left_out(written: str, kept: str | None) -> None:
    picture = f"<figure><img><figcaption>{written}</figcaption></figure>"
    assert captions(page(picture)) == ([kept] if kept else [])


@pytest.mark.parametrize(
    "figure",
    [
        "<figure><img><figcaption><a href=/x>Goats on a bridge</a></figcaption></figure>",
        "<a href=/x><figure><img><figcaption>Goats on a bridge</figcaption></figure></a>",
        "<figure><img><figcaption><h3>Goats on a bridge</h3></figcaption></figure>",
        "<aside><figure><img><figcaption>Goats on a bridge</figcaption></figure></aside>",
        "<figure hidden><img><figcaption>Goats on a bridge</figcaption></figure>",
        "<figure><table><tr><td>1912</td></tr></table><figcaption>Goats</figcaption></figure>",
        "<figure><blockquote>Goats first</blockquote><figcaption>Ruth Holm</figcaption></figure>",
        "<figure><img><figcaption class='credit'>Ida Marr</figcaption></figure>",
        "<p class='caption'>Goats on a bridge</p>",
    ],
)
def test_what_leads_elsewhere_or_is_of_no_picture_is_no_caption(figure: str) -> None:
    assert captions(page(figure)) == []


def test_pictures_around_the_article_are_none_of_it() -> None:
    goats = "<figure><img><figcaption>Goats on a bridge</figcaption></figure>"
    more = f"<div class='gallery'>{goats}</div><section>{goats}<p>Boats</p></section>"
    assert captions(page("", below=more)) == []
    assert captions(f"<div class='carousel'>{goats}<p>Boats</p></div>{page('')}") == []


def test_the_last_picture_of_the_article_is_one_of_it() -> None:
    last = "<figure><img><figcaption>The owl of the mill</figcaption></figure></article>"
    assert captions(page("").replace("</article>", last)) == ["The owl of the mill"]


def test_a_caption_is_kept_once_and_not_where_a_paragraph_says_it() -> None:
    twice = "<figure><img><figcaption>The wheel of oak</figcaption></figure>" * 2
    assert captions(page(twice)) == ["The wheel of oak"]
    said = f"<figure><img><figcaption>{SECOND[:40]}</figcaption></figure>"
    assert captions(page(said)) == []


def test_a_block_that_is_a_caption_is_an_aside_as_it_stands() -> None:
    picture = "<figure><img><figcaption>The wheel of oak</figcaption></figure>"
    assert captions(page(picture), [FIRST, "The wheel of oak", SECOND]) == ["The wheel of oak"]
    assert captions(page(picture), ["The wheel of oak"]) == []


def test_no_block_is_found_in_the_page_and_so_no_caption() -> None:
    picture = "<figure><img><figcaption>The wheel of oak</figcaption></figure>"
    assert captions(page(picture), ["Words that stand nowhere in it."]) == []


def test_an_article_knows_which_of_its_words_are_asides() -> None:
    picture = "<figure><img><figcaption>The wheel of oak (photo: A. B.)</figcaption></figure>"
    article = one(f"<html><body>{page(picture)}</body></html>", "a.html")
    assert article.text == f"{FIRST}\n\nThe wheel of oak\n\n{SECOND}\n\n{THIRD}"
    assert article.marks is not None
    assert article.marks.starts == ((0, 0), (len(FIRST) + 2, 1), (len(FIRST) + 20, 0))
    assert "oak" not in article.told
    assert one(f"<html><body>{page('')}</body></html>", "a.html").marks is None
