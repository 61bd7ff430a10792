"""Issuers of documents: "a statement by Orle Holdings", "Marr's letter". It speaks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.declension import is_object
from index.statements.grammar.tokens import possessive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.coreference.entity import Entity, Mention
    from index.statements.coreference.joining import Entities
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Words between a document and whose it is: "from the", "sent by the".
_LONGEST_LINK = 3
_BODIES = frozenset({"group", "other"})


def issuer(
    mention: Mention, row: Sequence[Mention], tokens: Sequence[Token], entities: Entities
) -> Entity | None:
    """Return whose the document is that a description means, if that stands beside it.

    Any document may be a body's. Of people only those are that people write: a certificate, a
    report and a charge with somebody's name are about them.
    """
    document = mention.phrase
    if document.form != "description" or not document.kind & k.DOCUMENT:
        return None
    owner = _owner(mention, row, tokens, entities)
    if owner is None:
        return None
    if owner.is_person:
        return owner if _is_personal(document, tokens, entities) else None
    return owner if owner.kind in _BODIES else None


def _owner(
    mention: Mention, row: Sequence[Mention], tokens: Sequence[Token], entities: Entities
) -> Entity | None:
    document, place = mention.phrase, mention.place
    if (owning := _possessor(document, tokens, entities)) is not None:
        return owning
    before = row[place - 1].phrase if place else None
    if before and before.owning and before.last == document.first:
        return entities.at(row[place - 1].span)
    if place + 1 == len(row) or not _leads(document, row[place + 1].phrase, tokens, entities):
        return None
    return entities.at(row[place + 1].span)


def _possessor(document: Phrase, tokens: Sequence[Token], entities: Entities) -> Entity | None:
    """Return who alone may be meant by a possessive in a phrase: "Marr's letter"."""
    for place in range(document.first, document.head):
        ending = possessive(tokens[place].text)
        if not ending:
            continue
        start = tokens[place].start
        known = [
            one
            for one in entities.names.namesakes(tokens[place].low.removesuffix(ending))
            if one.mentions and one.mentions[0].span.start < start
        ]
        if place > document.first and tokens[place - 1].upper:
            known = [one for one in known if one.first == tokens[place - 1].low]
        return known[0] if len(known) == 1 else None
    return None


def may_be_the_same(
    one: str, document: Phrase, tokens: Sequence[Token], entities: Entities
) -> bool:
    """Whether a document may be one that has just been spoken of by another noun.

    Both are nouns for what people write, or the same; "the police report" is a document of its own.
    """
    noun = tokens[document.head].low
    bare = document.head - document.first <= 1 and document.last == document.head + 1
    personal = entities.vocabulary.personal_documents
    return bare and (one == noun or (one in personal and noun in personal))


def _leads(document: Phrase, owner: Phrase, tokens: Sequence[Token], entities: Entities) -> bool:
    """Whether only words stand between a document and a phrase that say whose it is."""
    vocabulary = entities.vocabulary
    link = tokens[document.last : owner.first]
    if owner.form == "pronoun" or len(link) > _LONGEST_LINK:
        return False
    if is_of_several(owner, tokens, vocabulary):
        return False
    if link:
        issued = any(one.low in vocabulary.issuing for one in link)
        return issued and all(one.kind == "word" and not one.upper for one in link)
    if vocabulary.genitive_articles:
        return tokens[owner.first].low in vocabulary.genitive_articles
    return vocabulary.owners_behind and not _is_oblique(owner, tokens, entities)


def is_of_several(owner: Phrase, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether a document is of more than its owner: "a letter by Marr and dozens of doctors"."""
    place = owner.last
    while place < len(tokens) and tokens[place].kind == "comma":
        place += 1
    return place < len(tokens) and tokens[place].low in vocabulary.coupling


def _is_oblique(owner: Phrase, tokens: Sequence[Token], entities: Entities) -> bool:
    """Whether endings show that a document is to whom a phrase names, or by them."""
    vocabulary = entities.vocabulary
    noun = owner.first if owner.name else owner.head  # "мэру Доре", "его отцу"
    if tokens[noun].low.endswith(vocabulary.other_case_endings):
        return True
    if not owner.name or not vocabulary.inflects:
        return False
    return is_object(tokens[owner.name[0]], vocabulary)


def _is_personal(document: Phrase, tokens: Sequence[Token], entities: Entities) -> bool:
    return tokens[document.head].low in entities.vocabulary.personal_documents
