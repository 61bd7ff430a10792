"""Quotes by themselves: an article's first sentence, and an answer that was given before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index import Answer, Quote, Span, sentences, trimmed

if TYPE_CHECKING:
    from bot.storage.answers import Remembered
    from index import Article, Library


def opening(article: Article) -> Quote:
    """Return the first sentence of an article."""
    whole = trimmed(article.text, 0, len(article.text)) or Span(0, len(article.text))
    # A headline that an article begins with ends its line; sentences do not go over one.
    line = article.text.find("\n", whole.start)
    first = Span(whole.start, line) if line > whole.start else whole
    parts = sentences(article.text, first, article.language or "")
    return Quote(article, parts[0] if parts else first, first, 0.0)


async def recalled(
    remembered: Remembered,
    place: int,
    library: Library,
    collections: frozenset[str] | None,
) -> Answer | None:
    """Return a remembered answer with only its quote at `place`, None where that no longer holds.

    The article is read again and compared with what was quoted: a quote that is shown stands
    there, word for word, at that moment, in one of `collections` (None: all).
    """
    if place >= len(remembered.quotes):
        return None
    wanted = remembered.quotes[place]
    stored = await library.articles([wanted.article, *wanted.also], collections=collections)
    quote = wanted.of(stored)
    if quote is None:
        return None
    return Answer(
        question=remembered.question,
        searched=remembered.searched,
        quotes=(quote,),
        answered=remembered.answered,
        missing=remembered.missing,
        asks_who=remembered.asks_who,
    )
