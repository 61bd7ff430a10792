"""Answers as messages: within every limit, for every text."""

from __future__ import annotations

from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.i18n.language import language_of
from bot.views import rendering
from bot.views.rendering import Audience
from bot.views.rich_text import LONGEST_MESSAGE, RichText, clip, utf16_length
from index import Answer, Article, Quote, Span

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


def test_letters_are_not_parted_from_their_accents() -> None:
    assert clip("e\u0301" * 10, 6) == "e\u0301" * 2 + "…"
    family = "👩\u200d👩\u200d👧"
    assert clip("x" + family, 6) == "x…"


@given(st.text(), st.integers(min_value=2, max_value=40))
def test_what_is_cut_is_never_longer_than_allowed(text: str, units: int) -> None:
    assert utf16_length(clip(text, units)) <= max(units, 3)


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
