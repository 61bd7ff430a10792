"""Who may have said a quotation: the article's people, each with what speaks for and against."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.models import Span
    from index.statements.coreference.register import Entity, Mention, Paragraph, Register

# How far back people are looked for, in sentences.
REACH = 14


@dataclass(slots=True)
class History:
    """Who has spoken so far, the last of them last, with the sentence of the quotation."""

    spoken: list[tuple[Entity, int, int]] = field(default_factory=list)

    def note(self, entity: Entity, sentence: int, paragraph: int) -> None:
        self.spoken.append((entity, sentence, paragraph))


class Candidate(NamedTuple):
    """Somebody who may have said a quotation; nobody where `entity` is None."""

    entity: Entity | None
    features: tuple[str, ...]


class Anaphor(NamedTuple):
    """The words at a quotation that stand for its speaker: a pronoun, or none at all."""

    kind: str  # "he", "she", "they", "it", "dropped", "carry"
    gender: str | None
    sentence: int
    paragraph: int
    start: int


def candidates(
    anaphor: Anaphor, register: Register, history: History, quote: Span
) -> list[Candidate]:
    """Return who may be meant, with features, nobody last."""
    t = {"he": "p", "she": "p", "they": "t", "it": "i"}.get(anaphor.kind, "c")
    seen: dict[int, list[Mention]] = {}
    for number in range(max(0, anaphor.sentence - REACH), anaphor.sentence + 1):
        for mention in register.sentences[number]:
            if mention.span.start >= anaphor.start:
                break
            entity = register.by_mention.get((mention.span.start, mention.span.end))
            if entity is not None:
                seen.setdefault(entity.number, []).append(mention)
    for entity, _, _ in history.spoken[-3:]:
        seen.setdefault(entity.number, [])
    people = [register.entities[n] for n in seen]
    ranked = _by_recency(people, seen, anaphor)
    found = []
    for rank, entity in enumerate(ranked):
        features = tuple(
            f"{t}:{name}"
            for name in _features(entity, seen[entity.number], anaphor, register, history, rank, len(ranked))
        )
        found.append(Candidate(entity, features))
    found.append(Candidate(None, (f"{t}:nobody", f"{t}:nobody,{min(len(ranked), 3)}")))
    return found


def _by_recency(people: Sequence[Entity], seen: dict[int, list[Mention]], anaphor: Anaphor) -> list[Entity]:
    fitting = [one for one in people if one.kind not in ("place", "document") or anaphor.kind in ("it", "carry", "dropped")]
    return sorted(
        fitting,
        key=lambda one: -max((m.span.start for m in seen[one.number]), default=-1),
    )


def _features(
    entity: Entity, mentions: Sequence[Mention], anaphor: Anaphor, register: Register,
    history: History, rank: int, count: int,
) -> Iterator[str]:  # fmt: skip
    yield "bias"
    kind = entity.kind if entity.named else f"un{entity.kind}"
    yield kind
    gender = entity.gender
    if anaphor.gender:
        yield "agrees" if gender == anaphor.gender else "unknown" if gender is None else "differs"
        if gender is None:
            yield f"unknown {kind}"
    if entity.plural:
        yield "plural"
    last = history.spoken[-1] if history.spoken else None
    if last and last[0] is entity:
        yield "spoke last"
        if last[2] == anaphor.paragraph:
            yield "spoke last here"
        elif last[2] == anaphor.paragraph - 1:
            yield "spoke last before"
    elif any(one is entity for one, _, _ in history.spoken[-3:]):
        yield "spoke"
    if any(one is entity for one, _, paragraph in history.spoken if paragraph == anaphor.paragraph):
        yield "spoke here"
    if not mentions:
        yield "far"
        return
    latest = mentions[-1]
    distance = anaphor.sentence - latest.sentence
    yield f"distance {min(distance, 4)}"
    if latest.paragraph == anaphor.paragraph:
        yield "here"
    role = "subject" if latest.subject else "governed" if latest.phrase.governed else "owner" if latest.phrase.owning else "object"
    yield f"{role} {min(distance, 2)}"
    if not latest.subject:
        for one in mentions:
            if one.subject and anaphor.sentence - one.sentence <= 1 and one.sentence >= latest.sentence - 1:
                yield "was subject"
                break
    if _first_subject(register, anaphor) is entity:
        yield "opens paragraph"
    yield f"rank {min(rank, 3)}"
    compatible = anaphor.gender and gender == anaphor.gender
    if compatible:
        yield f"agreeing rank {_agreeing_rank(entity, register, anaphor, mentions)}"
    total = len([m for m in entity.mentions if m.span.start < anaphor.start])
    yield f"named {min(total, 4)}"
    if count == 1:
        yield "alone"


def _first_subject(register: Register, anaphor: Anaphor) -> Entity | None:
    """Return the subject of the first sentence of a paragraph that has one."""
    first = anaphor.sentence
    while first and _paragraph_of(register, first - 1) in (anaphor.paragraph, None):
        first -= 1
    for number in range(first, anaphor.sentence + 1):
        for mention in register.sentences[number]:
            if mention.subject and mention.span.start < anaphor.start:
                return register.by_mention.get((mention.span.start, mention.span.end))
    return None


def _paragraph_of(register: Register, sentence: int) -> int | None:
    row = register.sentences[sentence]
    return row[0].paragraph if row else None


def _agreeing_rank(entity: Entity, register: Register, anaphor: Anaphor, mentions: Sequence[Mention]) -> int:
    """How many others of the same gender were named since."""
    since = mentions[-1].span.start
    others = {
        found.number
        for number in range(mentions[-1].sentence, anaphor.sentence + 1)
        for mention in register.sentences[number]
        if since < mention.span.start < anaphor.start
        and (found := register.by_mention.get((mention.span.start, mention.span.end)))
        and found is not entity
        and found.gender == entity.gender
    }
    return min(len(others), 2)
