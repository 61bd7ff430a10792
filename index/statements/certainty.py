"""Certainty that a speaker needs to be shown: a false name on a quotation harms a person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.statements.attribution.decision import fitted
from index.statements.kinds import PRONOUN, flags

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.models import Caution, Span, Statement

# The probability that is asked of a speaker in a language for which none was measured.
UNMEASURED = 0.75
# Change of the probability that is asked, by the caution that is set.
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


def named_as(said: Statement, text: str, language: str) -> Span | None:
    """Return the words that a statement's speaker is called by: a name, or a pronoun there.

    A pronoun says no more than the article does. None where the article has neither.
    """
    if said.speaker or said.mention is None:
        return said.speaker
    flag = flags(language).get(said.mention.of(text).casefold(), 0)
    return said.mention if flag & PRONOUN else None
