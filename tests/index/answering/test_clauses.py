"""The sentence and the clause around a part of an article."""

from __future__ import annotations

from index.answering.clauses import clause_around, sentence_around
from index.models import Article, Span

TEXT = "It rained.\n\nIn Orsk, 1,400 sheep drowned: a sad day. Hay came."


def test_the_sentence_and_the_clause_of_a_part_are_told() -> None:
    article = Article("1", "Title", TEXT, language="en", number=1)
    place = TEXT.index("1,400")
    part = Span(place, place + 5)
    assert sentence_around(article, part).of(TEXT) == "In Orsk, 1,400 sheep drowned: a sad day."
    assert clause_around(article, part).of(TEXT) == "1,400 sheep drowned"


def test_a_part_of_several_sentences_is_its_own() -> None:
    article = Article("1", "Title", TEXT, language="en", number=1)
    whole = Span(0, len(TEXT))
    assert sentence_around(article, whole) == whole
    assert clause_around(article, whole) == whole
