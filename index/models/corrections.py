"""Corrections: what somebody has said on who speaks, and under which names.

A correction belongs to the text it was made for. Offsets are Python string indices into it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.models.spans import Span


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
        return said.is_nearly(self.quotation)


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Somebody's word that two names are one person's; `by` and `at` are as in Correction."""

    one: str
    other: str
    by: str | None
    at: int
