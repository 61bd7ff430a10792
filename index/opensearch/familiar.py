"""Terms that passages were seen to hold: most words of a question are among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Terms that are remembered, which bounds memory.
MOST = 200_000
# Passages whose terms are learned first, before any was found.
SAMPLED = 200


class Familiar:
    """Terms that the passages of some collections were seen to hold, at one moment or another.

    Nothing is told from that but what to ask for: of a word that is not among them, one asks at
    once for what it may stand for where no passage holds it.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._terms: set[str] = set()

    @property
    def is_empty(self) -> bool:
        """Whether no passage was seen."""
        return not self._terms

    def __contains__(self, term: str) -> bool:
        return term in self._terms

    def learn(self, passages: Iterable[Iterable[str]]) -> None:
        """Take in the terms of passages."""
        if len(self._terms) > self._most:
            self._terms = set()
        self._terms.update(*passages)
