"""Pages of content systems become the one article in them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bench.templates import STORIES, TEMPLATES, Story
from index import EmptyInput, Malformed, TooLarge
from tests.index.reading.single import one

if TYPE_CHECKING:
    from collections.abc import Callable

PARAGRAPH = "The mill on the Ane was sold on Friday, and the new owner wants to grind rye again."
MORE = "Nobody in the village had thought that anyone would pay so much for a ruin with owls."


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.language)
@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.__name__)
def test_the_article_is_found_and_nothing_around_it(
    template: Callable[[Story], str], story: Story
) -> None:
    article = one(template(story), "page.html")
    paragraphs = article.text.split("\n\n")
    told = article.text.replace("\n", " ")
    assert [one for one in (story.lead, *story.paragraphs) if told.count(one) != 1] == []
    assert paragraphs[0].startswith(story.lead[:40])
    assert [one for one in story.around if one in article.text] == []
    for never in ("300 partners", "fine wheel", "Facebook", "Other news", "Goats", "<p>", "&amp;"):
        assert never not in told
    assert article.title == story.title
    assert article.published == date.fromisoformat(story.published)
    assert article.author == story.author


def test_a_page_without_a_date_has_none() -> None:
    page = TEMPLATES[0](STORIES[0]).replace("2026-02-07", "")
    body = page.replace("</p>", " It was first built in 1840, on 3 May 1840.</p>", 1)
    assert one(body, "page.html").published is None


@pytest.mark.parametrize("encoding", ["utf-16", "cp1251", "koi8-r", "utf-8"])
def test_a_page_is_read_in_its_own_encoding(encoding: str) -> None:
    page = TEMPLATES[0](STORIES[2]).replace('charset="utf-8"', f'charset="{encoding}"')
    content = page.translate({ord("—"): "-", ord("«"): '"', ord("»"): '"'}).encode(encoding)
    assert STORIES[2].lead in one(content, "page.html").text


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ("<html></html>", Malformed),
        ("<html><body><nav><a href='/'>Home</a></nav></body></html>", Malformed),
        ("<html><body><p>Home</p><p>All the news</p></body></html>", Malformed),
        ("<html><body><form><label>Name</label><p>Pass word</p></form></body></html>", Malformed),
        ("<html><body><noscript>You need JavaScript to run it.</noscript><p>Loading…", Malformed),
        ("<title>404 Not Found</title><h1>Not Found</h1><p>The page is not here.</p>", Malformed),
        ("<!DOCTYPE html>", Malformed),
        ("<html>" + "<p a=1 b=2 c=3>x" * 150_000, TooLarge),
        ("<html>" + "<b>" * 500_000, TooLarge),
        (" ", EmptyInput),
    ],
)
def test_a_page_without_an_article_is_refused(content: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        one(content, "page.html")


def test_who_signs_a_page_at_its_end_is_its_author() -> None:
    said = "".join(f"<p>{part}</p>" for part in (STORIES[0].lead, *STORIES[0].paragraphs))
    page = f"<html><body><article><h1>Mill</h1>{said}<p>（大森千鶴）</p></article></body></html>"
    found = one(page, "page.html")
    assert found.author == "大森千鶴"
    assert "大森千鶴" not in found.text


def test_a_text_under_the_name_of_a_page_is_refused() -> None:
    with pytest.raises(Exception, match="its content is TXT, but its name says HTML"):
        one("The mill is sold.", "page.html")


def test_an_export_of_medium_names_author_and_day_at_its_foot() -> None:
    found = one(
        f'<article class="h-entry"><h1 class="p-name">Mill</h1><section class="e-content">'
        f'<p>{PARAGRAPH}</p><p>{MORE}</p></section><footer><p>By <a class="p-author h-card" '
        'href="/a">Ann Lee</a> on <a href="/1"><time class="dt-published" '
        'datetime="2026-03-09T06:11:22Z">March 9, 2026</time></a>.</p></footer></article>',
        "a.html",
    )
    assert (found.author, found.published) == ("Ann Lee", date(2026, 3, 9))


def test_a_title_without_a_heading_is_told_by_its_name() -> None:
    found = one(
        "<html><head><title>Our town - News</title></head><body><table><tr><td>"
        f'<span id="lblTitel" class="kop">Mill sold</span><br><span>{PARAGRAPH}<br><br>{MORE}'
        "</span></td></tr></table></body></html>",
        "a.html",
    )
    assert found.title == "Mill sold"


def test_a_day_beside_a_number_over_the_headline_is_that_of_the_article() -> None:
    found = one(
        "<div><div><span>9 March 2026 - 10:30</span> <span>Code: 84512</span></div>"
        f"<h1>Mill</h1></div><div><p>{PARAGRAPH}</p><p>{MORE}</p></div>",
        "a.html",
    )
    assert found.published == date(2026, 3, 9)


def test_notes_at_the_end_lose_only_the_way_back() -> None:
    found = one(
        f"<article><h1>Mill</h1><p>{PARAGRAPH}</p><details class='toc'><summary>Table of "
        f"Contents</summary><a href='#b'>Where it is</a></details><p>{MORE}</p><ol><li>"
        "<p>It was sold twice."
        "\u00a0<a href='#r'>↩︎</a></p></li></ol></article>",
        "a.html",
    )
    assert "It was sold twice." in found.text
    assert "↩" not in found.text
    assert "Contents" not in found.text
