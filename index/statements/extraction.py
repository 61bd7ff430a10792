"""An article's text to its statements, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Span, Statement, StatementKind
from index.statements.indirect import reports
from index.statements.lexicon import lexicon
from index.statements.marks import quotations
from index.statements.people import People
from index.statements.signatures import signed
from index.statements.speakers import Attribution, attributions, parsed
from index.statements.words import tokenised
from index.text.sentences import paragraphs

if TYPE_CHECKING:
    from index.statements.marks import Quotation


def statements(text: str, language: str) -> list[Statement]:
    """Return what is said in `text`, in order, with the speakers where the text names them.

    `language` is an ISO 639-1 code. It chooses the words that attribute; where there are none for
    it, only the structure counts. Never raises, and takes time linear in the text.
    """
    words = lexicon(language)
    blocks = paragraphs(text)
    quoted = quotations(text, blocks, words.dashes)
    narrated = [
        tokenised(text, block, inside, words) for block, inside in zip(blocks, quoted, strict=True)
    ]
    read = [(tokens, parsed(tokens, words)) for tokens in narrated]
    people = People(text, words)
    found = attributions(read, words)
    said = [
        _statement(
            text,
            quotation,
            signed(text, quotation.marked) or found.get(quotation.marked.start),
            people,
        )
        for inside in quoted
        for quotation in inside
    ]
    for attribution, span in reports(read, words):
        speaker = people.fullest(attribution.mention)
        said.append(
            Statement(span, span, "indirect", speaker, attribution.mention, attribution.cue)
        )
    return sorted(said, key=lambda statement: statement.marked)


def _statement(
    text: str, quotation: Quotation, attribution: Attribution | None, people: People
) -> Statement:
    span, marked = quotation.span, quotation.marked
    kind: StatementKind = "direct" if quotation.whole(text) else "mixed"
    if attribution is None:
        return Statement(span, marked, kind)
    speaker: Span = people.fullest(attribution.mention)
    return Statement(span, marked, kind, speaker, attribution.mention, attribution.cue)
