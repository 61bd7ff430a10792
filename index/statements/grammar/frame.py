"""A cue and the words that name who it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from index.statements.grammar.mention import Mention


class Frame(NamedTuple):
    """A cue and who it speaks of, as places in a paragraph's tokens (ends exclusive)."""

    cue: int
    cue_end: int
    mention: Mention

    @property
    def start(self) -> int:
        """Where the first of both begins."""
        return min(self.cue, self.mention[0])

    @property
    def end(self) -> int:
        """Where the last of both ends."""
        return max(self.cue_end, self.mention[1])
