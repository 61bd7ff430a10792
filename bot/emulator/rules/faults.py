"""Faults on purpose: how often, with which methods, and the same again with a seed."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from bot.emulator.rules.errors import Json, Refusal, too_many_requests

if TYPE_CHECKING:
    from collections.abc import Mapping

# Before a request is carried out: "flood" is 429, "failure" is 5xx. After it: "dropped" closes the
# connection without a reply, "late" replies too late. Of updates: "doubled" comes twice,
# "malformed" comes with a broken one before it, and "expired" is a pressed button whose answer
# Telegram does not take any more.
Fault = Literal["flood", "failure", "dropped", "late", "doubled", "malformed", "expired"]

FAILURES = (
    (500, "Internal Server Error"), (502, "Bad Gateway"), (503, "Service Unavailable"),
    (504, "Gateway Timeout"),
)  # fmt: skip
# Each has only its number, or nearly.
MALFORMED: tuple[Json, ...] = (
    {"callback_query": {"id": "1", "from": {"id": 1}, "chat_instance": "1"}},
    {"message": {"message_id": "x"}},
    {"message": 7},
    {"inline_query": {}},
    {"message": {"message_id": 1, "date": 10**18, "chat": {"id": 1, "type": "private"}}},
)


@dataclass(slots=True)
class Faults:
    """Chance of faults. `rates` are between 0 and 1; a kind without `methods` hits all.

    `retry_after` and `lateness` are in seconds, `done` counts the faults by kind.
    """

    rates: Mapping[Fault, float] = field(default_factory=dict)
    methods: Mapping[Fault, frozenset[str]] = field(default_factory=dict)
    seed: int = 0
    retry_after: int = 1
    lateness: float = 6.0
    done: Counter[Fault] = field(default_factory=Counter)
    _chance: random.Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)  # noqa: S311 - to be repeated, not to be secret

    def strike(self, kind: Fault, method: str = "") -> bool:
        """Return whether this goes wrong now, with a method or, where none is named, an update."""
        rate = self.rates.get(kind, 0.0)
        if not rate or (method and kind in self.methods and method not in self.methods[kind]):
            return False
        struck = self._chance.random() < rate
        self.done[kind] += struck
        return struck

    def before(self, method: str) -> None:
        """Raise Refusal where a request fails before it is carried out."""
        if self.strike("flood", method):
            raise too_many_requests(self.retry_after)
        if self.strike("failure", method):
            raise Refusal(*self._chance.choice(FAILURES))

    def malformed(self) -> Json:
        """Return an update that is not what the Bot API promises."""
        return dict(self._chance.choice(MALFORMED))
