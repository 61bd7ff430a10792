"""A quotation where it stands: what an observer sees of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements.attribution.situation import Speaker
from index.statements.extraction import statements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.models import Span
    from index.statements.attribution.anaphor import Anaphor
    from index.statements.attribution.anchors import Anchor
    from index.statements.attribution.candidates import Candidate
    from index.statements.coreference.register import Register

TEXT = 'Clara Hofer met Martin Velling. "The bridge is shut for good," she said.'


class Nobody:
    """An observer that decides that no words say who speaks, and that nobody does."""

    def begin(self, register: Register) -> None:
        self.names = len(register.entities)

    def anchor(
        self, quotation: Span, options: Sequence[Anchor], chosen: Anchor, sure: float
    ) -> tuple[Anchor, float]:
        self.seen = quotation, chosen, sure
        return options[-1], 1.0

    def speaker(
        self, quotation: Span, anaphor: Anaphor, options: Sequence[Candidate],
        chosen: Candidate, sure: float,
    ) -> tuple[Candidate, float]:  # fmt: skip
        self.decided = quotation, anaphor.kind, chosen, sure
        return options[-1], 1.0


def test_an_observer_sees_who_is_named_and_may_decide_otherwise() -> None:
    observer = Nobody()
    [one] = statements(TEXT, "en", observer)
    assert one.speaker is None
    assert one.sure == 1.0
    assert observer.names
    assert observer.seen[0] == one.span
    assert observer.decided[1] == "carry"


def test_nobody_speaks_by_no_words() -> None:
    assert Speaker(None, 1.0) == (None, 1.0, None, None)
