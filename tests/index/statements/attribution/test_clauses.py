"""The clause that a quotation stands in."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.attribution.clauses import clause
from index.statements.grammar.sentences import parsed
from index.statements.grammar.tokens import tokenised
from index.statements.lexicon import lexicon
from index.statements.spans.quotation import Quotation


def clause_of(text: str, quoted: str, language: str) -> str:
    """Return the words of the clause that a quotation of a sentence stands in."""
    own, found = lexicon(language), []
    for part in text.split("“")[1:]:
        start = text.index(part)
        end = start + part.index("”")
        found.append(Quotation(Span(start, end), Span(start - 1, end + 1)))
    tokens = tokenised(text, Span(0, len(text)), found, own)
    sentence = parsed(tokens, own)[0]
    place = next(n for n, one in enumerate(tokens) if quoted in one.text)
    it = clause(tokens, sentence, place, own)
    return text[tokens[it.first].start : tokens[it.last - 1].end].rstrip(" ,.")


@pytest.mark.parametrize(
    ("language", "text", "quoted", "expected"),
    [
        ("en", "While Marr spoke of “a start”, Voss called it “a stop”.", "a start",
         "While Marr spoke of “a start”"),
        ("en", "While Marr spoke of “a start”, Voss called it “a stop”.", "a stop",
         "Voss called it “a stop”"),
        ("en", "Marr, the mayor, spoke of “a start”.", "a start",
         "Marr, the mayor, spoke of “a start”"),
        ("en", "Marr promised “a bridge” but Voss wants “a ferry”.", "a ferry",
         "but Voss wants “a ferry”"),
        ("en", "Marr was “a thief”, Voss said.", "a thief", "Marr was “a thief”, Voss said"),
        ("en", "Marr called it “mad”, “sad”, Ann Till said “odd”.", "sad",
         "Marr called it “mad”, “sad”, Ann Till said “odd”"),
        ("de", "Marr sagte, sie sei “müde”.", "müde", "Marr sagte, sie sei “müde”"),
    ],
)  # fmt: skip
def test_a_comma_parts_clauses_with_quotations(
    language: str, text: str, quoted: str, expected: str
) -> None:
    assert clause_of(text, quoted, language) == expected
