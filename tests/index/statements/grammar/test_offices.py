"""An office with what belongs to it, and the name behind."""

# ruff: noqa: E501 - a language each

from __future__ import annotations

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements

NAME = "Camilla Lambert"
SAID = {
    "de": "„Wir sind bereit“, sagte {} {}.",
    "en": "“We are ready,” said {} {}.",
    "es": "«Estamos preparados», declaró {} {}.",
    "fr": "« Nous sommes prêts », a déclaré {} {}.",
    "it": "«Siamo pronti», ha dichiarato {} {}.",
    "pt": "“Estamos prontos”, declarou {} {}.",
}
OFFICES = {
    "de": "die Vorsitzende des Regionalrats; der Chef der Feuerwehr; die Generalsekretärin der CDU;"
    " der frühere Bürgermeister von Lauda; die Generaldirektorin für Gesundheit",
    "en": "former mayor of Lowell; director general of health; vice president for transport; the"
    " prosecutor in the case; the head of the workers' union",
    "es": "el diputado de la oposición; el ministro de Hacienda; la presidenta del consejo regional;"
    " el secretario de Estado de Pesca; el jefe de bomberos; la senadora independiente; el"
    " vicepresidente encargado de transportes; el consejero delegado de Voltra",
    "fr": "le député d'opposition; le ministre des Finances; la présidente du conseil régional; le"
    " secrétaire d'État à la Mer; le chef des pompiers; le PDG de Voltra; l'ancien maire de Lyon; la"
    " secrétaire générale de la CGT; la romancière franco-marocaine",
    "it": "il deputato dell'opposizione; il ministro delle Finanze; il sottosegretario alla Pesca; il"
    " capo dei pompieri; l'ex sindaco di Lecco; la scrittrice argentina; la senatrice centrista;"
    " l'amministratore delegato di Voltra; la segretaria generale della CGIL",
    "pt": "o deputado da oposição; o ministro das Finanças; a presidente do conselho regional; o"
    " secretário de Estado das Pescas; o chefe dos bombeiros; a vereadora socialista; a"
    " secretária-geral da CGT; o presidente-executivo da Voltra",
}


def shown(text: str, language: str) -> list[str]:
    found = certain(statements(text, language), language)
    return [one.speaker.of(text) if one.speaker else "-" for one in found]


@pytest.mark.parametrize(
    ("language", "office"),
    [(code, one.strip()) for code, many in OFFICES.items() for one in many.split(";")],
)
def test_a_name_behind_an_office_speaks(language: str, office: str) -> None:
    assert shown(SAID[language].format(office, NAME), language) == [NAME]


@pytest.mark.parametrize(
    ("language", "office"),
    [
        ("fr", "la directrice de l'école"),
        ("es", "la directora del colegio"),
        ("it", "la direttrice della scuola"),
        ("pt", "o advogado da família"),
    ],
)
def test_what_is_called_after_somebody_is_not_that_person(language: str, office: str) -> None:
    assert NAME not in shown(SAID[language].format(office, NAME), language)


def test_who_an_office_belongs_to_does_not_speak() -> None:
    text = "« C'est faux », a déclaré l'avocat de la ministre Camille Lambert."
    assert "Camille Lambert" not in shown(text, "fr")
