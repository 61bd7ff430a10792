"""What belongs to a noun behind it, and where an apposition ends."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.grammar.complements import apposition_end, complement_end
from index.statements.grammar.tokens import tokenised
from index.statements.grammar.vocabulary import vocabulary_of
from index.statements.lexicon import lexicon


def complement(text: str, known: str, language: str, *, told: bool = False) -> str:
    """Return the noun that ends with `known` with what belongs to it."""
    tokens = tokenised(text, Span(0, len(text)), [], lexicon(language))
    last = next(n for n, one in enumerate(tokens) if one.text == known) + 1
    end = complement_end(tokens, last, vocabulary_of(language), told=told)
    return text[: tokens[end - 1].end]


def apposition(text: str, known: str, language: str) -> str | None:
    tokens = tokenised(text, Span(0, len(text)), [], lexicon(language))
    last = next(n for n, one in enumerate(tokens) if one.text == known) + 1
    end = apposition_end(tokens, last, vocabulary_of(language))
    return text[tokens[last - 1].start : tokens[end - 1].end] if end else None


@pytest.mark.parametrize(
    ("language", "known", "whole", "rest"),
    [
        ("en", "head", "The head of the ferry company", " said so."),
        ("en", "spokesman", "A spokesman for Orle Holdings", " said so."),
        ("de", "Leiterin", "Die Leiterin der Stadtwerke", " sagte es."),
        ("fr", "directrice", "La directrice de la piscine", " a dit."),
        ("fr", "gérant", "Le gérant d’une poissonnerie", ", a dit."),
        ("es", "portavoz", "La portavoz de los mariscadores", ", dijo."),
        ("it", "direttore", "Il direttore della Banca di Lenna", " ha detto."),
        ("nl", "directeur", "De directeur van Orle Beheer", " zei het."),
        ("ru", "директор", "директор музея", ", сказал он."),
        ("uk", "засновниця", "засновниця притулку", " сказала."),
        ("ar", "صاحب", "صاحب مخبز", "، قال."),
        ("fa", "مدیر", "مدیر گلخانه", "، گفت."),
    ],
)
def test_whose_or_of_what_belongs_to_a_noun(
    language: str, known: str, whole: str, rest: str
) -> None:
    assert complement(whole + rest, known, language) == whole


@pytest.mark.parametrize(
    ("language", "known", "text"),
    [
        ("en", "mayor", "The mayor said so."),
        ("en", "mayor", "The mayor of"),
        ("es", "abogada", "La abogada de este recurrirá la pena."),
        ("uk", "директорка", "директорка всміхнулася."),
        ("ar", "معلمة", "معلمة تسكن في القرية."),
        ("tr", "müdür", "müdür okula geldi."),
        ("en", "guard", "the guard of course said so."),
        ("en", "guard", "the guard for some reason said so."),
        ("en", "singer", "the singer for her part said so."),
        ("en", "widow", "the widow of Lenn’s only baker said so."),
        ("en", "cook", "the cook of Lenn and Orle said so."),
        ("fr", "gardien", "le gardien de son côté a dit."),
        ("fr", "gardien", "le gardien d’une voix claire a dit."),
        ("fr", "gardien", "le gardien de nouveau a dit."),
        ("fr", "ministre", "le ministre des Eaux françaises et des Forêts a dit."),
        ("es", "cantante", "la cantante de nuevo dijo."),
        ("es", "portavoz", "la portavoz de Pesca y Caza dijo."),
        ("it", "cantante", "la cantante di persona ha detto."),
        ("pt", "cantora", "a cantora de imediato disse."),
        ("de", "Wirt", "der Wirt für einen Moment."),
    ],
)
def test_what_cannot_be_told_does_not_belong_to_it(language: str, known: str, text: str) -> None:
    assert complement(text, known, language).endswith(known)


def test_to_a_newspaper_something_is_said() -> None:
    told = "der Chef der Lenner Zeitung."
    assert complement(told, "Chef", "de", told=True) == "der Chef"
    assert complement(told, "Chef", "de") == told[:-1]


def test_what_the_minister_says_of_a_report_is_not_the_ministers() -> None:
    text = "the minister of the letter."
    assert complement(text, "minister", "en", told=True) == "the minister"


@pytest.mark.parametrize("told", ["Richterin", "Mutter", "Polizei", "ZDF", "Jury"])
def test_to_whom_something_is_said_does_not_belong_to_who_says_it(told: str) -> None:
    assert complement(f"der Wirt der {told}.", "Wirt", "de", told=True) == "der Wirt"


def test_a_spokesman_is_somebodys() -> None:
    whole = "ein Sprecher der Polizei"
    assert complement(f"{whole}.", "Sprecher", "de", told=True) == whole


@pytest.mark.parametrize(
    ("language", "known", "whole", "rest"),
    [
        ("fr", "chef", "chef de file du groupe Lenne Demain", ", a dit"),
        ("en", "baker", "baker", " who retired"),
        ("en", "sister", "sister at the old hospital", ", said"),
        ("pt", "marinheiro", "marinheiro", " demorou a falar"),
        ("fa", "رئیس", "رئیس انجمن ماهیگیران جنوب", "، گفت"),
    ],
)
def test_an_apposition_goes_on_to_its_comma(
    language: str, known: str, whole: str, rest: str
) -> None:
    assert apposition(whole + rest, known, language) == whole


def test_a_clause_is_no_apposition() -> None:
    assert apposition("شهرداری ۷ میلیون هزینه کرده است.", "شهرداری", "fa") is None
    assert apposition("emekli olmadan önce gitti.", "emekli", "tr") is None
