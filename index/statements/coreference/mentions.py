"""The phrases of an article where they stand, and what all of it tells of its names."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from index.models import Span
from index.statements import kinds as k
from index.statements.coreference.entity import Mention, Paragraph
from index.statements.coreference.forms import unsuffixed
from index.statements.coreference.last_names import last_names
from index.statements.grammar.names import Names
from index.statements.grammar.phrases import PhraseReader
from index.statements.grammar.tokens import possessive
from index.statements.word_forms import word_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.sentences import Sentence
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.unspaced.phrases import UnspacedReader
    from index.statements.grammar.vocabulary import Vocabulary

    Parsed = Sequence[tuple[Sequence[Token], Sequence[Sentence]]]

# "LENNFORD, Kentland, May 3 (ABC) —" in tokens, with a place of more letters than an acronym.
_LONGEST_DATELINE, _ACRONYM = 16, 3
# A line that says who wrote an article is one of its first, and has no more tokens.
_FIRST_LINES, _LONGEST_BYLINE = 5, 12
# Behind these a sentence goes on.
_WITHIN = frozenset({"word", "quote", "comma"})
# A description of none of these is the subject of no sentence that matters here.
_ACTING = k.SOMEBODY | k.PEOPLE | k.GROUP | k.DOCUMENT | k.DEMONYM
# An article has hundreds: the constructor of a named tuple takes longer.
_mention = partial(tuple.__new__, Mention)


def reader_of(parsed: Parsed, vocabulary: Vocabulary) -> PhraseReader:
    """Return what finds an article's phrases by all that it tells of its names."""
    known = set(last_names((tokens for tokens, _ in parsed), vocabulary))
    within = set(_capitals_within(tokens for tokens, _ in parsed))
    return PhraseReader(vocabulary, Names(vocabulary, known=known, within=within))


def paragraphs(parsed: Parsed, reader: PhraseReader | UnspacedReader) -> list[Paragraph]:
    """Return the paragraphs of an article with their phrases."""
    found: list[Paragraph] = []
    count = 0
    for number, (tokens, sentences) in enumerate(parsed):
        phrases = [reader.phrases(tokens, one.first, one.last) for one in sentences]
        found.append(Paragraph(number, tokens, sentences, phrases, count))
        count += len(sentences)
    return found


def mentions(paragraph: Paragraph, vocabulary: Vocabulary) -> Iterator[list[Mention]]:
    """Yield the mentions of each sentence of a paragraph, none from its dateline or a byline."""
    tokens = paragraph.tokens
    byline = _is_byline(paragraph, vocabulary)
    for number, sentence in enumerate(paragraph.sentences):
        if byline or not paragraph.phrases[number]:
            yield []
            continue
        begin = sentence.first if number else _behind_dateline(tokens, sentence)
        phrases = [one for one in paragraph.phrases[number] if one.first >= begin]
        subject = _subject(phrases)
        yield [
            _mention(
                (
                    phrase,
                    span_of(tokens, phrase, vocabulary.language),
                    paragraph.number,
                    paragraph.first_sentence + number,
                    place,
                    place == subject,
                )
            )
            for place, phrase in enumerate(phrases)
        ]


def _is_byline(paragraph: Paragraph, vocabulary: Vocabulary) -> bool:
    """Whether a line at the top only says who wrote the article: "By Dan Woll, Ellery Courier"."""
    tokens = paragraph.tokens
    if paragraph.number >= _FIRST_LINES or not 1 < len(tokens) <= _LONGEST_BYLINE:
        return False
    if tokens[0].low not in vocabulary.agents or not tokens[0].upper:
        return False
    end = next((n for n, one in enumerate(tokens) if one.kind != "word"), len(tokens))
    named = tokens[1:end]
    # "By Friday Dan Woll was gone" is a headline.
    return (
        len(named) > 1
        and all(one.upper for one in named)
        and all(one.kind in ("word", "comma", "dash") for one in tokens)
    )


def span_of(tokens: Sequence[Token], phrase: Phrase, language: str) -> Span:
    """Return the stretch of text of a phrase, of a name without titles and possessive."""
    first, last = phrase.name or (phrase.first, phrase.last)
    token = tokens[last - 1]
    forms = word_forms(language)
    if forms.whose_suffixes:
        end = token.start + len(unsuffixed(token.text))
    else:
        end = token.end - len(possessive(token.text))
    start = tokens[first].start
    if forms.and_ and tokens[first].low not in k.flags(language):
        start += tokens[first].low.startswith(forms.and_)  # "and Salim" is one word
    return Span(start, max(end, start + 1))


def _capitals_within(texts: Iterable[Sequence[Token]]) -> Iterator[str]:
    """Yield the words that have a capital within a sentence."""
    for tokens in texts:
        if len(tokens) == 1:
            continue
        for one, following in pairwise(tokens):
            if following.kind == "word" and one.kind in _WITHIN and following.upper:
                yield following.low


def _subject(phrases: Sequence[Phrase]) -> int | None:
    """Return which of the phrases of a sentence is most likely its subject."""
    for place, phrase in enumerate(phrases):
        if phrase.governed or phrase.owning:
            continue
        if phrase.form != "description" or phrase.kind & _ACTING:
            return place
    return None


def _behind_dateline(tokens: Sequence[Token], sentence: Sentence) -> int:
    """Return where a paragraph begins behind its place and agency ("LENNFORD (ABC) — ")."""
    first = sentence.first
    capitals = False
    for place in range(first, min(first + _LONGEST_DATELINE, sentence.last)):
        token = tokens[place]
        if token.kind == "dash" or (token.kind == "colon" and capitals):
            return place + 1 if place > first else first
        if token.kind in ("quote", "colon", "stop"):
            break
        if token.kind == "word":
            capitals = capitals or (len(token.text) > _ACRONYM and token.text.isupper())
            if not token.capital and not capitals:
                break
    return first
