"""Where an apposition behind a name ends."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.grammar.apposition_ends import apposition_end
from index.statements.grammar.tokens import tokenised
from index.statements.grammar.vocabulary import vocabulary_of
from index.statements.lexicon import lexicon


def apposition(text: str, known: str, language: str) -> str | None:
    tokens = tokenised(text, Span(0, len(text)), [], lexicon(language))
    last = next(n for n, one in enumerate(tokens) if one.text == known) + 1
    end = apposition_end(tokens, last, vocabulary_of(language))
    return text[tokens[last - 1].start : tokens[end - 1].end] if end else None


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
