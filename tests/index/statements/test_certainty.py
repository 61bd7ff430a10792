"""Certainty: which speakers are shown."""

from __future__ import annotations

import pytest

from index.models import Span, Statement
from index.statements.certainty import UNMEASURED, bar, certain, named_as


def said(sure: float) -> Statement:
    words = Span(0, 9)
    return Statement(words, words, "direct", speaker=Span(20, 30), mention=Span(11, 14), sure=sure)


def test_a_speaker_below_the_bar_is_not_shown_but_the_words_there_stay() -> None:
    [one] = certain([said(bar("en") - 0.01)], "en")
    assert one.speaker is None
    assert one.mention == Span(11, 14)


def test_a_speaker_at_the_bar_is_shown() -> None:
    [one] = certain([said(bar("en"))], "en")
    assert one.speaker == Span(20, 30)


def test_caution_asks_for_more() -> None:
    assert bar("en", "eager") < bar("en", "balanced") < bar("en", "strict") < 1


def test_a_language_that_was_not_measured_has_a_bar_of_its_own() -> None:
    assert bar("xx") == UNMEASURED


@pytest.mark.parametrize(
    ("text", "words"),
    [("“We wait,” she said. Marr left.", "she"), ("“We wait,” Roe said. Marr left.", None)],
)
def test_where_no_name_is_sure_a_pronoun_stands_for_it_and_no_unsure_name(
    text: str, words: str | None
) -> None:
    [one] = certain([said(bar("en") - 0.01)], "en")
    found = named_as(one, text, "en")
    assert (found.of(text) if found else None) == words


def test_a_sure_name_is_what_a_speaker_is_called_by() -> None:
    assert named_as(said(1.0), "", "en") == Span(20, 30)
