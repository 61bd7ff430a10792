"""Names where every noun has a capital."""

# ruff: noqa: E501, SIM905 - as lists are read best

from __future__ import annotations

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements

# Last names that are nouns as well: of trades, animals, things, times, places, peoples.
SURNAMES = """
Müller Schneider Fischer Weber Koch Bauer Richter Wolf Zimmermann König Kaiser Fuchs Vogel Keller Winter
Stein Jäger Sommer Schreiber Graf Engel Horn Busch Schäfer Förster Vogt Meister Ritter Bischof Papst Herzog
Gärtner Maurer Metzger Bäcker Kaufmann Wirt Gast Freund Feld Berg Bach Wald Turm Strauß Korn Sturm Frost
Stern Mond Tag Abend Freitag März Gold Hammer Nagel Ring Kranz Kreuz Spiegel Preis Arm Bart Amt Held Christ
Franke Sachse Hesse Bank""".split()
ARTICLE = """Der Stadtrat tagte am Montag. Ingenieur Peter {0} lehnte den Plan ab. „Wir brauchen zwei
weitere Jahre“, sagte {0}.

Die Abstimmung war knapp. „Das tut mir leid“, fügte Peter {0} hinzu."""


def test_a_last_name_may_be_a_noun_as_well() -> None:
    others = {}
    for surname in SURNAMES:
        text = ARTICLE.format(surname)
        found = certain(statements(text, "de"), "de")
        said = [one.speaker.of(text) for one in found if one.speaker and one.kind != "indirect"]
        if said != [f"Peter {surname}"] * 2:
            others[surname] = said
    assert not others


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Anna Richter klagt. „Nein“, sagte der Richter.", "der Richter"),
        ("Otto Koch aß dort. „Zu salzig“, sagte der alte Koch.", "der alte Koch"),
    ],
)
def test_with_an_article_it_is_the_noun(text: str, who: str) -> None:
    (said,) = (one for one in certain(statements(text, "de"), "de") if one.kind != "indirect")
    assert said.speaker is None or said.speaker.of(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("„Ja“, sagte Otto Freiherr von Hallen.", "Otto Freiherr von Hallen"),
        ("Stefan Okoro kam. „Nie“, sagte Okoro der Zeitung.", "Stefan Okoro"),
        ("„Sie wussten es“, sagte Priya Nair von Holt Capital.", "Priya Nair"),
        ("„Kalt“, sagte ihr Manager B. J. Hoff.", "B. J. Hoff"),
        ("Die Tunnelbau AG sprach von „höherer Gewalt“.", "Tunnelbau AG"),
    ],
)
def test_words_beside_a_name_belong_to_it_or_not(text: str, who: str) -> None:
    (said,) = certain(statements(text, "de"), "de")
    assert said.speaker is not None
    assert said.speaker.of(text) == who
