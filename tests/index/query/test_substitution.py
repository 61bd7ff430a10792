"""The question before, asked of another name."""

from __future__ import annotations

import pytest

from index.query.substitution import of_another_name


@pytest.mark.parametrize(
    ("language", "before", "now", "asked"),
    [
        ("en", "how many boats sank in Kemp?", "And in Varn?", "how many boats sank in Varn?"),
        ("en", "When did they open the Blue Mill?", "and the Red Mill",
         "When did they open the Red Mill?"),
        ("fr", "qui dirige la mairie à Kemp-la-Rivière ?", "Et à Varn ?",
         "qui dirige la mairie à Varn?"),
        ("es", "¿Cuánto costó el puente en San Kemp de la Sierra?", "¿y en Varn?",
         "¿Cuánto costó el puente en Varn?"),
        ("uk", "Хто міський голова Липового Броду?", "а Варни?", "Хто міський голова Варни?"),
    ],
)  # fmt: skip
def test_the_question_before_is_asked_of_another_name(
    language: str, before: str, now: str, asked: str
) -> None:
    found = of_another_name(now, before, language)
    assert found is not None
    text, begins = found
    assert text == asked
    assert text[begins:].rstrip("?").casefold() in now.casefold()


BOATS = "How many boats sank in Kemp?"


@pytest.mark.parametrize(
    ("language", "before", "now"),
    [
        ("en", BOATS, "And how many in Varn were hurt?"),
        ("en", "Did Ann Roth see the boats in Kemp?", "And in Varn?"),  # which of two names?
        ("en", BOATS, "And in Kemp?"),
        ("en", BOATS, "And the children?"),
        ("en", "How many boats sank?", "And in Varn?"),
        ("en", BOATS, "Varn?"),
        ("en", BOATS, "What about Ann Roth?"),  # nobody sinks boats in a person
        ("en", BOATS, "And what did Ann Roth say?"),
        ("en", "What did Ann Roth say?", "And in Varn?"),
        ("en", "When was Ivo Brandt elected?", "And when was he in Varn?"),
        ("en", BOATS, "And why in Varn?"),
        ("en", BOATS, "And not Varn?"),
        ("en", BOATS, "And on Friday?"),
        ("en", "When does the pool open on Sunday?", "And on Monday?"),
        ("en", "Where can I swim?", "And in Varn?"),
        ("en", "What is the rate of VAT?", "And of Siemens?"),
        ("en", "What happened? In Kemp?", "And in Varn?"),
        ("en", "HOW MANY BOATS SANK IN KEMP?", "AND IN VARN?"),
        ("en", "How Many Boats Sank In Kemp?", "And In Varn?"),
        ("uk", "Хто Голова Міста Липового Броду?", "А Варни?"),
        ("en", "How many boats sank near Kemp Harbour in Apollo 11?", "And in Varn?"),
        ("en", "Who paid for the wife of Roth?", "And of Brandt's?"),
        ("de", "Wie viele Boote sanken in Kemp?", "Und im Sommer?"),
        ("de", "Wann tritt das Gesetz in Kraft?", "Und in Bayern?"),
        ("fr", "qui dirige la mairie de Kemp ?", "Mais qui est Roth ?"),
        ("tr", "Kemp'te kaç tekne battı?", "Peki Varn?"),
        ("zh", "马洛有多少船？", "瓦恩呢？"),
    ],
)
def test_nothing_is_put_in_place_of_what_is_not_sure(language: str, before: str, now: str) -> None:
    assert of_another_name(now, before, language) is None
