"""Corrections of speakers, and statements as corrected: pure.

A correction belongs to the text it was made for. Offsets are Python string indices into it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.models import Span, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A statement is the corrected one when the two share so much of all that either of them holds:
# other rules may draw its ends elsewhere.
_THE_SAME = 0.5


@dataclass(frozen=True, slots=True)
class Correction:
    """Somebody's word on who said a quotation; `speaker` None says that it is nobody named.

    `quotation` is the span of the statement. `by` is who made the correction, None where that is
    not known (any more); `at` is when, in seconds since 1970.
    """

    quotation: Span
    speaker: Span | None
    by: str | None
    at: int

    def is_of(self, said: Span) -> bool:
        """Whether a statement's span is the quotation, or nearly the same stretch."""
        return said.meets(self.quotation) and _likeness(said, self.quotation) >= _THE_SAME


@dataclass(frozen=True, slots=True)
class NamedSpeaker:
    """A person whom an article names as a speaker: where the name stands, and the name.

    `statements` is how many of the article's statements are theirs.
    """

    span: Span
    name: str
    statements: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person whom the library's articles name as a speaker, under one name or several.

    The name with the most statements comes first. `statements` counts those of all names.
    """

    names: tuple[str, ...]
    statements: int

    @property
    def name(self) -> str:
        """The name with the most statements."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Somebody's word that two names are one person's; `by` and `at` are as in Correction."""

    one: str
    other: str
    by: str | None
    at: int


def corrected(
    said: Sequence[Statement], corrections: Iterable[Correction]
) -> tuple[Statement, ...]:
    """Return an article's statements with the speakers that its corrections say.

    A correction without a statement changes nothing.
    """
    found = list(said)
    for correction in corrections:
        place = place_of(correction.quotation, found)
        if place is not None:
            old = found[place]
            # All else that is known of it is about the speaker that it no longer has.
            found[place] = Statement(old.span, old.marked, old.kind, correction.speaker)
    return tuple(found)


def place_of(quotation: Span, said: Sequence[Statement]) -> int | None:
    """Return the place of the statement that a quotation is, or that is nearly the same stretch."""
    places = [place for place, one in enumerate(said) if one.span.meets(quotation)]
    place = max(places, key=lambda place: _likeness(said[place].span, quotation), default=None)
    if place is None or _likeness(said[place].span, quotation) < _THE_SAME:
        return None
    return place


def _likeness(one: Span, other: Span) -> float:
    """Return how much two spans that meet share, of all that either holds."""
    return (min(one.end, other.end) - max(one.start, other.start)) / len(one.joined(other))


def groups_of(pairs: Iterable[tuple[str, str]]) -> list[frozenset[str]]:
    """Return the names of each person, given the pairs that are one person's."""
    groups: list[frozenset[str]] = []
    for pair in pairs:
        meeting = [group for group in groups if group.intersection(pair)]
        groups = [group for group in groups if group not in meeting]
        groups.append(frozenset(pair).union(*meeting))
    return groups
