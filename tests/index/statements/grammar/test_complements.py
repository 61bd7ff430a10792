"""What belongs to a noun behind it."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.grammar.complements import complement_end
from index.statements.grammar.tokens import tokenised
from index.statements.grammar.vocabulary import vocabulary_of
from index.statements.lexicon import lexicon


def complement(text: str, known: str, language: str, *, told: bool = False) -> str:
    """Return the noun that ends with `known` with what belongs to it."""
    tokens = tokenised(text, Span(0, len(text)), [], lexicon(language))
    last = next(n for n, one in enumerate(tokens) if one.text == known) + 1
    end = complement_end(tokens, last, vocabulary_of(language), told=told)
    return text[: tokens[end - 1].end]


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
        ("en", "widow", "the widow of Lenn’s only baker said so."),
        ("fr", "gardien", "le gardien de son côté a dit."),
    ],
)
def test_what_cannot_be_told_does_not_belong_to_it(language: str, known: str, text: str) -> None:
    assert complement(text, known, language).endswith(known)


def test_to_a_newspaper_something_is_said() -> None:
    told = "der Chef der Lenner Zeitung."
    assert complement(told, "Chef", "de", told=True) == "der Chef"
    assert complement(told, "Chef", "de") == told[:-1]
