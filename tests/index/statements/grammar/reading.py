"""Noun phrases of a text, and the words that attribute."""

from __future__ import annotations

from index.models import Span
from index.statements.grammar.names import Names
from index.statements.grammar.phrases import PhraseReader
from index.statements.grammar.tokens import tokenised
from index.statements.grammar.vocabulary import Vocabulary
from index.statements.lexicon import lexicon
from tests.index.statements.articles import first_paragraph, words_of


def phrases(text: str, language: str = "en") -> list[tuple[str, str]]:
    """Return the form of each phrase with its words, of a name those without titles."""
    tokens = tokenised(text, Span(0, len(text)), [], lexicon(language))
    vocabulary = Vocabulary(language)
    found = PhraseReader(vocabulary, Names(vocabulary)).phrases(tokens, 0, len(tokens))
    return [
        (one.form, " ".join(token.text for token in tokens[slice(*(one.name or one[1:3]))]))
        for one in found
    ]


def framed(text: str, language: str = "en") -> list[tuple[str, str]]:
    paragraph = first_paragraph(text, language)
    return [
        (
            words_of(paragraph.tokens, frame.cue, frame.cue_end),
            words_of(paragraph.tokens, *frame.mention),
        )
        for sentence in paragraph.sentences
        for frame in sentence.frames
    ]
