"""Articles, and stretches of their texts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index import Article, Span
from index.models import stored_number


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_is_never_empty_or_backwards(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_spans_know_what_they_hold_and_meet() -> None:
    assert Span(0, 10).holds(Span(3, 10))
    assert not Span(0, 10).holds(Span(3, 11))
    assert Span(0, 4).meets(Span(3, 5))
    assert not Span(0, 4).meets(Span(4, 5))
    assert Span(0, 4).joined(Span(8, 9)) == Span(0, 9)
    assert len(Span(2, 5)) == 3


def test_only_a_stored_article_has_a_number(bridge: Article) -> None:
    assert stored_number(replace(bridge, number=7)) == 7
    with pytest.raises(AssertionError):
        stored_number(bridge)
