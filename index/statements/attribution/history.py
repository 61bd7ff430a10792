"""Who has spoken so far in an article, in quotations and in reported speech."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from index.statements.coreference.register import Entity


class Turn(NamedTuple):
    """Somebody who spoke: in which sentence and paragraph, and whether it was a question."""

    entity: Entity
    sentence: int
    paragraph: int
    asks: bool = False


class History:
    """The turns of quotations and of reports, the last of them last."""

    def __init__(self) -> None:
        self.spoken: list[Turn] = []
        self.reported: list[Turn] = []
