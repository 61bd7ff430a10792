"""How sure a speaker must be to be shown: a false name on a quotation harms a person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.statements.attribution.decision import fitted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.models import Caution, Statement

# The probability that is asked of a speaker in a language for which none was measured.
UNMEASURED = 0.75
# How much less or more is asked by the caution that is set.
_BY_CAUTION = {"eager": -0.15, "balanced": 0.0, "strict": 0.15}
_HIGHEST = 0.95


def bar(language: str, caution: Caution = "balanced") -> float:
    """Return the probability from which on a speaker is shown."""
    measured = fitted().bars.get(language, UNMEASURED)
    return min(measured + _BY_CAUTION[caution], _HIGHEST)


def certain(
    said: Iterable[Statement], language: str, caution: Caution = "balanced"
) -> tuple[Statement, ...]:
    """Return statements without the speakers that are not sure enough.

    Their mentions stay: the article's own words ("she said") say no more than it does.
    """
    least = bar(language, caution)
    return tuple(
        one
        if one.speaker is None or one.sure >= least
        else replace(one, speaker=None, introduced=None)
        for one in said
    )
