"""Somebody without a name of whom a paragraph has just begun to tell: "A deckhand said he ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from index.statements.attribution.anaphor import Anaphor
    from index.statements.attribution.history import History
    from index.statements.coreference.entity import Entity, Mention
    from index.statements.coreference.register import Register


def newcomer(
    anaphor: Anaphor, register: Register, history: History, *, told: bool
) -> Entity | None:
    """Return whom an anaphor means if the text tells of nobody there but somebody it describes.

    That one has just spoken, or is the subject of the anaphor's sentence or of the one before.
    Nobody else who may be meant was named in the paragraph, or only before that one speaks.
    """
    near = _near(anaphor, register)
    place = next((n for n, (one, _) in reversed(list(enumerate(near))) if one.subject), None)
    if place is None:
        return None
    mention, entity = near[place]
    if (
        _is_within(mention, register)
        or not _is_described(entity)
        or not entity.may_be(anaphor.gender)
    ):
        return None
    last = history.spoken[-1].entity if history.spoken else None
    if not told and (last is not entity or _is_answered(history)):
        return None
    if last is not entity and anaphor.sentence - mention.sentence > 1:
        return None
    if told and not _is_new(entity, register):
        return None
    others = near[place:] if _speaks(mention, anaphor, register) else near
    alone = all(one is entity or not one.may_be(anaphor.gender) for _, one in others)
    return entity if alone else None


def _is_within(mention: Mention, register: Register) -> bool:
    """Whether a clause begins with somebody who is no subject of the sentence: "where a nurse"."""
    first = mention.phrase.first
    before = register.vocabulary.flag(register.tokens(mention)[first - 1]) if first else 0
    return bool(before & (k.BOUND | k.RELATIVE))


def _is_answered(history: History) -> bool:
    """Whether whoever spoke last asks, or has just answered somebody else: another one goes on."""
    last, *before = reversed(history.last(2))
    spoken = before and before[0].entity is not last.entity
    return last.asks or bool(spoken and last.paragraph - before[0].paragraph <= 1)


def _is_described(entity: Entity) -> bool:
    return not entity.named and not entity.plural and entity.is_person


def _is_new(entity: Entity, register: Register) -> bool:
    """Whether it is somebody whom the article only describes, and nobody whom it names."""
    first = entity.mentions[0]
    tokens = register.tokens(first)
    # A possessive ending on the noun may make it definite: it is one of the owner's people.
    bare = (
        register.vocabulary.listed(tokens[first.phrase.head].low)
        or not register.vocabulary.plain_names
    )
    return entity.kin or bool(bare and not register.is_definite(tokens, first.phrase))


def _speaks(mention: Mention, anaphor: Anaphor, register: Register) -> bool:
    """Whether behind somebody a verb of saying stands, before an anaphor: "A deckhand told us"."""
    flag = register.vocabulary.flag
    for token in register.tokens(mention)[mention.phrase.last :]:
        if token.start >= anaphor.start:
            break
        if token.kind == "word" and flag(token) & k.SAID:
            return True
    return False


def _near(anaphor: Anaphor, register: Register) -> list[tuple[Mention, Entity]]:
    """Return the people named before an anaphor in its paragraph, else in the one before.

    Only there where no article shows whether somebody is new.
    """
    found: list[tuple[Mention, Entity]] = []
    paragraph, shows = anaphor.paragraph, register.vocabulary.articles
    for number in range(anaphor.sentence, -1, -1):
        row = register.sentences[number]
        if row and row[0].paragraph < paragraph:
            if found or not shows or row[0].paragraph < anaphor.paragraph - 1:
                break
            paragraph = row[0].paragraph
        for mention in reversed(row):
            entity = register.entity(mention) if mention.span.start < anaphor.start else None
            if entity is not None and entity.is_person and mention.phrase.form != "pronoun":
                found.append((mention, entity))
    return found[::-1]
