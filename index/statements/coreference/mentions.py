"""The phrases of an article where they stand, and what all of it tells of its names."""

from __future__ import annotations

from collections import Counter
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from index.models import Span
from index.statements import kinds as k
from index.statements.coreference.entity import Mention, Paragraph
from index.statements.coreference.forms import ARTICLE, bare, unsuffixed
from index.statements.grammar.first_names import INITIAL
from index.statements.grammar.names import Names
from index.statements.grammar.phrases import Reader
from index.statements.grammar.tokens import possessive

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.sentences import Sentence
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.unspaced.phrases import UnspacedReader
    from index.statements.grammar.vocabulary import Vocabulary

    Parsed = Sequence[tuple[Sequence[Token], Sequence[Sentence]]]

# "LENNFORD, Kentland, May 3 (ABC) —" in tokens, with a place of more letters than an acronym.
_LONGEST_DATELINE, _ACRONYM = 16, 3
# A description of none of these is the subject of no sentence that matters here.
# What a first name may mean besides.
_OTHER_SENSES = k.NOUN | k.NOT_NAME | k.SAID | k.SKIPPED | k.PREPOSITION | k.PLACE_NAME
# Behind these a sentence goes on.
_WITHIN = frozenset({"word", "quote", "comma"})
_ACTING = k.SOMEBODY | k.PEOPLE | k.GROUP | k.DOCUMENT | k.DEMONYM
# An article has hundreds: the constructor of a named tuple takes longer.
_mention = partial(tuple.__new__, Mention)


def reader_of(parsed: Parsed, vocabulary: Vocabulary) -> Reader:
    """Return what finds an article's phrases by all that it tells of its names."""
    known = set(_last_names((tokens for tokens, _ in parsed), vocabulary))
    within = set(_capitals_within(tokens for tokens, _ in parsed))
    return Reader(vocabulary, Names(vocabulary, known=known, within=within))


def paragraphs(parsed: Parsed, reader: Reader | UnspacedReader) -> list[Paragraph]:
    """Return the paragraphs of an article with their phrases."""
    found: list[Paragraph] = []
    count = 0
    for number, (tokens, sentences) in enumerate(parsed):
        phrases = [reader.phrases(tokens, one.first, one.last) for one in sentences]
        found.append(Paragraph(number, tokens, sentences, phrases, count))
        count += len(sentences)
    return found


def mentions(paragraph: Paragraph, language: str) -> Iterator[list[Mention]]:
    """Yield the mentions of each sentence of a paragraph, none from its dateline."""
    tokens = paragraph.tokens
    for number, sentence in enumerate(paragraph.sentences):
        if not paragraph.phrases[number]:
            yield []
            continue
        begin = sentence.first if number else _behind_dateline(tokens, sentence)
        phrases = [one for one in paragraph.phrases[number] if one.first >= begin]
        subject = _subject(phrases)
        yield [
            _mention(
                (
                    phrase,
                    span_of(tokens, phrase, language),
                    paragraph.number,
                    paragraph.first_sentence + number,
                    place,
                    place == subject,
                )
            )
            for place, phrase in enumerate(phrases)
        ]


def span_of(tokens: Sequence[Token], phrase: Phrase, language: str) -> Span:
    """Return the stretch of text of a phrase, of a name without titles and possessive."""
    first, last = phrase.name or (phrase.first, phrase.last)
    token = tokens[last - 1]
    if language == "tr":
        end = token.start + len(unsuffixed(token.text))
    else:
        end = token.end - len(possessive(token.text))
    return Span(tokens[first].start, max(end, tokens[first].start + 1))


def _last_names(texts: Iterable[Sequence[Token]], vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the words that follow first names."""
    listed = vocabulary.listed
    read = list(texts)
    counts = Counter(one.low for tokens in read for one in tokens) if vocabulary.plain else {}
    for tokens in read:
        for place, (one, following) in enumerate(pairwise(tokens)):
            flag = listed(one.low)
            if not flag & k.FIRST or one.kind != "word" or following.kind != "word":
                continue
            if INITIAL.fullmatch(following.text) and place + 2 < len(tokens):
                following = tokens[place + 2]  # noqa: PLW2901 - "Anna K. Berg"
            if not _may_follow(
                listed(following.low),
                vocabulary,
                capitals=one.upper and following.upper,
                sure=not flag & (_OTHER_SENSES | k.FOREIGN),
            ):
                continue
            before = listed(tokens[place - 1].low) if place else 0
            if vocabulary.plain and not _tells(flag, before, following.low, counts):
                continue
            yield bare(following.low, vocabulary.language)


def _tells(flag: int, before: int, following: str, counts: Mapping[str, int]) -> bool:
    """Whether a first name shows without a capital that a last name follows."""
    if not flag & (_OTHER_SENSES | k.FOREIGN):
        return True
    if flag & k.DET:
        return False
    titled = before & (k.TITLE | k.SOMEBODY) and not before & k.FIRST
    return bool(titled) or following.startswith(ARTICLE) or counts[following] > 1


def _may_follow(flag: int, vocabulary: Vocabulary, *, capitals: bool, sure: bool) -> bool:
    """Whether a word with these flags may be the last name behind a first name."""
    if vocabulary.plain:
        return not flag & ~(k.FIRST | k.MAN | k.DEMONYM)  # many last names are trades
    listed = flag & (k.SAID | k.BOUND | k.DET | (0 if sure else k.NOUN))
    return capitals and not (listed and vocabulary.capital_nouns)


def _capitals_within(texts: Iterable[Sequence[Token]]) -> Iterator[str]:
    """Yield the words that have a capital within a sentence."""
    for tokens in texts:
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
