"""Evidence of names, titles, offices and neighbours for an entity's kind and gender, weighed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from index.statements.coreference.entity import Entity, Gender, Kind
    from index.statements.coreference.name_features import NameSeen
    from index.statements.grammar.tokens import Token

    Evidence = Iterator[tuple[Kind, int]]

_DIGITS = "0123456789"
# More than a first name and another word tell of a person.
_SURELY = 9
# Names look alike: the evidence of so many is kept.
_KEPT = 4_096


def gender_of(kind: int) -> Gender | None:
    """Return the gender that a title or noun shows."""
    man, woman = bool(kind & k.MAN), bool(kind & k.WOMAN)
    return "m" if man and not woman else "f" if woman and not man else None


def role_of(head: Token) -> str:
    """Return what a head noun says somebody is; of an age only the years."""
    low = head.low
    return low[: len(low) - len(low.lstrip(_DIGITS))] or low


def weigh_name(entity: Entity, seen: NameSeen) -> None:
    """Add what a name tells with its titles and what stands beside it."""
    for kind, weight in _told(seen):
        entity.kinds[kind] += weight
    called, first = gender_of(seen.kind), _gender_of_first_name(seen.flags[0])
    if called:
        weak = (called == "m" and seen.common) or (first == "f" and _may_be_hers(seen.kind))
        entity.genders[called] += 1 if weak else 3
    if not seen.telling:
        entity.leaning = first or entity.leaning
    elif first:
        entity.genders[first] += 1 if len(seen.flags) == 1 or seen.flags[0] & k.FOREIGN else 2


def weigh_description(entity: Entity, kind: int) -> None:
    """Add what a description tells of somebody without a name."""
    if kind & k.SOMEBODY:
        entity.kinds["person"] += 2
    elif kind & k.PEOPLE:
        entity.kinds["group"] += 1
        entity.plural = True
    if kind & k.GROUP:
        entity.kinds["group"] += 2
    if kind & k.DISPLAY and not kind & k.SOMEBODY:
        entity.kinds["display"] += 3
    elif kind & k.DOCUMENT:
        entity.kinds["document"] += 2
    gender = gender_of(kind)
    if gender:
        entity.genders[gender] += 3


def weigh_apposition(entity: Entity, kind: int) -> None:
    """Add what a description beside a name tells: "Conrad Wey, the mayor's spokesman"."""
    if kind & k.SOMEBODY:
        entity.kinds["person"] += 2
        gender = gender_of(kind)
        # Her first name has been seen by then: names are weighed before what stands beside them.
        if gender and not (entity.genders["f"] and _may_be_hers(kind)):
            entity.genders[gender] += 2
    elif kind & k.GROUP:
        entity.kinds["group"] += 2


def _gender_of_first_name(flag: int) -> Gender | None:
    first = flag & k.FIRST
    return "m" if first == k.FIRST_M else "f" if first == k.FIRST_F else None


def _may_be_hers(kind: int) -> bool:
    """Whether a noun for a man is an office that women have as well: no "Mr", and no uncle."""
    if gender_of(kind) != "m" or kind & k.KIN:
        return False
    return not kind & k.TITLE or bool(kind & k.PERSON)


def _of_titles(seen: NameSeen) -> Evidence:
    if seen.somebody:
        yield "person", 3
    elif seen.kind & k.GROUP:
        yield "group", 3
    elif seen.kind & (k.PLACE | k.TIME):
        yield "place", 2


def _of_first_name(seen: NameSeen) -> Evidence:
    first, alone = seen.flags[0], len(seen.flags) == 1
    if seen.plain and seen.kind & k.GROUP and not seen.somebody:
        return  # "تیم شاهین": the team Shahin
    if seen.first_name and not (first & (k.PLACE_NAME | k.ORG_NAME) and alone):
        yield "person", 1 if first & k.FOREIGN else 2
        if not alone:
            yield "person", 2


def _of_length(seen: NameSeen) -> Evidence:
    if len(seen.flags) > 1 and seen.bare:
        yield "person", 1


def _of_organisation(seen: NameSeen) -> Evidence:
    if seen.edge & (k.GROUP | k.ORG_WORD) and not seen.somebody and not seen.first_name:
        yield "group", 3
    # Inside a name such a word is mostly another: "Iestyn Ap Rhys".
    if (seen.flags[0] | seen.flags[-1]) & k.ORG_NAME:
        yield "group", 3


def _of_acronym(seen: NameSeen) -> Evidence:
    if seen.acronym:
        yield "group", 2


def _of_place(seen: NameSeen) -> Evidence:
    if seen.somebody:
        return
    if all(one & k.PLACE_NAME for one in seen.flags):
        yield "place", 3
    if seen.edge & k.PLACE and not seen.first_name:
        yield "place", 2
    if seen.before & k.LOCATIVE:
        yield "place", 1


def _of_dedication(seen: NameSeen) -> Evidence:
    if seen.dedicated:
        yield "place", _SURELY


def _of_age(seen: NameSeen) -> Evidence:
    if seen.aged:
        yield "person", 2


def _of_speaking(seen: NameSeen) -> Evidence:
    if (seen.before | seen.behind) & k.SAID and not seen.governed:
        yield "person", 1


# In this order: of two kinds with as much evidence the first that is told counts.
_OF_NAMES: tuple[Callable[[NameSeen], Evidence], ...] = (
    _of_titles, _of_first_name, _of_length, _of_organisation, _of_acronym, _of_place,
    _of_dedication, _of_age, _of_speaking,
)  # fmt: skip


@lru_cache(maxsize=_KEPT)
def _told(seen: NameSeen) -> Sequence[tuple[Kind, int]]:
    """Return all that a name tells of the kind of who has it."""
    return [one for tells in _OF_NAMES for one in tells(seen)]
