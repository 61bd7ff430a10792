"""Titles and labels in quotation marks are said by nobody."""

from __future__ import annotations

import pytest

from index.statements.attribution.titles import is_unsaid
from tests.index.statements.articles import place_of_quotation


def unsaid(text: str) -> bool:
    at = place_of_quotation(text)
    return is_unsaid(at.tokens, at.paragraph.sentences[at.sentence], at.token)


@pytest.mark.parametrize(
    "text",
    [
        "Her novel “The Long Bridge” came out in May, said Marr.",
        "He sang the song “Harbour Lights” to them.",
    ],
)
def test_a_title_is_not_said(text: str) -> None:
    assert unsaid(text)


@pytest.mark.parametrize(
    "text", ["“We wait for you all,” said Marr.", "Marr said: “The long bridge is closed.”"]
)
def test_speech_is_said(text: str) -> None:
    assert not unsaid(text)
