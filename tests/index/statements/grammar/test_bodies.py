"""Bodies with what belongs to their names."""

# ruff: noqa: E501 - a language each

from __future__ import annotations

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements

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
