"""Who a pronoun at a quotation stands for, or no word at all: people, with features."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Literal, NamedTuple

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.statements.attribution.history import History
    from index.statements.coreference.entity import Entity, Gender, Mention
    from index.statements.coreference.register import Register

# How far back people are looked for, in sentences, and among how many speakers.
REACH, SPEAKERS = 10, 3
# More people are not compared, the nearest first.
MOST = 24

# Somebody who was mentioned more often is no better known.
_KNOWN = 5
_NOBODY = ("nobody, 0", "nobody, 1", "nobody, 2", "nobody, more")
Kind = Literal["he", "she", "they", "it", "carry"]


class Anaphor(NamedTuple):
    """What stands for a speaker: a pronoun, or nothing ("carry"), from `start` in the text on.

    `gender` is what the pronoun or the form of the verb shows, `context` how the quotation stands.
    """

    kind: Kind
    gender: Gender | None
    sentence: int
    paragraph: int
    start: int
    context: str = ""

    @property
    def table(self) -> str:
        """Which weights it is decided by: those of "he" and "she" are the same."""
        return "he" if self.kind == "she" else self.kind

    @property
    def own_table(self) -> str:
        """Which weights are added where a quotation stands as this one does."""
        return f"{self.table}, {self.context}"


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
    ahead = _ahead(anaphor, register) if anaphor.kind == "carry" else {}
    seen = _seen(anaphor, register, history, ahead)
    bodies = register.vocabulary.gendered
    fitting = [one for one in seen if _fits(one, anaphor, bodies=bodies)]
    fitting.sort(key=lambda one: -(seen[one][-1].span.start if seen[one] else -1))
    del fitting[MOST:]
    opening = register.opening(anaphor.sentence, anaphor.paragraph, anaphor.start)
    agreeing = any(one.gender == anaphor.gender for one in fitting)
    latest = [
        mentions[-1].span.start
        for one, mentions in seen.items()
        if mentions and one.gender == anaphor.gender
    ]
    found = []
    for rank, entity in enumerate(fitting):
        names = [
            *_of_entity(entity, anaphor),
            *_of_history(entity, anaphor, history),
            *_of_place(entity, seen[entity], anaphor, rank),
        ]
        if anaphor.gender:
            names += _of_rivals(entity, seen[entity], anaphor, latest, agreeing=agreeing)
        if opening is entity:
            names.append("opens paragraph")
        if len(fitting) == 1:
            names.append("alone")
        names += ahead.get(entity, ())
        found.append(Candidate(entity, tuple(names)))
    nobody = ("nobody", _NOBODY[min(len(fitting), 3)])
    return [*found, Candidate(None, nobody)]


def _seen(
    anaphor: Anaphor, register: Register, history: History, ahead: Iterable[Entity]
) -> dict[Entity, list[Mention]]:
    """Return everyone who may come in question, with the mentions not long before."""
    seen: dict[Entity, list[Mention]] = {}
    for number in range(max(0, anaphor.sentence - REACH), anaphor.sentence + 1):
        for mention in register.sentences[number]:
            if mention.span.start >= anaphor.start:
                break
            entity = register.entity(mention)
            if entity is not None:
                seen.setdefault(entity, []).append(mention)
    for entity in (*(turn.entity for turn in history.last(SPEAKERS)), *ahead):
        seen.setdefault(entity, [])
    return seen


def _of_rivals(
    entity: Entity, mentions: Sequence[Mention], anaphor: Anaphor, latest: Sequence[int],
    *, agreeing: bool,
) -> Iterator[str]:  # fmt: skip
    """Yield how an entity stands to others of the gender that the anaphor shows.

    `latest` is where each of those was named last, `agreeing` whether any of them fits.
    """
    if entity.gender is None:
        yield f"unknown, {'others agree' if agreeing else 'nobody agrees'}"
    elif entity.gender == anaphor.gender and mentions:
        since = sum(start > mentions[-1].span.start for start in latest)
        yield f"agreeing rank {min(since, 2)}"


def _ahead(anaphor: Anaphor, register: Register) -> dict[Entity, list[str]]:
    """Return who is named behind the quotation, in its own sentence and in the next one."""
    found: dict[Entity, list[str]] = {}
    for step in range(2):
        number = anaphor.sentence + step
        if number >= len(register.sentences):
            break
        row = register.sentences[number]
        for place, mention in enumerate(row):
            entity = register.entity(mention)
            if entity is None or mention.span.start < anaphor.start or entity in found:
                continue
            where = "" if mention.paragraph == anaphor.paragraph else " paragraph"
            names = [f"ahead {step}{where}"]
            if mention.subject:
                names.append(f"ahead subject {step}{where}")
                if mention.phrase.form == "name":
                    names.append(f"ahead named {step}{where}")
                if len(row) == 1:
                    names.append(f"ahead only {step}{where}")
            names.append(f"ahead rank {min(place, 2)}")
            found[entity] = names
    return found


def _fits(entity: Entity, anaphor: Anaphor, *, bodies: bool) -> bool:
    """Whether an anaphor may stand for an entity at all.

    `bodies` is whether "he" and "she" may be a committee or a board.
    """
    kind = entity.kind
    somebody = kind in ("person", "maybe")
    if anaphor.kind in ("he", "she"):
        other = (entity.named and kind == "other") or (bodies and kind == "group")
        return not entity.plural and (somebody or other)
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
    elif entity in history.recent(SPEAKERS):
        yield "spoke"
        if spoken[-1].asks:
            yield "was asked"
            if len(spoken) > 1 and spoken[-2].entity is entity:
                yield "was asked again"
    if entity in history.speakers(anaphor.paragraph):
        yield "spoke here"
    told = history.reported[-1] if history.reported else None
    if told and told.entity is entity and anaphor.sentence - told.sentence <= 1:
        yield f"told {anaphor.sentence - told.sentence}"
        if told.paragraph == anaphor.paragraph:
            yield "told here"


def _of_place(
    entity: Entity, mentions: Sequence[Mention], anaphor: Anaphor, rank: int
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
    kind = entity.kind if entity.named else f"un{entity.kind}"
    yield f"{kind} {latest.role} {min(distance, 2)}"
    first = entity.mentions[0] if entity.mentions else latest
    if first.paragraph == anaphor.paragraph:
        yield "new here"
        if first.sentence >= anaphor.sentence - 1:
            yield f"new {first.role}"
    before = bisect_left(entity.mentions, anaphor.start, key=lambda one: one.span.start)
    yield f"known {min(before, _KNOWN)}"
    if not latest.subject and any(
        one.subject and one.sentence >= max(latest.sentence, anaphor.sentence) - 1
        for one in mentions
    ):
        yield "was subject"
    yield f"rank {min(rank, 3)}"
    yield f"named {min(len(mentions), 4)}"
