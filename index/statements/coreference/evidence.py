"""Evidence of names, titles, offices and neighbours for an entity's kind and gender, weighed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from index.statements import kinds as k
from index.statements.grammar.cases import first_cases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from index.statements.coreference.entity import Entity, Gender, Kind
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

    Evidence = Iterator[tuple[Kind, int]]

_AGE = re.compile(r"[1-9]\d")
_DIGITS = "0123456789"
# More than a first name and another word tell of a person.
_SURELY = 9
# Names look alike: what so many of them tell is kept.
_KEPT = 4_096


class NameSeen(NamedTuple):
    """Flags of a name: of its titles and words, and of the words beside the phrase."""

    kind: int
    flags: tuple[int, ...]
    before: int
    behind: int
    edge: int  # the flags of the word that says what kind of name it is, the first or the last
    dedicated: bool  # whether a church or a school may be called so
    acronym: bool  # whether it is one word of capitals
    aged: bool  # whether an age stands behind it
    bare: bool  # whether neither an article nor a preposition stands before it
    governed: bool
    common: bool  # whether women mostly have offices in the form of men's ("министр Анна Лис")
    plain: bool  # whether names have no capitals
    telling: bool  # whether a first name tells who is a man and who is a woman

    @classmethod
    def of(cls, tokens: Sequence[Token], phrase: Phrase, vocabulary: Vocabulary) -> NameSeen:
        """Look at a phrase in its paragraph."""
        first, last = phrase.name or (phrase.first, phrase.last)
        flags = tuple([vocabulary.flag(one) for one in tokens[first:last]])
        if phrase.governed and vocabulary.inflects and _is_either(tokens[first].low, vocabulary):
            flags = (flags[0] | k.FIRST_U, *flags[1:])
        before = vocabulary.flag(tokens[phrase.first - 1]) if phrase.first else 0
        following = tokens[phrase.last] if phrase.last < len(tokens) else None
        text = tokens[first].text
        return cls(
            phrase.kind,
            flags,
            before,
            vocabulary.flag(following) if following and following.kind == "word" else 0,
            flags[0] if vocabulary.head_first else flags[-1],
            _is_dedicated(tokens, first, vocabulary),
            len(flags) == 1 and text.isupper() and len(text) > 1,
            age_behind(tokens, phrase) is not None,
            not phrase.determined and not phrase.governed,
            phrase.governed,
            vocabulary.inflects,
            vocabulary.plain_names,
            not vocabulary.unspaced,
        )

    @property
    def somebody(self) -> bool:
        """Whether the titles are those of a person."""
        return bool(self.kind & k.SOMEBODY)

    @property
    def first_name(self) -> bool:
        """Whether it begins with a first name."""
        return bool(self.flags[0] & k.FIRST)


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


def age_behind(tokens: Sequence[Token], phrase: Phrase) -> str | None:
    """Return the age that stands behind a name ("Clara Hofer, 47,")."""
    last = phrase.name[1] if phrase.name else phrase.last
    if last + 1 >= len(tokens) or tokens[last].kind not in ("comma", "open"):
        return None
    age = tokens[last + 1].text
    return age if _AGE.fullmatch(age) else None


def _is_dedicated(tokens: Sequence[Token], first: int, vocabulary: Vocabulary) -> bool:
    """Whether a name is a saint's, of what is called so: "at St Agatha's", "el colegio San Isidro".

    As a part of the name the word stands before a first name: "Santo Rossi" is somebody.
    """
    if vocabulary.flag(tokens[first]) & k.DEDICATED:
        following = tokens[first + 1] if first + 1 < len(tokens) else None
        return following is not None and bool(vocabulary.flag(following) & k.FIRST)
    before = vocabulary.flag(tokens[first - 1]) if first else 0
    return bool(before & k.DEDICATED) and not _is_street(tokens, first - 1, vocabulary)


def _is_street(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether "St." ends what a street is called: "in Mill St. Anna Till said".

    Where all nouns have capitals, one before it tells nothing.
    """
    if not place or vocabulary.capital_nouns:
        return False
    before = tokens[place - 1]
    return before.upper and not vocabulary.flag(before) & k.GROUP


def _is_either(low: str, vocabulary: Vocabulary) -> bool:
    """Whether a woman's first name is a man's in another case: "по словам Александра Лиса"."""
    if vocabulary.listed(low) & k.FIRST != k.FIRST_F:
        return False
    return any(vocabulary.listed(one) & k.FIRST_M for one in first_cases(low) if one != low)


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
