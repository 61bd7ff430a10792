"""Anchors of a quotation, with the verdict of the frames on who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements.attribution.anchors import anchors
from index.statements.attribution.bystanders import is_bystander, reported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.models import Span
    from index.statements.attribution.anchors import Anchor
    from index.statements.attribution.cues import Place
    from index.statements.attribution.framed import Attribution
    from index.statements.coreference.entity import Entity, Mention
    from index.statements.coreference.register import Register


def ruled_mention(ruled: Attribution | None, at: Place, register: Register) -> Mention | None:
    """Return the phrase that the frames name; the very words where it is no phrase.

    Where nothing parts words, they may be any part of the sentence.
    """
    if ruled is None:
        return None
    found = register.mention_in(ruled.mention) or _around(ruled.mention, at, register)
    first, last = at.tokens[0].start, at.tokens[-1].end
    if found is None and not at.lexicon.unspaced and first <= ruled.mention.start < last:
        words, cue = ruled.mention, ruled.cue
        beside = cue is not None and max(cue.start - words.end, words.start - cue.end) <= 1
        return register.adopt(ruled.mention, at.number, at.paragraph, beside=beside)
    return found


def _around(words: Span, at: Place, register: Register) -> Mention | None:
    """Return the phrase of a sentence that holds words beside its name: "the mayor of"."""
    for one in register.sentences[at.number]:
        phrase = one.phrase
        if not phrase.name or one.paragraph != at.paragraph.number:
            continue
        if at.tokens[phrase.first].start <= words.start < at.tokens[phrase.last - 1].end:
            return one
    return None


def ruled_anchors(
    at: Place, register: Register, ruled: Attribution | None, mention: Mention | None,
    about: Sequence[str], inner: Mention | None,
) -> tuple[list[Anchor], set[Entity | None]]:  # fmt: skip
    """Return what may say who speaks, with what the frames say of it, and who is spoken of.

    `mention` is the phrase that the frames name, `about` are features of the quotation, and `inner`
    is who has the clause around it.
    """
    where = "nobody" if ruled is None else "elsewhere"
    if mention is not None and mention.sentence == at.number:
        where = "here"
    found: list[Anchor] = []
    others: set[Entity | None] = set()
    told, parted = ruled if where == "here" else None, register.vocabulary.inflects
    report = reported(at, told, parted=parted)
    for one in anchors(at, register, about):
        spoken = report if one.mention is not mention else None
        outside = inner and one.mention and one.mention.span.end <= inner.span.start
        if one.mention and (outside or is_bystander(one.mention, at, register, spoken)):
            others.add(register.entity(one.mention))
        elif one.mention is None or one.mention is mention:
            role = "ruled" if one.mention else f"ruled {where}"
            found.append(one._replace(features=(*one.features, role)))
        else:
            found.append(one)
    named = {register.entity(one.mention) for one in found if one.mention}
    return found, others - named
