"""Candidates for a pronoun at a quotation, or for no word at all: people, with features."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from index.statements import kinds as k
from index.statements.attribution import people
from index.statements.attribution.company import Company

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.statements.attribution.anaphor import Anaphor, Kind
    from index.statements.attribution.history import History
    from index.statements.coreference.entity import Entity, Gender, Mention
    from index.statements.coreference.register import Register

# Number of sentences back in which people are looked for, and of the last speakers.
REACH, SPEAKERS = 10, 3
# More people are not compared, the nearest first.
MOST = 24

# Highest values that are told apart: of the distance in sentences, of the number of people named
# later, and of the number of somebody's mentions.
_FARTHEST, _LAST_RANK, _OFTEN = 4, 3, 4
_FAR = ("far",)
_AGREEING = ("agreeing rank 0", "agreeing rank 1", "agreeing rank 2")
_NOBODY = ("nobody, 0", "nobody, 1", "nobody, 2", "nobody, more")


class Candidate(NamedTuple):
    """Somebody who may have said a quotation; nobody where `entity` is None."""

    entity: Entity | None
    features: tuple[str, ...]


# A pronoun has up to two dozen: the constructor of a named tuple takes longer.
_candidate = partial(tuple.__new__, Candidate)


def pronoun(flags: int) -> tuple[Kind, Gender | None]:
    """Return what kind of anaphor a pronoun is, by the flags of its word."""
    if flags & k.HE and flags & k.SHE:
        return "he", None  # one word for both, as in Persian
    if flags & k.HE:
        return "he", "m"
    if flags & k.SHE:
        return "she", "f"
    return ("it" if flags & k.IT else "they"), None


def candidates(anaphor: Anaphor, register: Register, history: History) -> list[Candidate]:
    """Return who may be meant, who was named last first, and nobody last."""
    ahead = _ahead(anaphor, register) if anaphor.kind in ("carry", "the") else {}
    seen = _seen(anaphor, register, history, ahead)
    fitting = _fitting(anaphor, seen, bodies=register.vocabulary.gendered)
    opening = register.opening(anaphor.sentence, anaphor.paragraph, anaphor.start)
    turns = _of_history(anaphor, history)
    gender = anaphor.gender
    rivals = _Rivals(gender, seen, fitting) if gender else None
    company = Company(anaphor, fitting, seen)
    found = []
    for rank, entity in enumerate(fitting):
        mentions = seen[entity]
        names = [
            *people.itself(
                entity.kind,
                entity.definiteness,
                entity.plural,
                entity.gender,
                entity.leaning,
                gender,
                entity.clearness,
            ),
            *company.of(entity),
            *turns.get(entity, ()),
            *(_of_place(entity, mentions, anaphor, rank) if mentions else _FAR),
        ]
        if rivals:
            names += rivals.of(entity, mentions)
        if opening is entity:
            names.append("opens paragraph")
        if len(fitting) == 1:
            names.append("alone")
        if entity in ahead:
            names += ahead[entity]
        found.append(_candidate((entity, tuple(names))))
    nobody = ("nobody", _NOBODY[min(len(fitting), 3)], *company.described())
    return [*found, Candidate(None, nobody)]


def _seen(
    anaphor: Anaphor, register: Register, history: History, ahead: Iterable[Entity]
) -> dict[Entity, list[Mention]]:
    """Return everyone who may come in question, with the mentions not long before."""
    seen: dict[Entity, list[Mention]] = {}
    start, at = anaphor.start, register.at
    for row in register.sentences[max(0, anaphor.sentence - REACH) : anaphor.sentence + 1]:
        for mention in row:
            place = mention.span.start
            if place >= start:
                break
            entity = at(place)
            if entity is None:
                continue
            if entity in seen:
                seen[entity].append(mention)
            else:
                seen[entity] = [mention]
    for entity in (*history.recent(SPEAKERS), *ahead):
        seen.setdefault(entity, [])
    return seen


def _fitting(
    anaphor: Anaphor, seen: Mapping[Entity, Sequence[Mention]], *, bodies: bool
) -> list[Entity]:
    """Return those whom an anaphor may stand for, who was named last first, not too many."""
    kind = anaphor.kind
    may_be = people.may_be
    found = [
        (-mentions[-1].span.start if mentions else 1, number, one)
        for number, (one, mentions) in enumerate(seen.items())
        if may_be(kind, one.kind, one.named, one.plural, bodies)
    ]
    found.sort()  # of two as near the first that was seen: no two have the same number
    return [one for _, _, one in found[:MOST]]


class _Rivals:
    """Rivals of an entity: others of the gender that the anaphor shows."""

    def __init__(
        self,
        gender: Gender,
        seen: Mapping[Entity, Sequence[Mention]],
        fitting: Sequence[Entity],
    ) -> None:
        self._gender = gender
        agreeing = any(one.gender == gender for one in fitting)
        self._unknown = ("unknown, others agree" if agreeing else "unknown, nobody agrees",)
        self._latest = sorted(
            mentions[-1].span.start
            for one, mentions in seen.items()
            if mentions and one.gender == gender
        )

    def of(self, entity: Entity, mentions: Sequence[Mention]) -> tuple[str, ...]:
        """Return the features of an entity with its mentions."""
        if entity.gender is None:
            return self._unknown
        if entity.gender != self._gender or not mentions:
            return ()
        since = len(self._latest) - bisect_right(self._latest, mentions[-1].span.start)
        return (_AGREEING[min(since, 2)],)


def _ahead(anaphor: Anaphor, register: Register) -> dict[Entity, Sequence[str]]:
    """Return who is named behind the quotation, in its own sentence and in the next one."""
    found: dict[Entity, Sequence[str]] = {}
    for step in range(2):
        number = anaphor.sentence + step
        if number >= len(register.sentences):
            break
        row = register.sentences[number]
        for place, mention in enumerate(row):
            start = mention.span.start
            if start < anaphor.start:
                continue
            entity = register.at(start)
            if entity is None or entity in found:
                continue
            found[entity] = people.ahead(
                step,
                mention.paragraph == anaphor.paragraph,
                mention.subject,
                mention.phrase.form == "name",
                len(row) == 1,
                min(place, 2),
            )
    return found


def _of_history(anaphor: Anaphor, history: History) -> dict[Entity, list[str]]:
    """Return what each of those who spoke not long ago is known for."""
    found = _of_turns(anaphor, history) if history.spoken else {}
    for entity in dict.fromkeys(history.speakers(anaphor.paragraph)):
        found.setdefault(entity, []).append("spoke here")
    told = history.reported[-1] if history.reported else None
    if told and anaphor.sentence - told.sentence <= 1:
        names = found.setdefault(told.entity, [])
        names.append(f"told {anaphor.sentence - told.sentence}")
        if told.paragraph == anaphor.paragraph:
            names.append("told here")
    return found


def _of_turns(anaphor: Anaphor, history: History) -> dict[Entity, list[str]]:
    """Return what the last speakers of quotations are known for."""
    spoken = history.spoken
    last, before = spoken[-1], spoken[-2].entity if len(spoken) > 1 else None
    names = ["spoke last", f"spoke last {min(anaphor.sentence - last.sentence, 3)}"]
    if last.paragraph >= anaphor.paragraph - 1:
        where = "here" if last.paragraph == anaphor.paragraph else "before"
        names.append(f"spoke last {where}")
        if not last.entity.named:
            names.append(f"first {last.entity.definiteness} spoke last {where}")
    if last.asks:
        names.append("asked last")
    found = {last.entity: names}
    for entity in history.recent(SPEAKERS):
        if entity in found:
            continue
        found[entity] = ["spoke"]
        if last.asks:
            found[entity] += ["was asked", *(["was asked again"] if entity is before else [])]
    return found


def _of_place(
    entity: Entity, mentions: Sequence[Mention], anaphor: Anaphor, rank: int
) -> tuple[str, ...]:
    """Return where an entity was named last, and how it was before."""
    latest, sentence, paragraph = mentions[-1], anaphor.sentence, anaphor.paragraph
    subject = latest.subject
    first = entity.mentions[0] if entity.mentions else latest
    new = ""
    if first.paragraph == paragraph:
        new = first.role if first.sentence >= sentence - 1 else "here"
    recent = max(latest.sentence, sentence) - 1
    acted = not subject and any(one.subject and one.sentence >= recent for one in mentions)
    known = bisect_left(entity.mentions, anaphor.start, key=_start)
    distance = min(sentence - latest.sentence, _FARTHEST)
    here = latest.paragraph == paragraph
    return people.where(
        distance, here, latest.role, entity.kind, entity.definiteness
    ) + people.before(
        new, min(known, people.KNOWN), acted, min(rank, _LAST_RANK), min(len(mentions), _OFTEN)
    )


def _start(mention: Mention) -> int:
    return mention.span.start
