"""Who said what."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index import Article, statements


def test_a_quotation_has_its_words_and_its_speaker(bridge: Article) -> None:
    [said] = statements(bridge.text)
    assert said.span.of(bridge.text).startswith("Nobody wants this bridge shut")
    assert said.marked.of(bridge.text).endswith("hold it up,”")
    assert said.speaker is not None
    assert said.speaker.of(bridge.text) == "opposition spokeswoman Councillor Hedda Marr"


def test_a_verb_before_its_speaker_is_understood() -> None:
    text = '"Is it closed?” asked Marr, looking at the river. Hedda Marr is a councillor.'
    [said] = statements(text)
    assert said.speaker is not None
    assert said.speaker.of(text) == "Hedda Marr"


def test_a_speaker_before_the_words_is_understood() -> None:
    text = 'Councillor Marr said: "It is closed.”'
    [said] = statements(text)
    assert said.mention is not None
    assert said.mention.of(text) == "Councillor Marr"


def test_words_that_nobody_says_have_no_speaker() -> None:
    [said] = statements('the "grand” opening of the bridge')
    assert said.speaker is None


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = '"It is closed.\n\nThe ferry runs.'
    [said] = statements(text)
    assert said.span.of(text) == "It is closed."


@given(st.text(alphabet='"“” \nAab.,said'))
def test_statements_of_any_text_slice_back(text: str) -> None:
    for said in statements(text):
        assert said.marked.holds(said.span)
        assert said.marked.end <= len(text)
