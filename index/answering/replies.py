"""Replies: a question that somebody was asked is quoted with the reply behind it. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.answering.windows import LONGEST_QUOTE
from index.languages import LANGUAGES
from index.models import Span
from index.text.punctuation import QUOTES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.answering.windows import Window
    from index.models import Article

# A quotation in the same sentence is the reply already.
_SPEECH = re.compile(f"[{QUOTES}]")


def with_replies(windows: Sequence[Window], articles: Mapping[int, Article]) -> list[Window]:
    """Return windows of which those that end in what somebody was asked go on to the reply.

    A window that another one has grown over is left out.
    """
    chosen: list[Window] = []
    for window in windows:
        article = articles.get(window.candidate.passage.article)
        grown = _with_reply(window, article) if article else window
        if not any(_meet(grown, one) for one in chosen):
            chosen.append(grown)
    return chosen


def _with_reply(window: Window, article: Article) -> Window:
    """Return a window that goes on to the reply, without what stands before where it is long."""
    sentences = window.candidate.passage.sentences
    inside = [n for n, one in enumerate(sentences) if one.span.meets(window.span)]
    if not inside or inside[-1] + 1 == len(sentences):
        return window
    last, reply = sentences[inside[-1]], sentences[inside[-1] + 1]
    text = last.span.of(article.text)
    if reply.role or _SPEECH.search(text) or not _asked(article.language or "").search(text):
        return window
    for start in (window.span.start, last.span.start):
        if reply.span.end - start <= LONGEST_QUOTE:
            return window._replace(span=Span(start, reply.span.end))
    return window


def _meet(one: Window, other: Window) -> bool:
    same = one.candidate.passage.article == other.candidate.passage.article
    return same and one.span.meets(other.span)


@cache
def _asked(language: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("questions", "reported"), re.IGNORECASE)
