"""Articles of a few sentences, read as far as a test needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Span
from index.statements.attribution.cues import Place
from index.statements.coreference.register import Register
from index.statements.grammar.sentences import parsed
from index.statements.grammar.tokens import Token, tokenised
from index.statements.grammar.unspaced.segmentation import Segmentation
from index.statements.lexicon import lexicon
from index.statements.spans.marks import quotations
from index.text.sentences import paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def first_paragraph(text: str, language: str = "en") -> Paragraph:
    """Return the first paragraph as it is read."""
    return read(text, language)[1][0]


def place_of_quotation(text: str, language: str = "en") -> Place:
    """Return where the first quotation of the first paragraph stands."""
    paragraph = first_paragraph(text, language)
    for number, sentence in enumerate(paragraph.sentences):
        if sentence.quotes:
            return Place(paragraph, number, sentence.quotes[0], lexicon(language))
    raise ValueError("nothing is quoted")


def words_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return tokens as words with spaces."""
    return " ".join(token.text for token in tokens[first:last])
