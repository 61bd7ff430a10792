"""A quotation where it stands, who may say it, and who sees that decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from index.models import Span
    from index.statements.attribution.anaphor import Anaphor, Context
    from index.statements.attribution.anchors import Anchor
    from index.statements.attribution.candidates import Candidate
    from index.statements.attribution.cues import Place
    from index.statements.attribution.traits import About
    from index.statements.coreference.entity import Entity, Mention
    from index.statements.coreference.register import Register
    from index.statements.spans.quotation import Quotation


class Speaker(NamedTuple):
    """Speaker of a quotation, with a probability and the words there that say so.

    `entity` is None where nobody is meant, or nobody can be told; `sure` is a probability.
    """

    entity: Entity | None
    sure: float
    mention: Span | None = None
    cue: Span | None = None


class Situation(NamedTuple):
    """A quotation where it stands, and the words there that may say who speaks.

    `about` is what the quotation itself tells, `ruled` is the phrase that the frames name,
    and `others` are those of whom its sentence only speaks.
    """

    quotation: Quotation
    at: Place
    options: Sequence[Anchor]
    about: About
    context: Context
    ruled: Mention | None
    others: Collection[Entity | None]


class Observer(Protocol):
    """Sees each decision, and may decide otherwise: to explain, and to fit weights."""

    def begin(self, register: Register) -> None:
        """See who and what the article names, before anything is decided."""
        ...

    def anchor(
        self, quotation: Span, options: Sequence[Anchor], chosen: Anchor, sure: float
    ) -> tuple[Anchor, float]:
        """Return the anchor that is to be taken."""
        ...

    def speaker(
        self,
        quotation: Span,
        anaphor: Anaphor,
        options: Sequence[Candidate],
        chosen: Candidate,
        sure: float,
    ) -> tuple[Candidate, float]:
        """Return the candidate that is to be taken."""
        ...
