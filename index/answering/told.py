"""A text beside the question that it may answer: what it has of what is sought. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from index.answering.findings import counted, dates, is_asked
from index.query.sought import sought
from index.text.amounts import amounts
from index.text.terms import terms

if TYPE_CHECKING:
    from index.query.sought import Sought
    from index.text.amounts import Amount


@dataclass(frozen=True)
class Told:
    """A text, and what it tells beside what the question has itself.

    Places are pairs of a start and an end in the text.
    """

    question: str
    text: str
    language: str

    @property
    def kind(self) -> Sought:
        """The type of the thing that the question seeks."""
        return sought(self.question, self.language)[0]

    @property
    def asking(self) -> tuple[int, int]:
        """The place of the asking words in the question."""
        return sought(self.question, self.language)[1]

    @property
    def noun(self) -> str:
        """The term of the noun that "how many" asks about, empty where nothing is counted."""
        if self.kind != "how many":
            return ""
        return counted(self.question[self.asking[1] :], self.language)

    @cached_property
    def amounts(self) -> list[Amount]:
        """The amounts in the text that the question has not."""
        every = amounts(self.text, self.language)
        return [one for one in every if not self.is_asked((one.start, one.end))]

    @cached_property
    def dates(self) -> list[tuple[int, int]]:
        """The dates in the text, also those that the question has."""
        return dates(self.text, self.language)

    @property
    def new_dates(self) -> list[tuple[int, int]]:
        """The dates in the text that the question has not."""
        return [one for one in self.dates if not self.is_asked(one)]

    @property
    def new_terms(self) -> set[str]:
        """The terms of the text that the question has not."""
        return set(terms(self.text, self.language)) - set(terms(self.question, self.language))

    def is_asked(self, place: tuple[int, int]) -> bool:
        """Whether the question has the words at a place itself."""
        return is_asked(self.text, place, self.question, self.language)
