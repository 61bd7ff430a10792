"""An article that answered a question, as the next one finds it."""

from __future__ import annotations

from index.answering.answered import Answered
from index.ingest.prepare import prepare
from index.models import Article, Span


def answered(text: str, shown: str, previous: str = "", language: str = "en") -> Answered:
    """Return an article, its title in the first line, that answered with what is `shown`."""
    title, _, body = text.partition("\n")
    ready = prepare(Article("1", title, body.strip(), language=language))
    start = ready.article.text.find(shown) if shown else -1
    span = Span(start, start + len(shown)) if start >= 0 else None
    return Answered(ready.article, ready.passages, ready.said, previous, span)


def told(found: object, given: Answered) -> str:
    """Return the words that answer, "" where none do."""
    span = getattr(found, "span", None)
    return span.of(given.article.text) if isinstance(span, Span) else ""
