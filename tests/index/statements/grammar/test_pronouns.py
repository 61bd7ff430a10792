"""Words that stand for people: for somebody unnamed, or for who is spoken to."""

# ruff: noqa: E501 - a line each

from __future__ import annotations

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements
from index.statements.grammar.pronouns import is_polite, is_unnamed
from index.statements.grammar.vocabulary import Vocabulary
from tests.index.statements.articles import first_paragraph

# A sentence that names two people, and then quotations of somebody else.
UNNAMED = {
    "en": (
        "Mayor Dora Finch met Sam Ochoa at the hall on Friday. She asked him to sit.",
        [
            "“Go home,” someone shouted.",
            "“Go home,” shouted somebody at the back.",
            "“Go home,” one of them said.",
            "“Go home,” another added.",
            "Others said: “Go home.”",
            "“Go home,” some chanted.",
            "“Go home,” one resident said.",
            "“Go home,” many wrote online.",
            "“Go home,” a third said.",
            "“Go home,” nobody said.",
            "“Go home,” everyone shouted.",
            "“Go home,” one woman told him.",
            "“Go home,” a few people yelled.",
            "“Go home,” said a man in the front row.",
            "“Go home,” one of the protesters said.",
            "“Go home,” said one who asked not to be named.",
            "“Go home,” they shouted.",
            "“Go home,” people shouted.",
            "“Go home,” the crowd chanted.",
        ],
    ),
    "de": (
        "Bürgermeisterin Dora Finke traf am Freitag Sam Ochoa im Saal. Sie bat ihn, sich zu setzen.",
        [
            "„Geht heim“, rief jemand.",
            "„Geht heim“, rief jemand von hinten.",
            "„Geht heim“, sagte einer von ihnen.",
            "„Geht heim“, fügte ein anderer hinzu.",
            "Andere sagten: „Geht heim.“",
            "„Geht heim“, riefen einige.",
            "„Geht heim“, sagte ein Anwohner.",
            "„Geht heim“, schrieben viele im Netz.",
            "„Geht heim“, sagte eine Dritte.",
            "„Geht heim“, riefen alle.",
            "„Geht heim“, sagte eine Frau.",
            "„Geht heim“, riefen ein paar Leute.",
            "„Geht heim“, lautete ein Kommentar.",
            "„Geht heim“, sagte ein Mann in der ersten Reihe.",
            "„Geht heim“, sagte eine der Demonstrantinnen.",
            "„Geht heim“, sagte einer, der anonym bleiben will.",
            "„Geht heim“, riefen sie.",
            "„Geht heim“, skandierte die Menge.",
            "„Geht heim“, hieß es aus dem Saal.",
        ],
    ),
    "fr": (
        "La maire Dora Finch a reçu Samuel Ochoa vendredi. Elle l'a prié de s'asseoir.",
        [
            "« Rentrez », a crié quelqu'un.",
            "« Rentrez », a lancé quelqu'un au fond.",
            "« Rentrez », a dit l'un d'eux.",
            "« Rentrez », a ajouté un autre.",
            "D'autres ont dit : « Rentrez. »",
            "« Rentrez », ont scandé certains.",
            "« Rentrez », a dit un habitant.",
            "« Rentrez », ont écrit beaucoup d'internautes.",
            "« Rentrez », a dit une troisième.",
            "« Rentrez », ont crié tous les présents.",
            "« Rentrez », a dit une femme.",
            "« Rentrez », ont hurlé quelques personnes.",
            "« Rentrez », lisait-on dans un commentaire.",
            "« Rentrez », a dit un homme au premier rang.",
            "« Rentrez », a dit l'une des manifestantes.",
            "« Rentrez », ont-ils crié.",
            "« Rentrez », a scandé la foule.",
            "« Rentrez », a-t-on entendu dans la salle.",
        ],
    ),
    "es": (
        "La alcaldesa Dora Finca recibió a Samuel Ochoa el viernes. Ella le pidió que se sentara.",
        [
            "«Váyanse», gritó alguien.",
            "«Váyanse», gritó alguien desde el fondo.",
            "«Váyanse», dijo uno de ellos.",
            "«Váyanse», añadió otro.",
            "Otros dijeron: «Váyanse».",
            "«Váyanse», corearon algunos.",
            "«Váyanse», dijo un vecino.",
            "«Váyanse», escribieron muchos en las redes.",
            "«Váyanse», dijo una tercera.",
            "«Váyanse», gritaron todos.",
            "«Váyanse», dijo una mujer.",
            "«Váyanse», gritaron varias personas.",
            "«Váyanse», dijo un hombre en la primera fila.",
            "«Váyanse», dijo una de las manifestantes.",
            "«Váyanse», gritaron.",
            "«Váyanse», coreó la multitud.",
        ],
    ),
    "it": (
        "La sindaca Dora Finchi ha ricevuto Samuele Ochoa venerdì. Lei lo ha pregato di sedersi.",
        [
            "«Andatevene», ha gridato qualcuno.",
            "«Andatevene», ha gridato qualcuno dal fondo.",
            "«Andatevene», ha detto uno di loro.",
            "«Andatevene», ha aggiunto un altro.",
            "Altri hanno detto: «Andatevene».",
            "«Andatevene», hanno scandito alcuni.",
            "«Andatevene», ha detto un abitante.",
            "«Andatevene», hanno scritto in molti.",
            "«Andatevene», ha detto una terza.",
            "«Andatevene», hanno gridato tutti.",
            "«Andatevene», ha detto una donna.",
            "«Andatevene», hanno urlato alcune persone.",
            "«Andatevene», ha detto un uomo in prima fila.",
            "«Andatevene», ha detto una delle manifestanti.",
            "«Andatevene», hanno gridato.",
            "«Andatevene», ha scandito la folla.",
        ],
    ),
    "pt": (
        "A presidente da câmara Dora Finca recebeu Samuel Ochoa na sexta. Ela pediu-lhe que se sentasse.",
        [
            "“Vão-se embora”, gritou alguém.",
            "“Vão-se embora”, gritou alguém do fundo.",
            "“Vão-se embora”, disse um deles.",
            "“Vão-se embora”, acrescentou outro.",
            "Outros disseram: “Vão-se embora.”",
            "“Vão-se embora”, entoaram alguns.",
            "“Vão-se embora”, disse um morador.",
            "“Vão-se embora”, escreveram muitos nas redes.",
            "“Vão-se embora”, disse uma terceira.",
            "“Vão-se embora”, gritaram todos.",
            "“Vão-se embora”, disse uma mulher.",
            "“Vão-se embora”, gritaram várias pessoas.",
            "“Vão-se embora”, disse um homem na primeira fila.",
            "“Vão-se embora”, disse uma das manifestantes.",
            "“Vão-se embora”, gritaram.",
            "“Vão-se embora”, entoou a multidão.",
        ],
    ),
}


@pytest.mark.parametrize("language", UNNAMED)
@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["line", "paragraph"])
def test_where_somebody_unnamed_speaks_no_name_is_shown(language: str, gap: str) -> None:
    before, many = UNNAMED[language]
    wrong = []
    for said in many:
        text = f"{before}{gap}{said}"
        found = certain(statements(text, language), language)
        shown = {one.speaker.of(text) for one in found if one.speaker}
        wrong += [(said, who) for who in shown if who in before]
    assert not wrong


@pytest.mark.parametrize(
    ("text", "language", "unnamed"),
    [
        ("Another said so.", "en", True),
        ("Another baker said so.", "en", False),
        ("Uno di loro ha parlato.", "it", True),
        ("Uno dei vicini ha parlato.", "it", False),
        ("Einer, der dort war, sprach.", "de", True),
    ],
)
def test_a_word_stands_alone_or_leads_to_a_noun(text: str, language: str, *, unnamed: bool) -> None:
    tokens = first_paragraph(text, language).tokens
    assert is_unnamed(tokens, 0, len(tokens), Vocabulary(language)) is unnamed


def test_a_capital_within_a_sentence_is_polite_in_german() -> None:
    tokens = first_paragraph("Sie kam. Fragen Sie mich.", "de").tokens
    places = [n for n, one in enumerate(tokens) if one.text == "Sie"]
    vocabulary = Vocabulary("de")
    assert [is_polite(tokens, place, 0, vocabulary) for place in places] == [False, True]
