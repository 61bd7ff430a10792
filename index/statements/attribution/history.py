"""History of an article's speakers so far, in quotations and in reported speech."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from index.statements.coreference.entity import Entity


class Turn(NamedTuple):
    """Somebody who spoke: in which sentence and paragraph, and whether it was a question."""

    entity: Entity
    sentence: int
    paragraph: int
    asks: bool = False


# Number of turns that are remembered.
_REMEMBERED = 12


class History:
    """The turns of quotations and of reports, the last of them last."""

    def __init__(self) -> None:
        self.spoken: deque[Turn] = deque(maxlen=_REMEMBERED)
        self.reported: deque[Turn] = deque(maxlen=_REMEMBERED)

    def last(self, count: int) -> list[Turn]:
        """Return the last turns of quotations."""
        return list(self.spoken)[-count:]

    def recent(self, count: int) -> list[Entity]:
        """Return the last speakers of quotations."""
        return [turn.entity for turn in self.last(count)]

    def speakers(self, paragraph: int) -> list[Entity]:
        """Return who spoke in a paragraph, of those remembered."""
        return [turn.entity for turn in self.spoken if turn.paragraph == paragraph]
