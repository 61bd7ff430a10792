"""Quotes: the values that cannot lie."""

from __future__ import annotations

import pytest

from index import Article, Quote, Span


def test_a_quote_is_a_slice_of_its_article(bridge: Article) -> None:
    start = bridge.text.index("Ferries")
    span = Span(start, len(bridge.text))
    assert Quote(bridge, span, span, 1.0).text == "Ferries will run every twenty minutes."


def test_a_quote_outside_its_passage_cannot_be_made(bridge: Article) -> None:
    with pytest.raises(ValueError, match="not inside passage"):
        Quote(bridge, Span(0, 20), Span(5, 30), 1.0)


def test_a_quote_outside_its_article_cannot_be_made(bridge: Article) -> None:
    beyond = Span(0, len(bridge.text) + 1)
    with pytest.raises(ValueError, match="not inside passage"):
        Quote(bridge, beyond, beyond, 1.0)
