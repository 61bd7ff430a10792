"""Paragraphs that a page sets apart by empty lines."""

from __future__ import annotations

from time import process_time

import pytest
from lxml import html

from index.reading.web.line_breaks import part_at_breaks
from tests.index.reading.single import one

PARAGRAPHS = (
    "The mill of Ulme burned down on Friday night, said Ann Lee.",
    "Repairs began on Monday and will take until June, the town said.",
    "Nobody was hurt, and the cat came home by itself on Sunday.",
)


def parted(markup: str) -> str:
    tree = html.fromstring(markup)
    part_at_breaks(tree)
    return str(html.tostring(tree, encoding="unicode"))


@pytest.mark.parametrize("between", ["<br><br>", "<br />\n<br />", "<br>&nbsp;<br>\n<br/>"])
@pytest.mark.parametrize(
    "around", ["{}", "<div class='news-detail'>{}</div>", "<article>{}</article>", "<p>{}</p>",
               "<main><div>{}</div></main>", "<table><tr><td>{}</td></tr></table>",
               "<div><img src='mill.jpg'>{}</div>"],
)  # fmt: skip
def test_each_is_a_paragraph_of_the_article_and_none_is_lost(around: str, between: str) -> None:
    body = around.format(between.join(PARAGRAPHS))
    page = f"<html><head><title>Mill</title></head><body><h1>Mill</h1>{body}</body></html>"
    assert one(page, "page.html").text.split("\n\n") == list(PARAGRAPHS)


def test_single_line_breaks_and_what_stands_in_a_line_stay() -> None:
    assert parted("<div>One <b>mill</b>,<br>sold.<br><br>Two <i>mills</i>.</div>") == (
        "<div><p>One <b>mill</b>,<br>sold.</p><p>Two <i>mills</i>.</p></div>"
    )


def test_blocks_end_a_paragraph_and_stay_where_they_are() -> None:
    assert parted("<div>One.<ul><li>a</li></ul>Two.<br><br>Three.<br></div>") == (
        "<div><p>One.</p><ul><li>a</li></ul><p>Two.</p><p>Three.</p></div>"
    )


def test_where_no_line_is_empty_nothing_changes() -> None:
    for markup in ("<div>One.<br>Two.</div>", "<pre>One.<br><br>Two.</pre>"):
        assert parted(markup) == markup


def test_parts_of_a_page_and_readings_of_characters_stay_what_they_are() -> None:
    ruby = "<ruby>水<rt>みず</rt></ruby>"
    page = f"<div><nav>Home</nav>One.<br><br>{ruby} two.<main>Three.</main></div>"
    assert parted(page) == (
        f"<div><nav>Home</nav><p>One.</p><p>{ruby} two.</p><main>Three.</main></div>"
    )


def test_a_long_run_of_lines_takes_no_quadratic_time() -> None:
    tree = html.fromstring("<div>One.<br><br>" + "line<br>" * 60_000 + "</div>")
    started = process_time()
    part_at_breaks(tree)
    assert process_time() - started < 3  # some tenths of a second on a machine at rest
