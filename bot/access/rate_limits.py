"""Rate limits: how much a person and a group may ask in a minute. Pure, and bounded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Hashable

# The quota of a period may also come at once.
PERIOD_S = 60.0
# Seconds between two notices to a chat that only text is read.
WORDLESS_S = 30 * 60.0
# The largest error of summed fractions.
ROUNDING_S = 1e-6
# The keys that have had their rest are dropped once in so many calls.
TIDIED_AFTER = 1_000

Verdict = Literal["granted", "refused", "refused again"]


@dataclass(slots=True)
class _Spent:
    """Account of one key: when it will have had its rest, and whether it was refused since."""

    rested_at: float
    refused: bool = False


class Limit:
    """Quota a period for each of many keys (generic cell rate algorithm); 0 is no limit.

    Of a burst, only the first refusal is "refused": that is the one to speak of. A key is forgotten
    within a period of rest.
    """

    def __init__(self, quota: int, period_s: float = PERIOD_S) -> None:
        self._quota, self._period_s = quota, period_s
        self._spent: dict[Hashable, _Spent] = {}
        self._since_tidied = 0

    def __len__(self) -> int:
        return len(self._spent)

    def take(self, key: Hashable, now: float, cost: float = 1.0) -> Verdict:
        """Take `cost` from the quota of `key` at `now`, in seconds, if that much is left."""
        if not self._quota:
            return "granted"
        self._tidy(now)
        spent = self._spent.get(key)
        # A longer rest than a period there is only where the clock has been put back.
        if spent is None or not now < spent.rested_at <= now + self._period_s + ROUNDING_S:
            spent = self._spent[key] = _Spent(now)
        rested_at = spent.rested_at + cost * self._period_s / self._quota
        if rested_at - now <= self._period_s + ROUNDING_S:
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
    """Limits of each person, of each group, and of each person's share in a group.

    The share is half of what a group may ask: one person alone could silence it. A chat is told
    only so often that only text is read, too.
    """

    def __init__(self, person: int, group: int) -> None:
        self.person = Limit(person)
        self.group = Limit(group)
        self.share = Limit(-(-group // 2))
        self.wordless = Limit(1, WORDLESS_S)
