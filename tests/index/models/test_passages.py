"""Passages, and the terms by which they are found."""

from __future__ import annotations

from index import Span
from index.models import Passage, Sentence


def test_a_passage_has_the_terms_of_its_sentences_in_order() -> None:
    first = Sentence(Span(0, 9), ("ferri", "run"))
    second = Sentence(Span(10, 20), ("bridg", "close"), also=((0, "pont"),))
    passage = Passage(Span(0, 20), (first, second))
    assert passage.terms == ["ferri", "run", "bridg", "close"]
    assert passage.searched == ["ferri", "run", "bridg", "close", "pont"]
