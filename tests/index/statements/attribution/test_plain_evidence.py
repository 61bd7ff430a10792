"""What is so plain that it goes before the sums."""

from __future__ import annotations

import pytest

from index.statements.extraction import statements


def speaker(text: str, language: str) -> str | None:
    said = [one for one in statements(text, language) if one.kind != "indirect"]
    return said[-1].speaker.of(text) if said[-1].speaker else None


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        (
            "fr",
            "Un voisin a réveillé Casimir Wolk. « J’ai vu les flammes », témoigne celui-ci.",
            "Casimir Wolk",
        ),
        (
            "de",
            "Otto Till rief den Wirt Bernd Marr an. „Wir haben zu“, sagte letzterer.",
            "Bernd Marr",
        ),
        (
            "ru",
            "Иван Петров пришёл с Тимуром Биковым. Тот отметил: «Река вернулась».",
            "Тимуром Биковым",
        ),
    ],
)
def test_the_latter_is_whoever_was_named_last(language: str, text: str, meant: str) -> None:
    assert speaker(text, language) == meant


def test_a_verb_tells_that_whoever_spoke_goes_on() -> None:
    text = "«Порт закрыт», — сказал Иван Петров. Дождь. «Надолго», — добавил он."
    assert speaker(text, "ru") == "Иван Петров"
