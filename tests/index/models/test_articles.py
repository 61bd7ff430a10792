"""Articles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.marks import Marks
from index.models import Article, Span, stored_number


def test_only_a_stored_article_has_a_number(bridge: Article) -> None:
    assert stored_number(replace(bridge, number=7)) == 7
    with pytest.raises(AssertionError):
        stored_number(bridge)


def test_what_an_article_tells_is_its_text_without_captions() -> None:
    article = Article("1", "Mill", "It is sold.\n\nThe mill in 1912")
    assert article.told == article.text
    marked = replace(article, marks=Marks("aside", ((0, 0), (13, 1))))
    assert marked.told.rstrip() == "It is sold."
    assert len(marked.told) == len(marked.text)
    assert marked.pages(Span(0, 4)) is None
