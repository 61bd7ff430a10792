"""Bodies with what belongs to their names."""

# ruff: noqa: E501 - a language each

from __future__ import annotations

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements
from tests.index.statements.articles import phrases_of

SAID = {
    "de": "„Das ist nicht hinnehmbar“, erklärte {}.",
    "en": "“This is not acceptable,” {} said in a statement.",
    "es": "«No es aceptable», declaró {}.",
    "fr": "« Ce n'est pas acceptable », a déclaré {}.",
    "it": "«Non è accettabile», ha dichiarato {}.",
    "pt": "“Não é aceitável”, declarou {}.",
}
BODIES = {
    "de": "die Nordbahn; BKA; Klinikum Holm; Polizei Lüneburg; Gewerkschaft Verdi",
    "en": "the Ministry of Defence; the Royal Society of Chemistry; the Bank of England; National"
    " Rail; the Office for National Statistics; the University of Lund Hill",
    "es": "el Ayuntamiento de Lorca; el Ministerio de Defensa; la Universidad de Lunda; Policía"
    " Nacional; la Unión de Campesinos; la Cámara de Comercio de Vaux",
    "fr": "le ministère de la Défense; l'Organisation mondiale de la santé; la préfecture de police;"
    " le Conseil d'État; la Confédération paysanne",
    "it": "il Comune di Carrone; il ministero della Difesa; la Corte dei conti; l'Università di"
    " Lunda; la Banca d'Italia",
    "pt": "o Ministério da Defesa; a Universidade de Lunda; a Confederação dos Agricultores; o Banco"
    " de Portugal",
}


def shown(text: str, language: str) -> list[str]:
    found = certain(statements(text, language), language)
    return [one.speaker.of(text) if one.speaker else "-" for one in found]


@pytest.mark.parametrize(
    ("language", "body"),
    [(code, one.strip()) for code, many in BODIES.items() for one in many.split(";")],
)
def test_a_body_is_called_by_all_of_its_name(language: str, body: str) -> None:
    assert shown(SAID[language].format(body), language) == [body]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“No,” said the family of Anna Berg.", "en"),
        ("«No», dijo el equipo de Ana Berga.", "es"),
        ("« Non », a dit la famille d'Anna Bergé.", "fr"),
    ],
)
def test_who_a_body_belongs_to_is_not_taken_into_its_name(text: str, language: str) -> None:
    assert not any("Ber" in who for who in shown(text, language))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("„Nein“, schrieb der Verein auf Instagram.", "de"),
        ("« Non », a écrit quelqu'un sur X.", "fr"),
        ("“No,” the owner wrote on Facebook.", "en"),
    ],
)
def test_where_something_is_published_does_not_speak(text: str, language: str) -> None:
    assert {"X", "Instagram", "Facebook"}.isdisjoint(shown(text, language))


def phrases(text: str, language: str) -> list[str]:
    """Return the phrases of a sentence."""
    return [words for _, words in phrases_of(text, language)]


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Ecologists in Action"),
        ("en", "The group Ecologists in Action"),
        ("fr", "Le syndicat Unité et Feu"),
        ("de", "Das Bündnis Mieten gegen Armut"),
        ("es", "El sindicato Tierra y Libertad"),
    ],
)
def test_a_body_is_called_by_nouns_that_a_small_word_joins(language: str, body: str) -> None:
    assert phrases(f"{body} 2026.", language) == [body]


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("en", "Farmers in action said so.", "Farmers"),  # no name
        ("en", "The union in Action said so.", "The union"),
        ("de", "Die Gewerkschaft mit Kindern wartet.", "Die Gewerkschaft"),
        ("en", "Farmers in the Action said so.", "Farmers"),
        ("en", "Farmers in May said so.", "Farmers"),  # when
        ("en", "Mayor Marr in Action said so.", "Mayor Marr"),  # nobody's body
        ("en", "Farmers, Action said so.", "Farmers"),
    ],
)
def test_what_else_stands_behind_a_body_is_another_phrase(
    language: str, text: str, body: str
) -> None:
    assert phrases(text, language)[0] == body
