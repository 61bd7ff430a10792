"""Pages of content systems become the one article in them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from index import EmptyInput, Malformed, TooLarge
from tests.index.reading.single import one
from tests.index.reading.web.pages import STORIES, TEMPLATES, Story

if TYPE_CHECKING:
    from collections.abc import Callable


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
    for never in ("300 partners", "fine wheel", "Facebook", "Other news", "<p>", "&amp;"):
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
