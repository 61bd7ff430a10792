"""Answers as messages: within every limit, for every text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.i18n.language import language_of
from bot.views import rendering
from bot.views.rendering import Audience
from bot.views.rich_text import LONGEST_MESSAGE, RichText, utf16_length
from index import Answer, Article, Difference, Quote, Span

AUDIENCE = Audience(language_of("en"), "quoth_bot")


def quote_of(text: str, start: int, end: int, title: str = "Title") -> Quote:
    article = Article("7", title, text, published=date(2017, 10, 10), language="en")
    return Quote(article, Span(start, end), Span(0, len(text)), 1.0)


def answer_of(*quotes: Quote) -> Answer:
    return Answer("q", "q", quotes, answered=True)


def check(message: RichText) -> None:
    assert 0 < utf16_length(message.text) <= LONGEST_MESSAGE
    assert len(message.entities) <= 100
    for entity in message.entities:
        assert 0 <= entity.offset < entity.offset + entity.length <= utf16_length(message.text)


def test_a_long_passage_is_shortened_around_its_quote_by_whole_sentences() -> None:
    before, after = "Before it all. " * 60, " After it all." * 60
    text = before + "THE QUOTE." + after
    message = rendering.answer(answer_of(quote_of(text, len(before), len(before) + 10)), AUDIENCE)
    block = message.text.splitlines()[0]
    assert block.startswith("… Before it all.")
    assert "THE QUOTE." in block
    assert block.endswith("After it all. …")


def test_a_title_that_never_ends_is_cut_between_words() -> None:
    message = rendering.answer(answer_of(quote_of("It is.", 0, 6, title="word " * 300)), AUDIENCE)
    assert message.text.splitlines()[1].endswith("word…")


@given(
    st.lists(
        st.tuples(st.text(min_size=1, max_size=1500), st.integers(0, 1500), st.integers(1, 1000)),
        min_size=1, max_size=5,
    ),
    st.text(max_size=600),
)  # fmt: skip
def test_answers_stay_within_the_limits_for_any_text(
    parts: list[tuple[str, int, int]], title: str
) -> None:
    quotes = []
    for text, start, length in parts:
        first = min(start, len(text) - 1)
        quotes.append(quote_of(text, first, min(len(text), first + length), title=title))
    for quote in quotes:
        check(rendering.answer(answer_of(quote), AUDIENCE))
        check(rendering.nearest(answer_of(quote), AUDIENCE, wide=True))
    check(rendering.glimpses("Found", quotes, AUDIENCE))


@given(st.text(min_size=1, max_size=9000), st.integers(-5, 50), st.text(max_size=400))
def test_pages_of_any_article_stay_within_the_limits(text: str, page: int, title: str) -> None:
    assume(text.strip())
    article = Article("7", title, text)
    message, shown, pages = rendering.article_page(article, page, AUDIENCE, Span(0, len(text)))
    check(message)
    assert 0 <= shown < pages


@given(st.lists(st.text(max_size=50)))
def test_no_answer_is_said_within_the_limits(missing: list[str]) -> None:
    check(rendering.answer(Answer("q", "q", (), answered=False, missing=tuple(missing)), AUDIENCE))


def said(text: RichText) -> list[str]:
    return text.text.splitlines()


def test_the_speaker_leads_where_the_question_asks_who_and_follows_otherwise() -> None:
    text = '"It is," Ann Lee said.'
    quote = replace(quote_of(text, 0, 8), speaker=Span(9, 16))
    assert said(rendering.quote(quote, AUDIENCE, leads=True))[:2] == ["Ann Lee:", text]
    assert said(rendering.quote(quote, AUDIENCE))[:2] == [text, "Ann Lee"]


def test_an_answer_to_other_words_than_were_asked_says_which() -> None:
    found = replace(answer_of(quote_of("It is.", 0, 6)), searched="is it?")
    assert said(rendering.answer(found, AUDIENCE))[0] == "Searched for: is it?"


def test_the_same_quote_in_other_articles_is_counted() -> None:
    other = Article("8", "Other", "It is.")
    quote = replace(quote_of("It is.", 0, 6), also=(other, other))
    assert said(rendering.quote(quote, AUDIENCE))[-1].endswith(" · also in 2 articles")


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
    assert rendering.deep_link(article, "quoth_bot") == f"https://t.me/quoth_bot?start={parameter}"


@pytest.mark.parametrize(
    ("url", "linked"), [("https://e.org/z", True), ("javascript:x", False), (None, False)]
)
def test_a_title_is_a_link_only_to_an_address_of_the_web(url: str | None, *, linked: bool) -> None:
    title = rendering.title(Article("1", "Zebras", "x", url=url))
    assert [entity.url for entity in title.entities] == ([url] if linked else [])


def test_the_opening_is_the_first_sentence_and_not_more_than_its_line() -> None:
    for text, first in (
        ("It rained. It snowed.", "It rained."),
        ("  Rain\n\nIt rained all day.", "Rain"),
    ):
        assert rendering.opening(Article("1", "T", text, language="en")).text == first


@pytest.mark.parametrize(
    ("difference", "said"),
    [
        (Difference("blue", ""), "“blue” is not there"),
        (Difference("", "red"), "there is also “red”"),
        (Difference("blue", "red"), "“blue” is “red” there"),
    ],
)
def test_a_difference_is_said_in_words(difference: Difference, said: str) -> None:
    assert rendering.difference_in_words(difference, language_of("en")) == said


def test_pages_of_an_article_lead_to_each_other_and_hold_all_of_it() -> None:
    text = "\n\n".join(f"Paragraph {n} " + "of many words " * 40 for n in range(20))
    article = Article("long", "Long", text, number=3)
    count, held = rendering.article_page(article, 0, AUDIENCE)[2], ""
    for place in range(count):
        shown, buttons = rendering.page(article, place, AUDIENCE)
        assert buttons
        held += shown.text.partition("\n\n")[2]
    assert "".join(held.split()) == "".join(text.split())


def test_a_page_with_a_part_of_the_quote_shows_that_part_in_bold() -> None:
    text = "a" * 3000 + " " + "b" * 3000
    article = Article("1", "T", text)
    shown, place, count = rendering.article_page(article, -1, AUDIENCE, Span(2990, 3010))
    assert (place, count) == (0, 2)
    [bold] = [entity for entity in shown.entities if entity.type == "bold"]
    assert bold.length == 10
