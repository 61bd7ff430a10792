"""Queue of updates: kept until the bot has confirmed them, fetched by long polling."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from bot.emulator.rules.errors import Json, Refusal
from bot.emulator.rules.limits import MOST_UPDATES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bot.emulator.rules.faults import Faults

# The kinds that a bot gets which has never said what it wants.
BY_DEFAULT = frozenset({
    "message", "edited_message", "channel_post", "edited_channel_post", "inline_query",
    "chosen_inline_result", "callback_query", "my_chat_member", "chat_join_request",
})  # fmt: skip
TERMINATED = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


@dataclass(slots=True)
class _Pending:
    update: Json
    # True of a doubled update, which comes again though it was confirmed the first time.
    again: bool = False


@dataclass(slots=True)
class Updates:
    """The queue of a bot's updates.

    `first` is the number of the first one, `poll_s` the longest that a request waits, in seconds.
    """

    faults: Faults
    poll_s: float
    first: int = 1
    # True while a webhook is set: updates are not fetched then.
    pushed: bool = False
    # Called after every new update.
    listener: Callable[[], None] = lambda: None
    _allowed: frozenset[str] = BY_DEFAULT
    _pending: deque[_Pending] = field(default_factory=deque)
    _numbers: Iterator[int] = field(init=False)
    _poller: asyncio.Future[None] | None = None

    def __post_init__(self) -> None:
        self._numbers = count(self.first)

    def __len__(self) -> int:
        return len(self._pending)

    def allow(self, kinds: Iterable[str]) -> None:
        """Keep only these kinds of updates from now on; the usual ones where none is named."""
        self._allowed = frozenset(kinds) or BY_DEFAULT

    def add(self, update: Json) -> Json:
        """Queue an update, and return it with its number.

        An update that has a number already is queued again, whether it was confirmed or not.
        """
        if self.faults.strike("malformed"):
            broken = {"update_id": next(self._numbers)} | self.faults.malformed()
            self._pending.append(_Pending(broken))
        again, numbered = "update_id" in update, self.numbered(update)
        if not update.keys().isdisjoint(self._allowed | {"update_id"}):
            self._pending.append(_Pending(numbered, again))
            if self.faults.strike("doubled"):
                self._pending.append(_Pending(numbered, again=True))
            if self._poller and not self._poller.done():
                self._poller.set_result(None)
            self.listener()
        return numbered

    def numbered(self, update: Json) -> Json:
        """Return an update with a number of its own, or the one that it has."""
        return update if "update_id" in update else {"update_id": next(self._numbers)} | update

    def drop(self) -> None:
        """Forget every update that waits."""
        self._pending.clear()

    def next(self) -> Json | None:
        """Return the update that waits longest."""
        return self._pending[0].update if self._pending else None

    def confirm_next(self) -> None:
        """Forget the update that waits longest: it has arrived."""
        self._pending.popleft()

    async def poll(self, fields: Json) -> list[Json]:
        """Return updates, waiting for the first of them; `fields` are those of getUpdates.

        Raises Refusal (409) where a webhook is set, or where another request begins meanwhile.
        """
        if self.pushed:
            raise Refusal(409, WEBHOOK_ACTIVE)
        if self._poller and not self._poller.done():
            self._poller.set_exception(Refusal(409, TERMINATED))
            self._poller = None
        if "allowed_updates" in fields:
            self.allow(fields["allowed_updates"])
        self._confirm(int(fields.get("offset", 0)))
        if not self._pending:
            await self._wait(min(self.poll_s, float(fields.get("timeout", 0))))
        return self._hand_out(min(MOST_UPDATES, int(fields.get("limit", MOST_UPDATES))))

    def _confirm(self, offset: int) -> None:
        """Forget updates below `offset`; a negative one keeps so many of the last."""
        if offset < 0:
            while len(self._pending) > -offset:
                self._pending.popleft()
            return
        kept = (p for p in self._pending if p.again or p.update["update_id"] >= offset)
        self._pending = deque(kept)

    async def _wait(self, seconds: float) -> None:
        poller = self._poller = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(poller, seconds)
        except TimeoutError:
            pass
        finally:
            if self._poller is poller:
                self._poller = None

    def _hand_out(self, limit: int) -> list[Json]:
        handed = list(self._pending)[:limit]
        updates = [pending.update for pending in handed]
        for pending in handed:
            pending.again = False
        return updates
