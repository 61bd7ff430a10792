"""Metadata of a page about its article."""

from __future__ import annotations

from datetime import date

import pytest

from index.reading.web.metadata import Metadata, metadata
from tests.index.reading.web.pages import linked, page


def of(head: str, body: str = "") -> Metadata:
    return metadata(page(head, body))


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (linked(headline="Mill sold"), "<h1>Other</h1>", "Mill sold"),
        ('<meta property="og:title" content="Mill  sold">', "", "Mill sold"),
        ("<title>Mill sold | The Post</title>", "<h1>Mill sold</h1>", "Mill sold"),
        ("<title>Mill sold</title>", "", "Mill sold"),
        ("<title>Mill - sold</title>", "", "Mill - sold"),
        (
            '<meta property="og:site_name" content="The Post"><title>Mill sold - The Post</title>',
            "",
            "Mill sold",
        ),
        ("", "<p>text</p>", None),
        ("", "<h2>Mill sold</h2><p>text</p>", "Mill sold"),
        ("", "<p>text</p><h2>Mill sold</h2>", None),
        (linked(headline="a mill", name="Mill sold"), "<h1>Mill sold</h1>", "Mill sold"),
        (linked(name="Mill sold"), "", "Mill sold"),
    ],
)
def test_a_title_comes_without_the_name_of_the_site(
    head: str, body: str, title: str | None
) -> None:
    assert of(head, body).title == title


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        (linked(datePublished="2026-01-02T23:30:00-05:00"), "", date(2026, 1, 2)),
        ('<meta property="article:published_time" content="2026-01-02">', "", date(2026, 1, 2)),
        ("", '<time datetime="2026-01-02T10:00">2 January</time>', date(2026, 1, 2)),
        ("", '<span itemprop="datePublished">2 January 2026</span>', date(2026, 1, 2)),
        (linked(dateModified="2026-01-02"), "", None),
        ("", "<div>Publicado por Ana Leal el 2 de enero de 2026, 18:31</div>", date(2026, 1, 2)),
        ("", "<p>© 2019 The Post</p><p>The mill was built on 3 May 1840.</p>", None),
    ],
)
def test_a_date_is_said_by_the_page_or_there_is_none(
    head: str, body: str, day: date | None
) -> None:
    assert of(head, body).published == day


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://post.example/mill">', "https://post.example/mill"),
        ('<link rel="canonical" href="/mill">', None),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
        ('<meta property="og:url" content="https://post.example/m">', "https://post.example/m"),
        (linked(mainEntityOfPage={"@id": "https://post.example/m"}), "https://post.example/m"),
    ],
)
def test_an_address_is_one_of_the_web(head: str, url: str | None) -> None:
    assert of(head).url == url


def test_the_day_stands_at_the_foot_of_the_head() -> None:
    body = (
        "<footer class=node__meta>Soumis par <span>Ann Lee</span> le <i>lun 02/03/2026</i></footer>"
    )
    assert of("", f"<h1>Mill sold</h1>{body}<p>It is.</p>").published == date(2026, 3, 2)


def test_a_page_says_by_what_class_its_paid_part_goes() -> None:
    part = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".paywall, .b"}
    assert of(linked(headline="Mill", hasPart=part)).inside == {"paywall", "b"}
    assert of(linked(headline="Mill", hasPart=[part, 1])).inside == {"paywall", "b"}
    assert of(linked(headline="Mill")).inside == frozenset()


def test_the_paper_and_the_site_behind_a_headline_are_no_part_of_it() -> None:
    whole = "夜行バス、橋に再び停車（島日報） - 島ニュース"
    head = f'<meta property="og:title" content="{whole}">'
    assert metadata(page(head, "<h1>夜行バス、橋に再び停車</h1>")).title == "夜行バス、橋に再び停車"
