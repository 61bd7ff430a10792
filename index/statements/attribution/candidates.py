"""Who a pronoun at a quotation stands for, or no word at all: people, with features."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.statements.attribution.history import History
    from index.statements.coreference.entity import Entity, Gender, Mention
    from index.statements.coreference.register import Register

# How far back people are looked for, in sentences, and among how many speakers.
REACH, SPEAKERS = 10, 3
# More people are not compared, the nearest first.
MOST = 24

_NOBODY = ("nobody, 0", "nobody, 1", "nobody, 2", "nobody, more")
Kind = Literal["he", "she", "they", "it", "carry"]


class Anaphor(NamedTuple):
    """What stands for a speaker: a pronoun, or nothing ("carry"), from `start` in the text on.

    `gender` is what the pronoun or the form of the verb shows.
    """

    kind: Kind
    gender: Gender | None
    sentence: int
    paragraph: int
    start: int

    @property
    def table(self) -> str:
        """Which weights it is decided by: those of "he" and "she" are the same."""
        return "he" if self.kind == "she" else self.kind


class Candidate(NamedTuple):
    """Somebody who may have said a quotation; nobody where `entity` is None."""

    entity: Entity | None
    features: tuple[str, ...]


def pronoun(flags: int) -> tuple[Kind, Gender | None]:
    """Return what kind of anaphor a pronoun is, by the flags of its word."""
    if flags & k.HE and not flags & k.SHE:
        return "he", "m"
    if flags & k.SHE and not flags & k.HE:
        return "she", "f"
    return ("it" if flags & k.IT else "they"), None


def candidates(anaphor: Anaphor, register: Register, history: History) -> list[Candidate]:
    """Return who may be meant, who was named last first, and nobody last."""
    seen: dict[Entity, list[Mention]] = {}
    for number in range(max(0, anaphor.sentence - REACH), anaphor.sentence + 1):
        for mention in register.sentences[number]:
            if mention.span.start >= anaphor.start:
                break
            entity = register.entity(mention)
            if entity is not None:
                seen.setdefault(entity, []).append(mention)
    for turn in history.last(SPEAKERS):
        seen.setdefault(turn.entity, [])
    fitting = [one for one in seen if _fits(one, anaphor)]
    fitting.sort(key=lambda one: -(seen[one][-1].span.start if seen[one] else -1))
    del fitting[MOST:]
    opening = register.opening(anaphor.sentence, anaphor.paragraph, anaphor.start)
    found = []
    for rank, entity in enumerate(fitting):
        names = [
            *_of_entity(entity, anaphor),
            *_of_history(entity, anaphor, history),
            *_of_place(entity, seen[entity], anaphor, register, rank),
        ]
        if opening is entity:
            names.append("opens paragraph")
        if len(fitting) == 1:
            names.append("alone")
        found.append(Candidate(entity, tuple(names)))
    nobody = ("nobody", _NOBODY[min(len(fitting), 3)])
    return [*found, Candidate(None, nobody)]


def _fits(entity: Entity, anaphor: Anaphor) -> bool:
    """Whether an anaphor may stand for an entity at all."""
    kind = entity.kind
    somebody = kind in ("person", "maybe")
    if anaphor.kind in ("he", "she"):
        return not entity.plural and (somebody or (entity.named and kind == "other"))
    if anaphor.kind == "it":
        return not entity.plural and kind in ("group", "document", "other")
    if anaphor.kind == "they":
        return kind not in ("place", "display")
    return somebody or kind == "group" or (kind == "other" and entity.named)


def _of_entity(entity: Entity, anaphor: Anaphor) -> Iterator[str]:
    kind = entity.kind if entity.named else f"un{entity.kind}"
    yield "bias"
    yield kind
    if anaphor.gender:
        gender = entity.gender
        yield "agrees" if gender == anaphor.gender else "differs" if gender else "unknown"
        if gender is None:
            yield f"unknown {kind}"
            if entity.leaning:
                yield "leans" if entity.leaning == anaphor.gender else "leans against"
    if entity.plural:
        yield "plural"


def _of_history(entity: Entity, anaphor: Anaphor, history: History) -> Iterator[str]:
    spoken = history.spoken
    if spoken and spoken[-1].entity is entity:
        last = spoken[-1]
        yield "spoke last"
        yield f"spoke last {min(anaphor.sentence - last.sentence, 3)}"
        if last.paragraph >= anaphor.paragraph - 1:
            yield "spoke last here" if last.paragraph == anaphor.paragraph else "spoke last before"
        if last.asks:
            yield "asked last"
    elif any(turn.entity is entity for turn in history.last(SPEAKERS)):
        yield "spoke"
        if spoken[-1].asks:
            yield "was asked"
            if len(spoken) > 1 and spoken[-2].entity is entity:
                yield "was asked again"
    if any(turn.entity is entity and turn.paragraph == anaphor.paragraph for turn in spoken):
        yield "spoke here"
    told = history.reported[-1] if history.reported else None
    if told and told.entity is entity and anaphor.sentence - told.sentence <= 1:
        yield f"told {anaphor.sentence - told.sentence}"
        if told.paragraph == anaphor.paragraph:
            yield "told here"


def _of_place(
    entity: Entity, mentions: Sequence[Mention], anaphor: Anaphor, register: Register, rank: int
) -> Iterator[str]:
    if not mentions:
        yield "far"
        return
    latest = mentions[-1]
    distance = anaphor.sentence - latest.sentence
    yield f"distance {min(distance, 4)}"
    if latest.paragraph == anaphor.paragraph:
        yield "here"
    yield f"{latest.role} {min(distance, 2)}"
    if not latest.subject and any(
        one.subject and one.sentence >= max(latest.sentence, anaphor.sentence) - 1
        for one in mentions
    ):
        yield "was subject"
    yield f"rank {min(rank, 3)}"
    if anaphor.gender and entity.gender == anaphor.gender:
        yield f"agreeing rank {_agreeing_since(entity, latest, anaphor, register)}"
    yield f"named {min(len(mentions), 4)}"


def _agreeing_since(entity: Entity, latest: Mention, anaphor: Anaphor, register: Register) -> int:
    """Return how many others of the same gender were named since, two for more."""
    others = {
        found
        for number in range(latest.sentence, anaphor.sentence + 1)
        for mention in register.sentences[number]
        if latest.span.start < mention.span.start < anaphor.start
        and (found := register.entity(mention)) is not None
        and found is not entity
        and found.gender == entity.gender
    }
    return min(len(others), 2)
