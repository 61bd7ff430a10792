"""Grouping of questions that ask the same. Pure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.storage.unanswered import Unanswered

# The share of common words from which two questions ask the same.
ALIKE = 0.8
# Words from these lengths on, in letters, may differ in one letter or in two; shorter ones in none.
_TYPO_FROM, _TYPOS_FROM = 5, 9


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that ask the same, newest first; the newest stands for all of them."""

    questions: tuple[Unanswered, ...]

    @property
    def question(self) -> str:
        """The question, as it was asked last."""
        return self.questions[0].typed

    @property
    def last(self) -> int:
        """The time it was asked last, in seconds since 1970."""
        return self.questions[0].at

    @property
    def times(self) -> int:
        """The number of times that it was asked."""
        return len(self.questions)

    @property
    def has_answer(self) -> bool:
        """Whether an upload has answered it since."""
        return any(question.offer is not None for question in self.questions)


def grouped(
    questions: Sequence[Unanswered],
    gists: Sequence[frozenset[str]],
    *,
    newest_first: bool = False,
) -> list[Group]:
    """Group questions with the same or nearly the same terms.

    The questions come newest first, each with its `gist`: its terms. The groups are ordered by
    the number of their questions, or by the time of the newest.
    """
    members: list[list[Unanswered]] = []
    firsts: list[frozenset[str]] = []
    exact: dict[tuple[bool, frozenset[str]], int] = {}
    holding: dict[str, list[int]] = defaultdict(list)
    for question, gist in zip(questions, gists, strict=True):
        key = (question.who, gist)
        place = exact.get(key)
        if place is None:
            near = {place for term in gist for place in holding[term]} or range(len(firsts))
            place = next(
                (p for p in sorted(near) if members[p][0].who == question.who
                 and _alike(gist, firsts[p])),
                len(members),
            )  # fmt: skip
            exact[key] = place
        if place == len(members):
            members.append([])
            firsts.append(gist)
            for term in gist:
                holding[term].append(place)
        members[place].append(question)
    groups = [Group(tuple(found)) for found in members]
    if newest_first:
        return sorted(groups, key=lambda group: -group.last)
    return sorted(groups, key=lambda group: (-group.times, -group.last))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of terms share enough; a term with a slip in it counts as shared."""
    if not one or not other:
        return False
    slips = 0
    left = set(other - one)
    for term in one - other:
        meant = next((candidate for candidate in left if _slip(term, candidate)), None)
        if meant is not None:
            left.remove(meant)
            slips += 1
    return len(one & other) + slips >= ALIKE * (len(one | other) - slips)


def _slip(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    # Numbers have no slips: another number is another number.
    if shorter < _TYPO_FROM or not (one.isalpha() and other.isalpha()):
        return False
    most = 2 if shorter >= _TYPOS_FROM else 1
    return DamerauLevenshtein.distance(one, other, score_cutoff=most) <= most
