"""Articles as messages: links that lead to them, pages that hold all of them."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.i18n.language import ENGLISH
from bot.views import article_pages
from bot.views.audience import Audience
from index import Article, Span
from tests.bot.views.limits import check

AUDIENCE = Audience(ENGLISH, "quoth_bot")


@given(st.text(min_size=1, max_size=9000), st.integers(-5, 50), st.text(max_size=400))
def test_pages_of_any_article_stay_within_the_limits(text: str, page: int, title: str) -> None:
    assume(text.strip())
    article = Article("7", title, text)
    message, shown, pages = article_pages.article_page(article, page, AUDIENCE, Span(0, len(text)))
    check(message)
    assert 0 <= shown < pages


@pytest.mark.parametrize(
    ("article", "parameter"),
    [
        (Article("2001", "T", "x", number=4), "a2001"),
        (Article("x/1", "T", "x", number=4), "n4"),
        (Article("x" * 64, "T", "x", number=4), "n4"),
        (Article("2001", "T", "x", number=4, collection="north"), "n4"),
    ],
    ids=["plain", "no id for an address", "too long", "of another collection"],
)
def test_a_link_opens_the_article_and_no_other(article: Article, parameter: str) -> None:
    assert (
        article_pages.deep_link(article, "quoth_bot") == f"https://t.me/quoth_bot?start={parameter}"
    )


@pytest.mark.parametrize(
    ("url", "linked"), [("https://e.org/z", True), ("javascript:x", False), (None, False)]
)
def test_a_title_is_a_link_only_to_an_address_of_the_web(url: str | None, *, linked: bool) -> None:
    title = article_pages.title(Article("1", "Zebras", "x", url=url))
    assert [entity.url for entity in title.entities] == ([url] if linked else [])


def test_the_opening_is_the_first_sentence_and_not_more_than_its_line() -> None:
    for text, first in (
        ("It rained. It snowed.", "It rained."),
        ("  Rain\n\nIt rained all day.", "Rain"),
    ):
        assert article_pages.opening(Article("1", "T", text, language="en")).text == first


def test_pages_of_an_article_lead_to_each_other_and_hold_all_of_it() -> None:
    text = "\n\n".join(f"Paragraph {n} " + "of many words " * 40 for n in range(20))
    article = Article("long", "Long", text, number=3)
    count, held = article_pages.article_page(article, 0, AUDIENCE)[2], ""
    for place in range(count):
        shown, buttons = article_pages.page(article, place, AUDIENCE)
        assert buttons
        held += shown.text.partition("\n\n")[2]
    assert "".join(held.split()) == "".join(text.split())


def test_a_page_with_a_part_of_the_quote_shows_that_part_in_bold() -> None:
    text = "a" * 3000 + " " + "b" * 3000
    article = Article("1", "T", text)
    shown, place, count = article_pages.article_page(article, -1, AUDIENCE, Span(2990, 3010))
    assert (place, count) == (0, 2)
    [bold] = [entity for entity in shown.entities if entity.type == "bold"]
    assert bold.length == 10
