"""Blocks in a page that lead elsewhere by what they say."""

from __future__ import annotations

from time import process_time

import pytest

from index.reading.web.around import prune
from index.reading.web.elsewhere import leading_elsewhere
from index.reading.web.tree import parse

PARAGRAPH = "The mill on the Ane was sold on Friday, and the new owner wants to grind rye again."
LINK = '<a href="/x">The other mill</a>'


@pytest.mark.parametrize(
    "block",
    [
        f'<div class="b7"><h4>Read also</h4>{LINK}</div>',
        f'<div class="sc-a"><div class="sc-b">À lire aussi</div>{LINK}{LINK}</div>',
        f"<section><h3>Related articles</h3><ul><li>{LINK}</li><li>{LINK}</li></ul></section>",
        "<section><h3>Más información</h3><ul><li><a>El otro molino</a></li></ul></section>",
        f"<div><b>LEIA TAMBÉM:</b><ul><li>{LINK}</li></ul></div>",
        f"<div><h2>関連記事</h2><ul><li>{LINK} 3月2日</li></ul></div>",
        '<div><h4>اقرأ أيضا</h4><div><a href="/x">الطاحونة الأخرى</a></div></div>',
        f"<div><span><span>Читайте также</span></span><div>{LINK}<i>4 марта, 12:10</i></div></div>",
        f"<div><strong>Leggi anche:</strong> <p>{LINK}</p></div>",
        "<div><h3>About the author</h3><p>Ann Lee writes, and keeps bees.</p></div>",
        "<section><h4>Sobre la firma</h4><p>Redactora de mar.</p><p>Cuida cabras.</p></section>",
        "<h3>Über die Autorin</h3><p>Sie schreibt über Mühlen.</p><h3></h3>",
        "<div><b>Об авторе:</b> <p>Пишет о мельницах.</p></div>",
        "<div><p>One letter every morning</p><input><button>I want it</button></div>",
        "<div><div><span>ADVERTISEMENT</span></div></div>",
        '<div><div>News of the valley</div><form><input type="email"><i>Go</i></form></div>',
    ],
)
def test_labels_with_links_and_forms_go(block: str) -> None:
    page = f"<body><p>{PARAGRAPH * 3}</p>{block}<p>{PARAGRAPH}</p></body>"
    tree = parse(page.encode(), "a.html")
    prune(tree)
    assert tree.text_content() == PARAGRAPH * 4


def test_a_label_between_paragraphs_goes_with_the_links_behind_it() -> None:
    page = f"<body><p>{PARAGRAPH * 3}</p><h3>Related</h3><ul><li>{LINK}</li></ul><p>{PARAGRAPH}</p>"
    tree = parse(page.encode(), "a.html")
    prune(tree)
    assert tree.text_content() == PARAGRAPH * 4


@pytest.mark.parametrize(
    "block",
    [
        f"<section><h3>Related</h3><p>{PARAGRAPH}</p></section>",
        f"<section><h3>Live</h3><p>{PARAGRAPH} {LINK}</p></section>",
        "<h3>Topics</h3>",
        f"<section><h2>What the board decided</h2><ul><li>{LINK}</li></ul></section>",
        f'<div><h1>Mill</h1><p>{PARAGRAPH}</p><input type="text"></div>',
        '<p>Tick it: <input type="checkbox"> sold</p>',
    ],
)  # fmt: skip
def test_what_says_something_stays(block: str) -> None:
    tree = parse(f"<body><p>{PARAGRAPH * 3}</p>{block}</body>".encode(), "a.html")
    assert leading_elsewhere(tree) == []


@pytest.mark.parametrize("label", ["<a>Read more</a>", "<p>Read also</p>", "<input>"])
def test_labels_of_a_page_that_repeats_them_are_read_in_no_time(label: str) -> None:
    links = "<li><a>Read also</a></li>" * 1_500
    tree = parse(f"<body><div>{label * 1_500}</div>{links}</body>".encode(), "a.html")
    begin = process_time()
    leading_elsewhere(tree)
    assert process_time() - begin < 0.5
