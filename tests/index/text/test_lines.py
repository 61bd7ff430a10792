"""Lines that stand around an article and only lead elsewhere."""

from __future__ import annotations

import re

import pytest

from index.text.lines import LEAD, either, leads_elsewhere


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ('Read more: "Why buses matter"', "en"),
        ("* Read more", "en"),
        ("Lesen Sie auch: „Warum Busse wichtig sind“", "de"),
        ("À lire aussi : « Pourquoi les bus »", "fr"),
        ("Lea también: «Por qué importan»", "es"),
    ],
)
def test_a_label_leads_elsewhere(line: str, language: str) -> None:
    assert leads_elsewhere(line, language)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ('"Read more books," said Hedda Marr.', "en"),
        ("Lea Marr kam auch.", "de"),
    ],
)
def test_speech_does_not(line: str, language: str) -> None:
    assert not leads_elsewhere(line, language)


def test_phrases_of_a_language_and_of_english_count() -> None:
    found = re.compile(LEAD + either("de", "captions"), re.IGNORECASE)
    assert found.match("Foto: Marr")
    assert found.match("Photo: Marr")
