"""Authors named by a page."""

from __future__ import annotations

import pytest

from index.reading.web.metadata import metadata
from tests.index.reading.web.pages import linked, page

CARD = '<meta name="twitter:data1" content="Ann Lee">'


def author(head: str, body: str = "") -> str | None:
    return metadata(page(head, body)).author


@pytest.mark.parametrize(
    ("head", "body", "name"),
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
def test_an_author_is_a_name(head: str, body: str, name: str | None) -> None:
    assert author(head, body) == name


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
    assert author("", f"<h1>Mill sold</h1>{body}<p>It is.</p>") == "Ann Lee"


def test_an_author_is_called_so_by_other_names_too() -> None:
    assert author('<meta name="analytics:author" content="Ann Lee">') == "Ann Lee"
