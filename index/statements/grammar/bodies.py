"""Bodies with what belongs to their names: "the Bank of England", "la Liga de Municipios"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.parts import ADJECTIVES, may_be_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.names import Names
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# A name goes on so often at most: "the Chamber of Commerce of Vaux".
_LONGEST_CHAIN = 3


def with_rest(
    found: list[Phrase], tokens: Sequence[Token], vocabulary: Vocabulary, names: Names
) -> list[Phrase]:
    """Return the phrases of a sentence, those of bodies with what belongs to them."""
    if not vocabulary.belonging:  # nothing shows there where a name ends
        return found
    kept: list[Phrase] = []
    chain = 0
    for phrase in found:
        body = kept[-1] if kept else None
        goes_on = body and (
            _goes_on(body, phrase, tokens, vocabulary, names)
            or _is_called(body, phrase, tokens, vocabulary)
        )
        if body and goes_on and chain < _LONGEST_CHAIN:
            kept[-1] = _longer(body, phrase)
            chain += 1
            continue
        kept.append(phrase)
        chain = 0
    return kept


def _longer(body: Phrase, rest: Phrase) -> Phrase:
    name = (body.name[0], rest.last) if body.name else None
    return body._replace(last=rest.last, name=name, owning=rest.owning)


def _goes_on(
    body: Phrase, rest: Phrase, tokens: Sequence[Token], vocabulary: Vocabulary, names: Names
) -> bool:
    """Whether a phrase belongs to the body before it, and nobody is named in it."""
    if body.form == "pronoun" or rest.form == "pronoun" or body.owning or rest.first <= body.last:
        return False
    head = vocabulary.flag(tokens[body.name[0]]) if body.name else body.kind
    if not head & (k.GROUP | k.ORG_WORD) or head & (k.SOMEBODY | k.FIRST):
        return False
    between = tokens[body.last : rest.first]  # "Organisation mondiale de la santé"
    if between[-1].low not in vocabulary.belonging or len(between) > 1 + ADJECTIVES:
        return False
    if not all(may_be_part(one, vocabulary) and not one.upper for one in between[:-1]):
        return False  # "the ministry, for its part,"
    # "the team of Voss" may be named after anybody, "the Bank of Carrow" is a name itself.
    known = tokens[body.head if body.name is None else body.name[0]].upper
    return not _names_somebody(rest, tokens, vocabulary, names, known=bool(known))


def _is_called(body: Phrase, rest: Phrase, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether a body is called by nouns with capitals that one small word joins.

    "Ecologists in Action", "le syndicat Unité et Feu", "das Bündnis Mieten für Menschen".
    """
    if body.form == "pronoun" or rest.form != "description":
        return False
    if not body.kind & (k.GROUP | k.PEOPLE) or body.kind & k.SOMEBODY or body.owning:
        return False
    if rest.first != body.last + 1 or tokens[body.last].upper:
        return False
    last, following = tokens[body.last - 1], tokens[rest.first]
    if not last.upper or not following.upper or rest.kind & (k.SOMEBODY | k.TIME | k.PLACE):
        return False
    link = vocabulary.flag(tokens[body.last])
    if vocabulary.capital_nouns and body.last - body.head == 1:
        return False  # "die Gewerkschaft für Kinder": any noun has a capital
    return bool(link & (k.PREPOSITION | k.OF)) and not link & k.SAID


def _names_somebody(
    phrase: Phrase, tokens: Sequence[Token], vocabulary: Vocabulary, names: Names, *, known: bool
) -> bool:
    """Whether a phrase may be somebody's name; `known` is whether the body has one itself."""
    if phrase.name is None:
        return False
    if phrase.kind & k.SOMEBODY or names.is_last(tokens[phrase.name[1] - 1]):
        return True
    flags = [vocabulary.flag(one) for one in tokens[phrase.name[0] : phrase.name[1]]]
    listed = k.PLACE_NAME | k.ORG_NAME | k.GROUP | k.ORG_WORD
    if not known and not any(one & listed for one in flags):
        return True
    return any(one & k.FIRST and not one & listed for one in flags)
