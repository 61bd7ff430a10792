"""Reported speech: a verb, who is named, "that", and what was said to the end of the sentence."""

from __future__ import annotations

import pytest

from index.statements.attribution.indirect import reports
from index.statements.lexicon import lexicon
from tests.index.statements.articles import first_paragraph


def reported(text: str, language: str = "en") -> list[tuple[str, str]]:
    paragraph = first_paragraph(text, language)
    return [
        (attribution.mention.of(text), span.of(text))
        for attribution, span in reports(paragraph.tokens, paragraph.sentences, lexicon(language))
    ]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "said"),
    [
        ("en", "Marr said that the bridge would open.", "Marr", "the bridge would open"),
        ("en", "Marr said in a note on Monday that all is well.", "Marr", "all is well"),
        ("de", "Marr sagte, dass die Brücke offen bleibt.", "Marr", "die Brücke offen bleibt"),
        ("fr", "Marr a déclaré que le pont reste ouvert.", "Marr", "le pont reste ouvert"),
    ],
)
def test_what_somebody_said_is_reported(language: str, text: str, speaker: str, said: str) -> None:
    assert reported(text, language) == [(speaker, said)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Marr said nothing."),
        ("en", "Marr said that is."),  # fewer words say nothing
        ("en", "The bridge that Marr opened stands."),
        ("es", "Lo dijo Till, que preside la región del norte."),
    ],
)
def test_what_is_no_report_is_none(language: str, text: str) -> None:
    assert reported(text, language) == []
