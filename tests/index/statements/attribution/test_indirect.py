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
        ("en", "Marr told the board that the bridge is shut.", "Marr", "the bridge is shut"),
        ("en", "Marr said this week that the bridge is shut.", "Marr", "the bridge is shut"),
        ("en", "Marr said the sea was calm and that all men slept.", "Marr", "all men slept"),
        ("fr", "Marr a averti les voisins que le pont fermerait.", "Marr", "le pont fermerait"),
        ("en", "Marr said nine times that the bridge is shut.", "Marr", "the bridge is shut"),
        ("en", "Marr ruled a third time that the bridge is shut.", "Marr", "the bridge is shut"),
        ("fr", "Marr a répété une autre fois que le pont ferme.", "Marr", "le pont ferme"),
        ("es", "Till repitió una vez más que el puente cae.", "Till", "el puente cae"),
        ("pt", "Till disse uma vez mais que a ponte cai.", "Till", "a ponte cai"),
        ("it", "Till ha detto il giorno dopo che il ponte cade.", "Till", "il ponte cade"),
        ("es", "Till pidió a los vecinos que cierren las puertas.", "Till", "cierren las puertas"),
        ("es", "«No», dijo Till, y añadió que el puente cae.", "Till", "el puente cae"),
        ("ar", "وقال سالم إن الجسر مغلق حتى الغد.", "سالم", "الجسر مغلق حتى الغد"),
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
        ("en", "Marr announced a bridge that would cost two million."),
        ("en", "Marr pointed to 12 boats that sank in the harbour."),
        ("en", "Marr said at that meeting nobody had asked."),
        ("en", "“It sank,” said a woman that lives by the harbour."),
        ("es", "«Se hundió», dijo una vecina que vive junto al puerto."),
        ("pt", "“Afundou”, disse um pescador que mora junto ao porto."),
        ("es", "Till espera desde que cerraron el puente viejo."),
        ("fr", "Marr a annoncé un pont que la région paiera seule."),
        ("ar", "وعدت البلدية بجسر جديد، غير أن أحدا لم يبدأ العمل."),
    ],
)
def test_what_is_no_report_is_none(language: str, text: str) -> None:
    assert reported(text, language) == []


def test_who_a_relative_clause_goes_on_about_says_what_it_reports() -> None:
    text = "The council thanked Nora Marr, who said that the bridge was safe."
    assert reported(text) == [("Nora Marr", "the bridge was safe")]
    text = "La mairie a remercié Anne Till, qui a dit que le pont était sûr."
    assert reported(text, "fr") == [("Anne Till", "le pont était sûr")]
