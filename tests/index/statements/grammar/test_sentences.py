"""Sentences of narration, with their frames and quotations."""

from __future__ import annotations

from index.statements.grammar.sentences import span_of
from tests.index.statements.articles import first_paragraph, words_of


def test_a_sentence_ends_where_narration_does() -> None:
    paragraph = first_paragraph("Marr left. “We wait,” said Voss. All was well.")
    found = [words_of(paragraph.tokens, one.first, one.last) for one in paragraph.sentences]
    assert found == ["Marr left .", "“We wait,” said Voss .", "All was well ."]


def test_a_sentence_knows_its_quotations_and_frames() -> None:
    paragraph = first_paragraph("“We wait,” said Voss, “all of us.”")
    [sentence] = paragraph.sentences
    assert len(sentence.quotes) == 2
    assert [words_of(paragraph.tokens, *frame.mention) for frame in sentence.frames] == ["Voss"]


def test_a_stretch_has_no_possessive_ending() -> None:
    text = "Hedda Marr's ship left."
    paragraph = first_paragraph(text)
    assert span_of(paragraph.tokens, 0, 2).of(text) == "Hedda Marr"


def test_a_sentence_that_points_back_to_a_quotation_goes_on_with_it() -> None:
    paragraph = first_paragraph("「橋は閉じた」。田中氏はそう語った。", "ja")
    assert len(paragraph.sentences) == 1
