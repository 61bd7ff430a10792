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
    from index.statements.grammar.phrase import Phrase


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


def quoted(text: str, language: str = "en", words: str = "") -> tuple[Register, Place]:
    """Return who an article names, and where its first quotation stands that has some words."""
    register, parts = read(text, language)
    place = next(
        Place(part, number, token, lexicon(language))
        for part in parts
        for number, sentence in enumerate(part.sentences)
        for token in sentence.quotes
        if words in part.tokens[token].text
    )
    return register, place


def place_of_quotation(text: str, language: str = "en") -> Place:
    """Return where the first quotation of an article stands."""
    return quoted(text, language)[1]


def phrases_of(text: str, language: str) -> list[tuple[Phrase, str]]:
    """Return the phrases of the first sentence, each with its words as they stand."""
    part = first_paragraph(text, language)
    return [
        (one, text[part.tokens[one.first].start : part.tokens[one.last - 1].end])
        for one in part.phrases[0]
    ]


def words_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return tokens as words with spaces."""
    return " ".join(token.text for token in tokens[first:last])
