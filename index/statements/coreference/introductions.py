"""Names as an article introduces them: with the title before and the office beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Span
from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.coreference.entity import Entity
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# In characters. A longer paragraph tells a story, and is no introduction.
_LONGEST = 120


def with_title(
    tokens: Sequence[Token], phrase: Phrase, name: Span, vocabulary: Vocabulary
) -> Span | None:
    """Return a name with the titles and nouns of its phrase before it, None where it has none."""
    if phrase.name is None:
        return None
    first, last = phrase.first, phrase.name[0]
    while first < last and vocabulary.flag(tokens[first]) & (k.DET | k.SKIPPED | k.TIME):
        first += 1
    before = tokens[first:last]
    # Behind "the" stands what somebody is, in a language with articles ("the miller Ilse Korn").
    noun = first > phrase.first and phrase.determined and vocabulary.articles
    if not before or not (
        noun or any(vocabulary.flag(one) & (k.SOMEBODY | k.TITLE) for one in before)
    ):
        return None
    return _short(Span(before[0].start, name.end))


def with_office(
    entity: Entity,
    name: Span,
    titled: Span | None,
    office: Sequence[Phrase],
    tokens: Sequence[Token],
) -> Span | None:
    """Return a full name with the office in apposition to it, or how it was introduced before.

    `office` are the phrases of the apposition: a description and what belongs to it.
    """
    before = entity.introduced
    known = before is not None and not before.meets(name)
    if known or office[0].owner or not is_full(name, entity):
        return before
    stretch = Span(tokens[office[0].first].start, tokens[office[-1].last - 1].end)
    return _short((titled or name).joined(stretch)) or before


def is_full(name: Span, entity: Entity) -> bool:
    """Whether a mention has as much of an entity's name as its fullest."""
    return entity.full is not None and len(name) == len(entity.full)


def _short(stretch: Span) -> Span | None:
    return stretch if len(stretch) <= _LONGEST else None
