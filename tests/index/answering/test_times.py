"""Whether a text tells when something is, at what time of day, or how long."""

from __future__ import annotations

import pytest

from index.answering.times import (
    may_be_far,
    tells_hour,
    tells_how_long,
    tells_until_when,
    tells_when,
)
from index.answering.told import Told


@pytest.mark.parametrize(
    ("language", "question", "right", "wrong"),
    [
        ("en", "what time does the pool open?", "It opens at noon.", "It opens on 4 May."),
        ("en", "what time does the pool open?", "Doors open at 8.", "It has 12 lanes."),
        ("es", "a que hora volvió la luz", "Volvió a las 7.40.", "Se fue ayer en 12 casas."),
        ("es", "¿A qué hora abre?", "Abre a las ocho de la tarde.", "Abre el lunes."),
        ("en", "what time did it sink?", "It sank at 4.", "It sank at 54 degrees north."),
        ("de", "um wie viel Uhr steigt sie?", "Sie steigt um acht.", "Sie stieg um 12 Prozent."),
        ("it", "a che ora chiude?", "Chiude alle 19.", "Chiude lunedì."),
        ("pt", "a que horas sai o último?", "Sai às 22h15.", "Sai amanhã."),
        ("de", "um wie viel Uhr beginnt es?", "Es beginnt um 8.", "Es beginnt am Montag."),
        ("ru", "во сколько откроют мост?", "Его откроют в 12:30.", "Его откроют 4 мая."),
        ("zh", "几点开门？", "上午9点开门。", "周一开门。"),
    ],
)
def test_a_time_of_day_is_asked_for_and_told(
    language: str, question: str, right: str, wrong: str
) -> None:
    told, other = Told(question, right, language), Told(question, wrong, language)
    assert told.kind == "what time"
    assert tells_hour(told)
    assert not tells_hour(other)


def test_when_is_told_by_a_date_and_how_long_by_its_ends() -> None:
    assert tells_when(Told("when did it sink?", "It sank on 4 May.", "en"))
    assert not tells_when(Told("when did it sink?", "It sank near Brill.", "en"))
    assert tells_how_long(Told("how long is it shut?", "It is shut until Easter Monday.", "en"))
    assert not tells_how_long(Told("how long is it shut?", "It was shut on Monday.", "en"))
    assert tells_until_when(Told("when does it open?", "It is shut until Monday.", "en"))


def test_how_long_may_ask_for_a_length_in_some_languages_only() -> None:
    assert may_be_far("how long is the bridge?", "en")
    assert may_be_far("Wie lang ist die Brücke?", "de")
    assert not may_be_far("Wie lange ist die Brücke gesperrt?", "de")
    assert not may_be_far("combien de temps dure la fermeture ?", "fr")
