"""A cue and the words that name its speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from index.statements.grammar.mention import Mention


class Frame(NamedTuple):
    """A cue and its speaker, as places in a paragraph's tokens (ends exclusive)."""

    cue: int
    cue_end: int
    mention: Mention

    @property
    def start(self) -> int:
        """The beginning of the first of both."""
        return min(self.cue, self.mention[0])

    @property
    def end(self) -> int:
        """The end of the last of both."""
        return max(self.cue_end, self.mention[1])
