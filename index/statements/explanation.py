"""Explanation of each speaker: the words and the people considered, with their probabilities."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from index.statements.attribution.decision import fitted, probabilities
from index.statements.extraction import statements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.models import Span
    from index.statements.attribution.anaphor import Anaphor
    from index.statements.attribution.anchors import Anchor
    from index.statements.attribution.candidates import Candidate
    from index.statements.coreference.register import Register


class Considered(NamedTuple):
    """Words or somebody considered, None for none, how likely, and the features that count."""

    span: Span | None
    likely: float
    features: tuple[str, ...]


@dataclass(slots=True)
class Explanation:
    """The decision for one quotation, the likeliest first.

    `words` are those at the quotation that may say who speaks; `people` are whom a pronoun, or no
    word at all, may mean, empty where the words name somebody.
    """

    quotation: Span
    words: list[Considered] = field(default_factory=list)
    people: list[Considered] = field(default_factory=list)


def explain(text: str, language: str) -> list[Explanation]:
    """Return how the speaker of each quotation of a text is decided, in order."""
    seen = _Seen(language)
    statements(text, language, seen)
    return list(seen.found.values())


class _Seen:
    """An observer that notes each decision and changes none."""

    def __init__(self, language: str) -> None:
        self.found: dict[Span, Explanation] = {}
        self._language = language

    def begin(self, register: Register) -> None:
        """See nothing yet."""

    def anchor(
        self, quotation: Span, options: Sequence[Anchor], chosen: Anchor, sure: float
    ) -> tuple[Anchor, float]:
        """Note the words that may say who speaks."""
        weights = fitted()
        shares = probabilities(options, weights.anchors, weights.of_language(self._language))
        rows = [
            Considered(one.mention.span if one.mention else None, share, one.features)
            for one, share in zip(options, shares, strict=True)
        ]
        self.found[quotation] = Explanation(quotation, _sorted(rows))
        return chosen, sure

    def speaker(
        self, quotation: Span, anaphor: Anaphor, options: Sequence[Candidate],
        chosen: Candidate, sure: float,
    ) -> tuple[Candidate, float]:  # fmt: skip
        """Note whom a pronoun, or no word at all, may mean."""
        weights = fitted()
        own = weights.of_anaphor(anaphor.own_table)
        shares = probabilities(options, weights.of_anaphor(anaphor.table), own)
        rows = [
            Considered(one.entity.full if one.entity else None, share, one.features)
            for one, share in zip(options, shares, strict=True)
        ]
        self.found[quotation].people = _sorted(rows)
        return chosen, sure


def _sorted(rows: list[Considered]) -> list[Considered]:
    return sorted(rows, key=lambda one: -one.likely)
