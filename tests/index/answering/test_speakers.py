"""Speakers of statements: people of an article, and of a library."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from index import Article, Correction, Span, Statement
from index.answering.speakers import count, people, shown_statements, speakers

TEXT = "Ada Holt spoke. She spoke on. Ben  Varga nodded. Words and words and words."
ADA, BEN = Span(0, 8), Span(30, 40)
ARTICLE = Article("a", "Talk", TEXT, language="en")


def said(start: int, speaker: Span | None) -> Statement:
    span = Span(start, start + 5)
    return Statement(span, span, "direct", speaker)


SAID = (said(49, BEN), said(55, ADA), said(60, ADA), said(70, None))


def test_a_speaker_who_is_not_sure_is_not_shown_unless_corrected() -> None:
    doubtful = replace(said(49, BEN), sure=0.1)
    assert [one.speaker for one in shown_statements(ARTICLE, [doubtful], "balanced")] == [None]
    correction = Correction(doubtful.span, BEN, None, 0)
    article = replace(ARTICLE, corrections=(correction,))
    assert [one.speaker for one in shown_statements(article, [doubtful], "strict")] == [BEN]


def test_whom_the_article_may_mean_is_offered_last() -> None:
    doubtful = (replace(said(49, ADA), sure=0.1), said(55, BEN))
    found = [(one.name, one.statements) for one in people(ARTICLE, doubtful, "balanced")]
    assert found == [("Ben Varga", 1), ("Ada Holt", 0)]


def test_people_come_with_their_statements_those_with_the_most_first() -> None:
    found = [(one.span, one.name, one.statements) for one in people(ARTICLE, SAID, "balanced")]
    assert found == [(ADA, "Ada Holt", 2), (BEN, "Ben Varga", 1)]


def test_names_in_several_places_are_one_person_where_they_are_the_same() -> None:
    article = Article("a", "Talk", "Ada Holt, Ada Holt. Words and words.", language="en")
    both = (said(20, Span(10, 18)), said(26, Span(0, 8)))
    assert [(one.span, one.statements) for one in people(article, both, "balanced")] == [
        (Span(10, 18), 2)
    ]


def test_statements_are_counted_as_corrected() -> None:
    correction = Correction(SAID[0].span, ADA, None, 0)
    article = Article("a", "Talk", TEXT, language="en", corrections=(correction,))
    assert count(ARTICLE, SAID, "balanced") == Counter({"Ada Holt": 2, "Ben Varga": 1})
    assert count(article, SAID, "balanced") == Counter({"Ada Holt": 3})


def test_names_of_one_person_are_counted_together_the_commonest_first() -> None:
    counted = {"Ada Holt": 2, "A. Holt": 3, "Ben Varga": 4}
    found = speakers(counted, [("A. Holt", "Ada Holt"), ("A. Holt", "Miss Holt")])
    assert [(one.names, one.statements) for one in found] == [
        (("A. Holt", "Ada Holt", "Miss Holt"), 5),
        (("Ben Varga",), 4),
    ]
