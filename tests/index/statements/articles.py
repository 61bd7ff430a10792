"""Articles of a few sentences, read as far as a test needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Span
from index.statements.coreference.register import Register
from index.statements.grammar.sentences import parsed
from index.statements.grammar.tokens import tokenised
from index.statements.lexicon import lexicon
from index.statements.spans.marks import quotations
from index.text.sentences import paragraphs

if TYPE_CHECKING:
    from index.statements.coreference.entity import Paragraph


def read(text: str, language: str = "en") -> tuple[Register, list[Paragraph]]:
    """Return who and what an article names, and its paragraphs."""
    words = lexicon(language)
    blocks = paragraphs(text)
    quoted = quotations(text, blocks, words.dashes, words.said)
    tokens = [
        tokenised(text, block, inside, words) for block, inside in zip(blocks, quoted, strict=True)
    ]
    return Register.of(text, [(one, parsed(one, words)) for one in tokens], words)


def span(text: str, words: str) -> Span:
    """Return where words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))
