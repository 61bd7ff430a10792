"""Spans and quotes: the values that cannot lie."""

from __future__ import annotations

import pytest

from index import Article, Quote, Span


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_is_never_empty_or_backwards(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


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


def test_spans_know_what_they_hold_and_meet() -> None:
    assert Span(0, 10).holds(Span(3, 10))
    assert not Span(0, 10).holds(Span(3, 11))
    assert Span(0, 4).meets(Span(3, 5))
    assert not Span(0, 4).meets(Span(4, 5))
    assert Span(0, 4).joined(Span(8, 9)) == Span(0, 9)
    assert len(Span(2, 5)) == 3
