"""Overrides of the sums of weights: evidence by which somebody is meant, or neither of two.

A verb tells that the last speaker goes on, a word means the person named last, the paragraph tells
of one person alone, or two are named side by side.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from index.statements.attribution.company import is_coupled
from index.statements.attribution.newcomers import newcomer
from index.statements.attribution.traits import goes_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.attribution.anaphor import Anaphor
    from index.statements.attribution.candidates import Candidate
    from index.statements.attribution.cues import Place
    from index.statements.attribution.history import History
    from index.statements.attribution.situation import Situation
    from index.statements.coreference.entity import Entity
    from index.statements.coreference.register import Register

# Least probability that the last speaker goes on, where a verb says so.
_GOING_ON = 0.9
# Least probability of somebody without a name of whom alone the paragraph tells.
_DESCRIBED = 0.9
# Least probability that "the latter" means the person named last.
_LATTER = 0.85
# Contexts of a quotation in which the words beside it tell who speaks.
_TOLD = frozenset({"colon", "cue behind", "cue before", "leads on"})
# Contexts in which it is a paragraph of its own.
_ALONE = frozenset({"opens", "opens, open"})
# Least probability of a candidate that is looked at.
_TELLING = 0.05
_START = attrgetter("span.start")


class Overrides:
    """Overrides of an anaphor's sums, by an article's register and its history of speakers."""

    def __init__(self, register: Register, history: History) -> None:
        self._register, self._history = register, history

    def applied(
        self,
        found: Sequence[Candidate],
        shares: Sequence[float],
        anaphor: Anaphor,
        situation: Situation,
    ) -> Sequence[float]:
        """Return the shares of candidates as they are then; together they stay 1."""
        alone = situation.about.alone and anaphor.context not in _TOLD
        if anaphor.kind == "carry" and alone:
            shares = self._of_one_of_two(found, shares, anaphor)
        if anaphor.latter and (meant := _last_named(found, anaphor)) is not None:
            shares = _likely(found, shares, meant, _LATTER)
        elif anaphor.context and self._may_go_on(found, anaphor, situation.at):
            shares = _likely(found, shares, self._history.spoken[-1].entity, _GOING_ON)
        return self._of_newcomer(found, shares, anaphor)

    def _of_newcomer(
        self, found: Sequence[Candidate], shares: Sequence[float], anaphor: Anaphor
    ) -> Sequence[float]:
        """Return shares by which somebody is meant of whom the paragraph has begun to tell."""
        carried = anaphor.kind == "carry"
        if not (anaphor.kind in ("he", "she") or (carried and anaphor.context in _TOLD | _ALONE)):
            return shares
        told = not carried or anaphor.context in _TOLD
        described = newcomer(anaphor, self._register, self._history, told=told)
        if described is None:
            return shares
        # A verb without a subject may as well be that of something that nobody says.
        nobody = shares[-1] if carried else 0.0
        return _likely(found, shares, described, _DESCRIBED * (1 - nobody))

    def _of_one_of_two(
        self, found: Sequence[Candidate], shares: Sequence[float], anaphor: Anaphor
    ) -> Sequence[float]:
        """Return shares by which nobody speaks who was named side by side with somebody else.

        That holds where nothing tells which of them it is, as that one of them has spoken before.
        """
        taken, rest = list(shares), 0.0
        for place, one in enumerate(found[:-1]):
            if (
                shares[place] >= _TELLING
                and one.entity
                and self._is_one_of_two(one.entity, anaphor)
            ):
                rest += shares[place]
                taken[place] = 0.0
        taken[-1] += rest
        return taken

    def _is_one_of_two(self, entity: Entity, anaphor: Anaphor) -> bool:
        if any(turn.entity is entity for turn in self._history.spoken):
            return False
        behind = bisect_left(entity.mentions, anaphor.start, key=_START)
        return behind > 0 and is_coupled(entity.mentions[behind - 1], self._register)

    def _may_go_on(self, found: Sequence[Candidate], anaphor: Anaphor, at: Place) -> bool:
        """Whether by its verb whoever spoke last goes on, and nobody else was named since."""
        last = self._history.spoken[-1] if self._history.spoken else None
        if last is None or anaphor.kind in ("the", "it") or not last.entity.may_be(anaphor.gender):
            return False
        if anaphor.paragraph - last.paragraph > 1 or not goes_on(at):
            return False
        people = (one.entity for one in found if one.entity and one.entity.is_person)
        return next((one for one in people if one.may_be(anaphor.gender)), None) is last.entity


def _last_named(found: Sequence[Candidate], anaphor: Anaphor) -> Entity | None:
    """Return whom "the latter" means: whoever was named last, if not as the one who acts."""
    for one in found:
        entity = one.entity
        if entity is None or not entity.is_person or not entity.may_be(anaphor.gender):
            continue
        behind = bisect_left(entity.mentions, anaphor.start, key=_START)
        last = entity.mentions[behind - 1] if behind else None
        near = last is not None and anaphor.sentence - last.sentence <= 1
        return entity if last is not None and near and not last.subject else None
    return None


def _likely(
    found: Sequence[Candidate], shares: Sequence[float], meant: Entity, least: float
) -> Sequence[float]:
    """Return shares by which somebody is meant at least so likely, if a candidate at all."""
    place = next((n for n, one in enumerate(found) if one.entity is meant), None)
    if place is None or shares[place] >= least:
        return shares
    rest = (1 - least) / (1 - shares[place])
    return [least if n == place else share * rest for n, share in enumerate(shares)]
