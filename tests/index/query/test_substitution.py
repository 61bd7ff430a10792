"""The question before, asked of another name."""

from __future__ import annotations

import pytest

from index.query.substitution import of_another_name


@pytest.mark.parametrize(
    ("language", "before", "now", "asked"),
    [
        ("en", "how many boats sank in Kemp?", "And in Varn?", "how many boats sank in Varn?"),
        ("en", "When was the Blue Mill built?", "and the Red Mill", "When was the Red Mill built?"),
        ("de", "Wie viele Boote sanken in Kemp?", "Und in Varn?",
         "Wie viele Boote sanken in Varn?"),
        ("fr", "qui dirige la mairie de Kemp-la-Rivière ?", "Et à Varn ?",
         "qui dirige la mairie de Varn ?"),
        ("es", "¿Cuánto costó el puente de San Kemp de la Sierra?", "¿y en Varn?",
         "¿Cuánto costó el puente de Varn?"),
        ("uk", "Хто міський голова Липового Броду?", "а Варни?", "Хто міський голова Варни?"),
    ],
)  # fmt: skip
def test_the_question_before_is_asked_of_another_name(
    language: str, before: str, now: str, asked: str
) -> None:
    assert of_another_name(now, before, language) == asked


@pytest.mark.parametrize(
    ("language", "before", "now"),
    [
        ("en", "How many boats sank in Kemp?", "And how many in Varn were hurt?"),
        ("en", "Did Ann Roth see the boats in Kemp?", "And in Varn?"),  # which of two names?
        ("en", "How many boats sank in Kemp?", "And in Kemp?"),
        ("en", "How many boats sank in Kemp?", "And the children?"),
        ("en", "How many boats sank?", "And in Varn?"),
        ("en", "How many boats sank in Kemp?", "Varn?"),
        ("de", "Wie viele Boote sanken in Kemp?", "Und die Kinder?"),
        ("zh", "马洛有多少船？", "瓦恩呢？"),
    ],
)
def test_nothing_is_put_in_place_of_what_is_not_sure(language: str, before: str, now: str) -> None:
    assert of_another_name(now, before, language) is None
