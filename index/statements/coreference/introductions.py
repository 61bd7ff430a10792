"""Names as an article introduces them, and its descriptions, each as a whole phrase."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from index.models import Span
from index.statements import kinds as k
from index.statements.grammar.apposition_ends import apposition_end
from index.statements.grammar.beginnings import beginning, behind_strangers, is_cut
from index.statements.grammar.complements import complement_end, is_joined
from index.statements.grammar.owners import ends_as_owner
from index.statements.grammar.parts import ADJECTIVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.coreference.entity import Entity
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# In characters. A longer paragraph tells a story, and is no introduction.
_LONGEST = 120
_START = attrgetter("start")
# In tokens: what stands behind a noun and a word for "of".
_UNCLEAR = 4
_POSSESSIVE = re.compile("['’]s?$")


def with_title(
    tokens: Sequence[Token], phrase: Phrase, name: Span, vocabulary: Vocabulary
) -> Span | None:
    """Return a name with the titles and nouns of its phrase before it, None where it has none.

    None as well where they are only somebody's ("his brother"), those of several people ("the
    students Jana Wey and Emil Korn"), or not all there.
    """
    if phrase.name is None:
        return None
    first, last = phrase.first, phrase.name[0]
    while first < last and vocabulary.flag(tokens[first]) & (k.DET | k.SKIPPED | k.TIME):
        first += 1
    first = behind_strangers(tokens, first, last, vocabulary)
    before = tokens[first:last]
    # Behind "the" stands what somebody is, in a language with articles ("the miller Ilse Korn").
    noun = first > phrase.first and phrase.determined and vocabulary.articles
    if not before or not (
        noun or any(vocabulary.flag(one) & (k.SOMEBODY | k.TITLE) for one in before)
    ):
        return None
    if vocabulary.flag(before[0]) & k.KIN and is_cut(tokens, first, vocabulary):
        return None  # "torunu" is "his grandson"
    head = before[0] if vocabulary.head_first or vocabulary.inflects else before[-1]
    if _is_several(head, vocabulary) or (
        phrase.owner and first > phrase.first and _is_only_somebodys(head, vocabulary)
    ):
        return None
    if first == phrase.first or not phrase.determined:
        begin = beginning(tokens, first, vocabulary)
        if begin == first and vocabulary.suffixes and is_cut(tokens, first, vocabulary):
            return None
        first = begin
    return _short(Span(tokens[first].start, name.end))


def with_office(
    entity: Entity,
    name: Span,
    titled: Span | None,
    office: Sequence[Phrase],
    tokens: Sequence[Token],
    vocabulary: Vocabulary,
) -> Span | None:
    """Return a full name with the office in apposition to it, or how it was introduced before.

    `office` are the phrases of the apposition: a description and what belongs to it.
    """
    before = entity.introduced
    known = before is not None and not before.meets(name)
    if known or office[0].owner or not is_full(name, entity):
        return before
    stretch = _whole(tokens, office, name, vocabulary)
    return (stretch and _closed((titled or name).joined(stretch), tokens)) or before


def _whole(
    tokens: Sequence[Token], office: Sequence[Phrase], name: Span, vocabulary: Vocabulary
) -> Span | None:
    """Return an office with all that belongs to it, None where that cannot be told."""
    first, last = office[0].first, office[-1].last
    if tokens[first].start > name.start:
        if vocabulary.flag(tokens[first - 1]) & k.SKIPPED:
            return None  # "Ada Lis, ha invitato"
        end = apposition_end(tokens, last, vocabulary)
        return Span(tokens[first].start, tokens[end - 1].end) if end else None
    begin = first if office[0].determined else beginning(tokens, first, vocabulary)
    if begin == first and not office[0].determined and is_cut(tokens, first, vocabulary):
        return None
    return Span(tokens[begin].start, tokens[last - 1].end)


def described(
    tokens: Sequence[Token], phrase: Phrase, span: Span, vocabulary: Vocabulary
) -> Span | None:
    """Return a description of somebody without a name with all that belongs to it.

    Where it is in another case than the first, that is with the preposition that governs it: "В
    областном минздраве". None where it is whole as it stands at `span`.
    """
    first, last = phrase.first, phrase.last
    if vocabulary.unspaced or (vocabulary.capital_nouns and not tokens[last - 1].upper):
        return None  # what no list has is no noun there
    told = _is_told(tokens, phrase, vocabulary)
    begin = _led(tokens, phrase, vocabulary)
    if begin == first and not phrase.determined:
        begin = beginning(tokens, first, vocabulary)
    end = complement_end(tokens, last, vocabulary, told=told)
    if (begin, end) == (first, last):
        return None
    stop = span.end if end == last else tokens[end - 1].end
    return _short(Span(span.start if begin == first else tokens[begin].start, stop))


def belonging(tokens: Sequence[Token], phrase: Phrase, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words for whose or of what somebody is by a description, none where none stand.

    Where a word for "of" stands behind it, and what follows is unclear, those are the next ones.
    """
    first, head, last = phrase.first, phrase.head, phrase.last
    before = tokens[first:head]
    if not vocabulary.unspaced:
        before = [one for one in before if ends_as_owner(one)]
    told = _is_told(tokens, phrase, vocabulary)
    end = complement_end(tokens, last, vocabulary, told=told)
    if end == last and is_joined(tokens, last, vocabulary, told=told):
        end = last + _UNCLEAR
    small = k.DET | k.OF | k.POSSESSIVE | k.PREPOSITION
    return tuple(
        _POSSESSIVE.sub("", one.low)
        for one in (*before, *tokens[head + 1 : end])
        if one.kind == "word" and not vocabulary.flag(one) & small
    )


def _is_told(tokens: Sequence[Token], phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """Whether the verb of saying stands before a phrase: "sagte der Sprecher"."""
    return phrase.first > 0 and bool(vocabulary.flag(tokens[phrase.first - 1]) & k.SAID)


def _led(tokens: Sequence[Token], phrase: Phrase, vocabulary: Vocabulary) -> int:
    """Return where the preposition stands that governs a noun, its beginning where none does."""
    first, head = phrase.first, tokens[phrase.head].low
    if not phrase.governed or not vocabulary.inflects or head.endswith(vocabulary.forms.bare_ends):
        return first
    for place in range(first - 1, max(-1, first - 2 - ADJECTIVES), -1):
        flag = vocabulary.flag(tokens[place])
        if flag & k.LOCATIVE:
            return place
        if flag & ~k.NOT_NAME or not _is_adjective(tokens[place], vocabulary):
            break
    return first


def _is_adjective(token: Token, vocabulary: Vocabulary) -> bool:
    endings = (*vocabulary.first_adjectives, *vocabulary.other_case_endings)
    return token.kind == "word" and token.low.endswith((*endings, *vocabulary.adjective_endings))


def _is_several(head: Token, vocabulary: Vocabulary) -> bool:
    """Whether a noun is of several people: "the students Jana Wey and Emil Korn"."""
    flag = vocabulary.flag(head)
    return bool(flag & k.PEOPLE) and not flag & (k.SOMEBODY | k.GROUP | k.TITLE)


def _is_only_somebodys(head: Token, vocabulary: Vocabulary) -> bool:
    """Whether a noun says what somebody is to another: a brother, a colleague."""
    flag = vocabulary.flag(head)
    if vocabulary.relations:
        return bool(flag & k.KIN) or head.low in vocabulary.relations
    return bool(flag & k.KIN) or not flag & k.TITLE


def is_full(name: Span, entity: Entity) -> bool:
    """Whether a mention has as much of an entity's name as its fullest."""
    return entity.full is not None and len(name) == len(entity.full)


def _closed(stretch: Span, tokens: Sequence[Token]) -> Span | None:
    """Return an introduction with the bracket that closes what stands in brackets in it."""
    if len(stretch) > _LONGEST:
        return None
    first, last = (bisect_left(tokens, at, key=_START) for at in (stretch.start, stretch.end))
    opened = sum((one.kind == "open") - (one.kind == "close") for one in tokens[first:last])
    if not opened:
        return stretch
    behind = tokens[last] if last < len(tokens) else None
    if behind is None or behind.kind != "close":
        return None
    return _short(stretch.joined(Span(behind.start, behind.end)))


def _short(stretch: Span) -> Span | None:
    return stretch if len(stretch) <= _LONGEST else None
