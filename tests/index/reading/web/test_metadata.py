"""What a page says of its article."""

from __future__ import annotations

import json
from datetime import date

import pytest

from index.reading.web.metadata import Metadata, metadata
from index.reading.web.tree import parse

CARD = '<meta name="twitter:data1" content="Ann Lee">'


def of(head: str, body: str = "") -> Metadata:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return metadata(parse(page.encode(), "a.html"))


def linked(**fields: object) -> str:
    data = json.dumps({"@type": "NewsArticle", **fields})
    return f'<script type="application/ld+json">{data}</script>'


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
    ("head", "body", "author"),
    [
        (linked(author={"name": "Ann Lee"}), "", "Ann Lee"),
        (linked(author=[{"name": "Ann Lee"}, {"name": "Bo Ek"}]), "", "Ann Lee, Bo Ek"),
        (linked(author="Ann Lee"), "", "Ann Lee"),
        ('<meta name="author" content="By Ann Lee">', "", "Ann Lee"),
        ('<meta property="article:author" content="https://x.example/ann">', "", None),
        ("", '<a rel="author" href="/a">Ann Lee</a>', "Ann Lee"),
        ("", "<p>Posted by Ann Lee.</p>", "Ann Lee"),
        ("", "<p>Von Anna Groß-Lee</p>", "Anna Groß-Lee"),
        (
            linked(author=[{"@id": "#ann"}])
            + '<script type="application/ld+json">{"@graph": [{"@type": "Person", "@id": "#ann", '
            '"name": "Ann Lee"}]}</script>',
            "",
            "Ann Lee",
        ),
        (
            f'<meta name="twitter:label1" content="Written by">{CARD}',
            "",
            "Ann Lee",
        ),
        ("", "<div>Publicado por Ana Leal el 6 de mayo de 2026 a las 18:31</div>", "Ana Leal"),
        (
            "",
            f"<article>{'<p>The mill is sold.</p>' * 3}<p>Text: Anna Lee</p></article>",
            "Anna Lee",
        ),
        ("", "<p>By the river the mill was sold.</p>", None),
        ("", "<p>By Ann Lee</p><p>By Bo Ek</p>", None),
    ],
)
def test_an_author_is_a_name(head: str, body: str, author: str | None) -> None:
    assert of(head, body).author == author


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


@pytest.mark.parametrize("data", ["{", "[" * 50_000, "null", '{"@graph": 1}', '"x"'])
def test_data_that_is_broken_is_passed_over(data: str) -> None:
    head = f'<script type="application/ld+json">{data}</script><title>Mill sold</title>'
    assert of(head).title == "Mill sold"


@pytest.mark.parametrize(
    "body",
    [
        '<p>by</p><div class="wp-block-post-author-name"><a>Ann Lee</a></div>',
        '<p class="autor">Ann Lee</p>', '<div class="article__author-name">Ann Lee</div>',
        '<span class="field field--name-uid field--type-x"><span>Ann Lee</span></span>',
        '<a class="blog-author-name">By Ann Lee</a>',
        "<footer class=node__meta>Soumis par <span>Ann Lee</span> le lun 02/03/2026</footer>",
        "<div><span>By Ann Lee</span><span>2 March 2026</span></div>",
    ],
)  # fmt: skip
def test_an_author_stands_in_what_is_called_so(body: str) -> None:
    assert of("", f"<h1>Mill sold</h1>{body}<p>It is.</p>").author == "Ann Lee"


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


def test_an_author_is_called_so_by_other_names_too() -> None:
    assert of('<meta name="analytics:author" content="Ann Lee">').author == "Ann Lee"
