"""Speakers named by the words beside quotations, paragraph by paragraph."""

from __future__ import annotations

from index.statements.attribution.framed import FrameReader, attributed
from index.statements.lexicon import lexicon
from tests.index.statements.articles import first_paragraph, read, span


def named(text: str) -> list[str | None]:
    """Return the mention of each paragraph's quotations."""
    reader, found = FrameReader(lexicon("en")), list[str | None]()
    for paragraph in read(text)[1]:
        ruled = reader.paragraph(paragraph.tokens, paragraph.sentences)
        for sentence in paragraph.sentences:
            for place in sentence.quotes:
                one = ruled.get(paragraph.tokens[place].start)
                found.append(one.mention.of(text) if one else None)
    return found


def test_each_quotation_has_the_words_beside_it() -> None:
    assert named("“We wait,” said Hedda Marr.\n\nOtto Voss said: “I do not.”") == [
        "Hedda Marr", "Otto Voss",
    ]  # fmt: skip


def test_a_quotation_goes_on_behind_who_says_it() -> None:
    assert named("“We wait,” said Hedda Marr. “All of us.”") == ["Hedda Marr", "Hedda Marr"]


def test_a_quotation_that_is_a_paragraph_is_of_whom_the_one_before_leads_to() -> None:
    reader = FrameReader(lexicon("en"))
    text = "Hedda Marr said:"
    paragraph = first_paragraph(text)
    reader.paragraph(paragraph.tokens, paragraph.sentences)
    whole = f"{text}\n\n“We wait.”"
    found = reader.quotation(whole, span(whole, "“We wait.”"))
    assert found is None or found.mention.of(whole) == "Hedda Marr"


def test_a_frame_tells_the_mention_and_the_cue() -> None:
    text = "“We wait,” said Hedda Marr."
    paragraph = first_paragraph(text)
    [frame] = paragraph.sentences[0].frames
    found = attributed(paragraph.tokens, frame)
    assert found.mention.of(text) == "Hedda Marr"
    assert found.cue
    assert found.cue.of(text) == "said"
