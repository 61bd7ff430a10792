"""Statements as corrected, and names that are one person's: pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.models import Correction, Span


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
    """Return the place of the statement that a quotation is, or that is nearly the same stretch.

    Other rules than those of today may have drawn its ends elsewhere.
    """
    places = [place for place, one in enumerate(said) if one.span.meets(quotation)]
    place = max(places, key=lambda place: said[place].span.likeness(quotation), default=None)
    return None if place is None or not said[place].span.is_nearly(quotation) else place


def groups_of(pairs: Iterable[tuple[str, str]]) -> list[frozenset[str]]:
    """Return the names of each person, given the pairs that are one person's."""
    groups: list[frozenset[str]] = []
    for pair in pairs:
        meeting = [group for group in groups if group.intersection(pair)]
        groups = [group for group in groups if group not in meeting]
        groups.append(frozenset(pair).union(*meeting))
    return groups
