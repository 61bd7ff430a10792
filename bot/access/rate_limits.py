"""How much somebody may ask of the bot at once: pure, and bounded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Hashable

# In seconds: as much as is allowed in one may also come at once.
PERIOD = 60.0
# What is lost in sums of fractions, at most. In seconds.
LOST = 1e-6
# Looked through after so many, for those who have had their rest.
TIDIED_AFTER = 1_000

Verdict = Literal["granted", "refused", "refused again"]


@dataclass(slots=True)
class _Spent:
    """When somebody will have had their rest, and whether they were refused before that."""

    rested_at: float
    refused: bool = False


class Limit:
    """Grants each of many so much a minute (generic cell rate algorithm), 0 for any amount.

    Of a burst, only the first refusal is "refused": that is the one to speak of. What is kept of
    somebody is forgotten within a minute of rest.
    """

    def __init__(self, a_minute: int) -> None:
        self._a_minute = a_minute
        self._spent: dict[Hashable, _Spent] = {}
        self._since_tidied = 0

    def __len__(self) -> int:
        return len(self._spent)

    def take(self, key: Hashable, now: float, cost: float = 1.0) -> Verdict:
        """Let `key` have something that costs `cost`, if that is not too much now."""
        if not self._a_minute:
            return "granted"
        self._tidy(now)
        spent = self._spent.get(key)
        # Nobody has to rest longer than that, but where the clock has been put back.
        if spent is None or not now < spent.rested_at <= now + PERIOD + LOST:
            spent = self._spent[key] = _Spent(now)
        rested_at = spent.rested_at + cost * PERIOD / self._a_minute
        if rested_at - now <= PERIOD + LOST:
            spent.rested_at = rested_at
            return "granted"
        before, spent.refused = spent.refused, True
        return "refused again" if before else "refused"

    def _tidy(self, now: float) -> None:
        self._since_tidied += 1
        if self._since_tidied >= TIDIED_AFTER:
            self._since_tidied = 0
            self._spent = {key: s for key, s in self._spent.items() if s.rested_at > now}


class Limits:
    """How much each person and each group has had of late, and each person of each group's.

    Nobody has more than half of what a group may ask: one alone could silence it.
    """

    def __init__(self, person: int, group: int) -> None:
        self.person = Limit(person)
        self.group = Limit(group)
        self.share = Limit(-(-group // 2))
