"""Topics and addressees of documents: they are named with one but do not say what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.attribution.cues import Place
    from index.statements.coreference.entity import Mention
    from index.statements.coreference.register import Register
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# A document and whom it is about have no more nouns between them.
_NOUNS_BETWEEN = 3
# Words for "according to" before a noun in them, at most.
_LONGEST_SOURCE = 2


def is_written_about(mention: Mention, at: Place, register: Register) -> bool:
    """Whether a document is about whoever a name belongs to, or for them: "a report on X".

    Words and nouns may stand between that lead from one to the other ("on the conduct of X"), but
    none that says whose the document is ("a statement by X").
    """
    entity = register.entity(mention)
    if mention.phrase.form != "name" or entity is None or entity.kind == "group":
        return False
    row, vocabulary = register.sentences[mention.sentence], register.vocabulary
    if not _hangs_on(mention, _link(row, mention.place, at.tokens), at.tokens, vocabulary):
        return False
    for place in range(mention.place, max(0, mention.place - _NOUNS_BETWEEN), -1):
        noun = row[place - 1].phrase
        if noun.form != "description" or not _leads_on(_link(row, place, at.tokens), vocabulary):
            return False
        if _names_source(noun, at.tokens, vocabulary):
            return False
        if noun.kind & k.DOCUMENT:
            return register.entity(row[place - 1]) is not entity
    return False


def _hangs_on(
    mention: Mention, link: Sequence[Token], tokens: Sequence[Token], vocabulary: Vocabulary
) -> bool:
    """Whether a name goes with the noun before it, by what links them or by its own form."""
    if any(one.low in vocabulary.agents for one in link):
        return False  # "by Marr"
    shown = link or vocabulary.plain_names or _is_dependent(mention.phrase, tokens, vocabulary)
    return bool(shown) and not is_behind_noun(mention.phrase, tokens, vocabulary)


def is_behind_noun(name: Phrase, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether only a noun before a name stands behind a preposition: "on Monday Anna Voss"."""
    first = name.name[0] if name.name else name.first
    kinds = [vocabulary.flag(one) & (k.NOUN | k.TITLE) for one in tokens[name.first : first]]
    return any(kinds) and not any(kind & (k.SOMEBODY | k.TITLE) for kind in kinds)


def _link(row: Sequence[Mention], place: int, tokens: Sequence[Token]) -> Sequence[Token]:
    """Return what stands between a phrase of a sentence and the one before it."""
    before = row[place - 1].phrase.last if place else row[place].phrase.first
    return tokens[before : row[place].phrase.first]


def _is_dependent(name: Phrase, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether the form of a name, or an article before it, shows that it is no subject."""
    if tokens[name.first].low in vocabulary.genitive_articles:
        return True
    return vocabulary.inflects and name.governed


def _names_source(noun: Phrase, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether a noun is part of words for "according to": "de acuerdo con"."""
    starts = range(max(0, noun.first - _LONGEST_SOURCE), noun.first + 1)
    phrases = (" ".join(one.low for one in tokens[start : noun.last + 1]) for start in starts)
    return not vocabulary.by.isdisjoint(phrases)


def _leads_on(link: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether nothing but small words and adjectives stands between two nouns."""
    flag = vocabulary.flag
    if any(one.kind != "word" for one in link):
        return False
    small = [bool(flag(one) & (k.OF | k.DET | k.PREPOSITION)) for one in link]
    return all(small) or (small[-1] and not any(map(flag, _without(link, small))))


def _without(link: Sequence[Token], small: Sequence[bool]) -> list[Token]:
    return [one for one, is_small in zip(link, small, strict=True) if not is_small]
