"""Lists of quotes: as many as fit, each article named once."""

from __future__ import annotations

from dataclasses import replace

from bot.i18n.language import language_of
from bot.views import lists
from bot.views.audience import Audience
from index import Article, Quote, Span

AUDIENCE = Audience(language_of("en"), "quoth_bot")


def quote_of(text: str, start: int, end: int) -> Quote:
    article = Article("7", "Title", text, language="en", number=7)
    return Quote(article, Span(start, end), Span(0, len(text)), 1.0)


def test_what_is_found_leads_with_speaker_and_quote_and_names_an_article_once() -> None:
    text = '"It is," Ann Lee said. It was not.'
    quote = replace(quote_of(text, 0, 8), speaker=Span(9, 16))
    found = lists.finds("2 passages", [quote, quote_of(text, 23, 34)], AUDIENCE).text.splitlines()
    assert found[:5] == ["2 passages", "", "Ann Lee:", text[:8].strip(), ""]
    assert found[5] == "It was not."
    titles = [line for line in found if quote.article.title in line]
    assert len(titles) == 1


def test_a_list_ends_where_the_message_does() -> None:
    quotes = [quote_of("It is. " * 40, 0, 279)] * 50
    shown = lists.glimpses("Found", quotes, AUDIENCE)
    assert 5 < shown.text.count("Title") < 50
