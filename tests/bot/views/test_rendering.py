"""Answers as messages: within every limit, for every text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n.language import language_of
from bot.views import lists, rendering
from bot.views.audience import Audience
from index import Answer, Article, Contrary, Difference, Quote, Span, Verification
from tests.bot.views.limits import check

if TYPE_CHECKING:
    from bot.views.rich_text import RichText

AUDIENCE = Audience(language_of("en"), "quoth_bot")


def quote_of(text: str, start: int, end: int, title: str = "Title") -> Quote:
    article = Article("7", title, text, published=date(2017, 10, 10), language="en")
    return Quote(article, Span(start, end), Span(0, len(text)), 1.0)


def answer_of(*quotes: Quote) -> Answer:
    return Answer("q", "q", quotes, answered=True)


def test_a_quote_that_is_longer_than_a_message_is_shown_by_its_beginning() -> None:
    text = "Word after word. " * 400
    found = Verification(text, "exact", quote_of(text, 0, len(text) - 1))
    message = rendering.verification(found, AUDIENCE)
    check(message)
    assert message.text.splitlines()[1].startswith("Word after word. Word")
    assert message.text.splitlines()[1].endswith(("word …", "word. …", "after …"))


def test_a_headline_is_shown_as_one() -> None:
    article = Article("7", "Ferry sinks", "It sank.", published=date(2017, 10, 10), language="en")
    message = rendering.verification(Verification("ferry", "exact", headline=article), AUDIENCE)
    lines = ["Word for word, as a headline:", "Ferry sinks", "10 October 2017 · 7"]
    assert message.text.splitlines() == lines


def test_what_another_article_says_instead_is_told_with_its_number() -> None:
    other = Article("9", "Other", "It sank 55 ships.", language="en")
    quote = replace(quote_of("It sank 40 ships.", 0, 17), contrary=(Contrary(other, Span(8, 10)),))
    message = rendering.answer(answer_of(quote), AUDIENCE)
    assert message.text.splitlines()[-1] == "1 article gives another figure: 55"
    check(message)


def test_what_denies_a_quote_is_told_in_its_words() -> None:
    other = Article("9", "Other", "It never sank.", language="en")
    quote = replace(quote_of("It sank 40 ships.", 0, 17), contrary=(Contrary(other, Span(3, 8)),))
    message = rendering.answer(answer_of(quote), AUDIENCE)
    assert message.text.splitlines()[-1] == "Another article says: never · 9"


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
    check(lists.glimpses("Found", quotes, AUDIENCE))
    check(lists.finds("Found", quotes, AUDIENCE))


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
    ("difference", "said"),
    [
        (Difference("blue", ""), "it does not say “blue”"),
        (Difference("", "red"), "it also says “red”"),
        (Difference("blue", "red"), "instead of “blue”, it says “red”"),
    ],
)
def test_a_difference_is_said_in_words(difference: Difference, said: str) -> None:
    assert rendering.difference_in_words(difference, language_of("en")) == said


def underlined(message: RichText) -> list[str]:
    encoded = message.text.encode("utf-16-le")
    return [
        encoded[one.offset * 2 : (one.offset + one.length) * 2].decode("utf-16-le")
        for one in message.entities
        if one.type == "underline"
    ]


@pytest.mark.parametrize("wide", [False, True])
def test_what_is_certainly_asked_for_is_underlined_in_the_quote(*, wide: bool) -> None:
    text = "It rained. 𝄞 The ferry sank on 4 March 2019 off Brill. It rained again."
    found = replace(answer_of(quote_of(text, 13, 54)), question="When did the ferry sink?")
    message = rendering.answer(found, AUDIENCE, wide=wide)
    check(message)
    assert underlined(message) == ["4 March 2019"]
    assert underlined(rendering.late_answer(found.question, found, AUDIENCE)) == ["4 March 2019"]


def test_nothing_is_underlined_where_the_speaker_is_asked_for_or_nothing_answers() -> None:
    found = answer_of(quote_of("The ferry sank on 4 March 2019.", 0, 31))
    assert not underlined(rendering.answer(found, AUDIENCE))
    asked = replace(found, question="When did the ferry sink?", asks_who=True)
    assert not underlined(rendering.answer(asked, AUDIENCE))
    assert not underlined(rendering.nearest(replace(asked, asks_who=False), AUDIENCE))


@pytest.mark.parametrize("url", [None, "https://courier.example/strike"])
def test_a_headline_that_answers_goes_before_the_passage(url: str | None) -> None:
    shown = quote_of("They went back to work.", 0, 23, "𝄞 Pilots end strike after nine days")
    shown = replace(shown, article=replace(shown.article, url=url))
    asked = "how long was the strike of the pilots?"
    found = replace(answer_of(shown), question=asked, searched=asked)
    message = rendering.answer(found, AUDIENCE)
    check(message)
    assert message.text.splitlines() == [
        "𝄞 Pilots end strike after nine days",
        "They went back to work.",
        "10 October 2017 · 7",
    ]
    assert underlined(message) == ["nine days"]


def test_a_headline_stays_behind_a_quote_that_answers_itself() -> None:
    shown = quote_of("The strike lasted nine days.", 0, 28, "Strike lasts nine days")
    asked = "how long did the strike last?"
    found = replace(answer_of(shown), question=asked, searched=asked)
    message = rendering.answer(found, AUDIENCE)
    assert message.text.splitlines()[0] == "The strike lasted nine days."
    assert underlined(message) == ["nine days"]
