"""An article's statements: in order, of every kind, and none twice."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.models import Article
from index.statements.extraction import statements, statements_of

TEXT = """Bridge “closed for good”, says Marr

“It is closed for good,” said Hedda Marr. The mayor added that nobody had been asked.

Interviewer: Who pays for it?

Ida Brand: We all do, I am afraid."""


def test_statements_come_in_the_order_of_the_text() -> None:
    found = statements(TEXT, "en")
    assert [one.marked.start for one in found] == sorted(one.marked.start for one in found)
    assert {one.kind for one in found} >= {"direct", "indirect"}


def test_a_turn_of_a_transcript_is_one_statement() -> None:
    turns = [
        ("Ida Brand", "We all pay for it."),
        ("Otto Voss", "I do not, and never did."),
        ("Ida Brand", "Then who built the quay?"),
        ("Otto Voss", "My father did."),
    ]
    text = "\n\n".join(f"{name}: {words}" for name, words in turns)
    found = [
        (one.speaker.of(text), one.span.of(text)) for one in statements(text, "en") if one.speaker
    ]
    assert found == turns


def test_a_line_around_the_article_is_no_part_of_an_office() -> None:
    text = (
        "It rained.\n\nADVERTISEMENT\nWarden Ida Brenn counted 17 seals.\n\n"
        '"They sleep a lot," Brenn said.'
    )
    found = next(one for one in statements(text, "en") if one.kind != "indirect")
    assert found.speaker
    shown = found.introduced or found.speaker
    assert "ADVERTISEMENT" not in shown.of(text)
    assert "Brenn" in shown.of(text)


def test_an_article_is_read_in_its_language() -> None:
    text = "„Wir warten“, sagte Ida Brenn."
    [found] = statements_of(Article("1", "Warten", text, language="de"))
    assert found.speaker
    assert found.speaker.of(text) == "Ida Brenn"


PIECES = st.sampled_from(
    [
        '"',
        "“",
        "”",
        "«",
        "»",
        "said",
        "Marr",
        "Ida",
        ":",
        ",",
        ".",
        "\n\n",
        " ",
        "—",
        "she",
        "王说",
        "「",
    ]
)


@pytest.mark.parametrize("language", ["en", "de", "fr", "ru", "ar", "zh", "ja", "xx"])
# The first text of a language loads its words. The texts of all languages are of one kind.
@settings(max_examples=25)
@given(pieces=st.lists(PIECES, max_size=40))
def test_any_text_is_read_and_all_spans_lie_in_it(language: str, pieces: list[str]) -> None:
    text = " ".join(pieces)
    for one in statements(text, language):
        assert one.marked.holds(one.span)
        for part in (one.span, one.speaker, one.mention, one.cue, one.introduced):
            assert part is None or 0 <= part.start < part.end <= len(text)
