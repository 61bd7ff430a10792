"""Speakers that a verb of saying has, and verbs that have none."""

from __future__ import annotations

import pytest

from index.statements.grammar.verbs import after_quote
from tests.index.statements.articles import first_paragraph
from tests.index.statements.grammar.reading import framed


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Marr told Voss that all is well.", "Marr"),
        ("“No,” Marr told Voss.", "Marr"),
        ("“No,” said Marr.", "Marr"),
        ("It was late, Marr said.", "Marr"),
    ],
)
def test_the_subject_of_the_verb_speaks(text: str, speaker: str) -> None:
    assert [who for _, who in framed(text)] == [speaker]


def test_a_verb_in_the_passive_has_no_speaker_before_it() -> None:
    assert ("said", "The bridge") not in framed("The bridge is said to be closed.")


def test_a_quotation_or_nothing_stands_before_the_verb() -> None:
    tokens = first_paragraph("“No,” said Marr.").tokens
    cue = next(place for place, token in enumerate(tokens) if token.low == "said")
    assert after_quote(tokens, cue, 0)
    tokens = first_paragraph("It was late, Marr said.").tokens
    assert not after_quote(tokens, len(tokens) - 2, 0)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Marr praised the old ferry, called it "a wreck".', "Marr"),
        ('Olaf Till praised Hedda Marr, called her "a giant".', "Olaf Till"),
        ("It was Yonas Till, a tailor, who picked it up and declared: “Yes.”", "who"),
    ],
)
def test_a_second_verb_goes_on_with_who_speaks(text: str, speaker: str) -> None:
    assert framed(text)[-1][1] == speaker


def test_whoever_is_quoted_by_somebody_else_speaks() -> None:
    assert ("quoted", "Marr") in framed("The Herald quoted Marr as saying it was late.")


def test_a_noun_that_a_quotation_describes_does_not_speak() -> None:
    assert framed('The "open door" movement says little.') == []
