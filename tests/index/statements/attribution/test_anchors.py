"""Anchors: the phrases beside a quotation that may say who speaks."""

from __future__ import annotations

from index.statements.attribution.anchors import Anchor, anchors
from index.statements.attribution.cues import cues
from index.statements.lexicon import lexicon
from tests.index.statements.articles import quoted, read


def around(text: str, words: str = "", language: str = "en") -> dict[str, Anchor]:
    """Return the anchors of a quotation, the first, by their words; none has no words."""
    register, at = quoted(text, language, words)
    return {one.mention.span.of(text) if one.mention else "": one for one in anchors(at, register)}


def test_each_name_of_the_sentence_may_say_who_speaks_and_none_comes_last() -> None:
    found = around('Clara Hofer told Martin Velling: "The bridge is shut for good."')
    assert list(found) == ["Clara Hofer", "Martin Velling", ""]


def test_a_name_goes_with_the_verb_beside_it() -> None:
    found = around('"The bridge is shut for good," said Clara Hofer.')
    cue = found["Clara Hofer"].cue
    assert cue is not None
    assert cue.kind == "said"
    assert found[""].cue is None


def test_a_name_before_a_colon_is_told_from_one_behind() -> None:
    before = around('Clara Hofer said: "The bridge is shut for good."')["Clara Hofer"]
    behind = around('"The bridge is shut for good," said Clara Hofer.')["Clara Hofer"]
    assert "Colon" in before.features
    assert "Colon" not in behind.features


def test_without_a_verb_nobody_is_likelier() -> None:
    without = around('Clara Hofer opened the "bridge of sighs" on Monday.')[""]
    assert "Nobody, no cue" in without.features


def test_whoever_is_told_of_in_a_relative_clause_does_not_speak_there() -> None:
    found = around("“The boat is gone”, said Ann Till, who called Leo Marr “a liar”.", "a liar")
    assert list(found) == ["Ann Till", ""]


def test_a_quotation_alone_between_commas_is_in_no_relative_clause() -> None:
    text = "Marr was “bad”, who called it “mad”, “sad”, Ann Till said it was “odd”."
    assert "Ann Till" in around(text, "sad")


def test_the_longest_phrase_attributes() -> None:
    register, [paragraph] = read("The bridge is shut, according to Clara Hofer.")
    assert register.sentences
    [cue] = cues(paragraph.tokens, 0, len(paragraph.tokens), lexicon("en"))
    assert (cue.kind, cue.last - cue.first) == ("by", 2)
