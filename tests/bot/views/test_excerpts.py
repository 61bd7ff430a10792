"""A quote in its passage: shortened around it, or with what is around it."""

from __future__ import annotations

from bot.views import excerpts
from index import Article, Quote, Span


def quote_of(text: str, start: int, end: int) -> Quote:
    article = Article("7", "Title", text, language="en", number=7)
    return Quote(article, Span(start, end), Span(0, len(text)), 1.0)


def test_a_long_passage_is_shortened_around_its_quote_by_whole_sentences() -> None:
    before, after = "Before it all. " * 60, " After it all." * 60
    text = before + "THE QUOTE." + after
    message = excerpts.passage(quote_of(text, len(before), len(before) + 10), wide=False, part=None)
    block = message.text.splitlines()[0]
    assert block.startswith("… Before it all.")
    assert "THE QUOTE." in block
    assert block.endswith("After it all. …")


def test_more_context_is_the_paragraphs_around_the_passage() -> None:
    text = "Far above.\n\nAbove.\n\nIt is. The rest.\n\nBelow.\n\nFar below."
    start = text.index("It is.")
    span = Span(start, start + 6)
    quote = Quote(Article("7", "Title", text, language="en"), span, span, 1.0)
    wide = excerpts.passage(quote, wide=True, part=None)
    assert wide.text == "Above.\n\nIt is. The rest.\n\nBelow."
