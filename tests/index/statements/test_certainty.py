"""Certainty: which speakers are shown."""

from __future__ import annotations

from index.models import Span, Statement
from index.statements.certainty import UNMEASURED, bar, certain


def said(sure: float) -> Statement:
    words = Span(0, 9)
    return Statement(words, words, "direct", speaker=Span(20, 30), mention=Span(12, 15), sure=sure)


def test_a_speaker_below_the_bar_is_not_shown_but_the_words_there_stay() -> None:
    [one] = certain([said(bar("en") - 0.01)], "en")
    assert one.speaker is None
    assert one.mention == Span(12, 15)


def test_a_speaker_at_the_bar_is_shown() -> None:
    [one] = certain([said(bar("en"))], "en")
    assert one.speaker == Span(20, 30)


def test_caution_asks_for_more() -> None:
    assert bar("en", "eager") < bar("en", "balanced") < bar("en", "strict") < 1


def test_a_language_that_was_not_measured_has_a_bar_of_its_own() -> None:
    assert bar("xx") == UNMEASURED
