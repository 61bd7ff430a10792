"""Articles of a few sentences, read as far as a test needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Span
from index.statements.coreference.register import Register
from index.statements.grammar.sentences import parsed
from index.statements.grammar.tokens import Token, tokenised
from index.statements.grammar.unspaced import Segmentation
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
    segmentation = Segmentation(text, words) if words.unspaced else None
    tokens = [
        tokenised(text, block, inside, words, segmentation)
        for block, inside in zip(blocks, quoted, strict=True)
    ]
    read = [(one, parsed(one, words)) for one in tokens]
    return Register.of(text, read, words, segmentation)


def segmented(text: str, language: str = "zh") -> tuple[Segmentation, list[Token]]:
    """Return narration without spaces as tokens, with the names that it has."""
    segmentation = Segmentation(text, lexicon(language))
    return segmentation, list(segmentation.tokens(0, len(text)))


def span(text: str, words: str) -> Span:
    """Return where words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))
