"""The frame of its sentence that attributes a quotation."""

from __future__ import annotations

import pytest

from index.statements.attribution.sides import attributing, behind, stands_alone
from index.statements.lexicon import lexicon
from tests.index.statements.articles import place_of_quotation, quoted, words_of


def attributed_to(text: str) -> str | None:
    at = place_of_quotation(text)
    frame = attributing(at.tokens, at.parsed, at.token, lexicon("en"))
    return words_of(at.tokens, *frame.mention) if frame else None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We wait,” said Hedda Marr.", "Hedda Marr"),
        ("Hedda Marr said: “We wait.”", "Hedda Marr"),
        ("“We wait,” Hedda Marr told the hall.", "Hedda Marr"),
        ("While Hedda Marr said it was “bad”, Otto Voss said it was “odd”.", "Hedda Marr"),
        ("Hedda Marr asked, “Why?” Otto Voss said nothing.", "Hedda Marr"),
        ("The bridge is “a hole” again.", None),
    ],
)
def test_the_frame_beside_a_quotation_attributes_it(text: str, speaker: str | None) -> None:
    assert attributed_to(text) == speaker


def test_words_for_according_to_right_behind_a_quotation_name_its_source() -> None:
    _, at = quoted("«Utile», selon Ida Brenn, «nul», selon Otto Voss, le pont ferme.", "fr", "nul")
    frame = attributing(at.tokens, at.parsed, at.token, lexicon("fr"))
    assert frame
    assert words_of(at.tokens, *frame.mention) == "Otto Voss"


def test_the_frame_behind_is_the_first_one_there() -> None:
    text = "“We wait,” said Hedda Marr, and Otto Voss agreed."
    at = place_of_quotation(text)
    frame = behind(at.tokens, at.parsed, at.token, lexicon("en"))
    assert frame
    assert words_of(at.tokens, *frame.mention) == "Hedda Marr"


@pytest.mark.parametrize(
    ("text", "alone"), [("“We wait for you.”", True), ("They call it “the hole” here.", False)]
)
def test_a_quotation_that_is_a_sentence_stands_alone(text: str, *, alone: bool) -> None:
    at = place_of_quotation(text)
    assert stands_alone(at.tokens, at.parsed, at.token) is alone
