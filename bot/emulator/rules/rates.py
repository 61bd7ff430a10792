"""Telegram's rate limits: messages a second in all and in a chat, and a minute in a group."""

from __future__ import annotations

import math
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.emulator.rules.errors import too_many_requests

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

# Messages, and the seconds that they are counted over. A chat takes one a second, in short bursts.
OVERALL, A_CHAT, A_GROUP = (30, 1.0), (5, 5.0), (20, 60.0)


@dataclass(slots=True)
class Rates:
    """Sliding windows over the messages sent; `clock` is in seconds."""

    clock: Callable[[], float] = time.monotonic
    _sent: dict[Hashable, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def count(self, chat: int) -> None:
        """Count a message to a chat, or refuse it with 429."""
        now = self.clock()
        windows = [("all", OVERALL), (("chat", chat), A_CHAT)]
        if chat < 0:
            windows.append((("group", chat), A_GROUP))
        for key, (most, seconds) in windows:
            sent = self._sent[key]
            while sent and sent[0] <= now - seconds:
                sent.popleft()
            if len(sent) >= most:
                raise too_many_requests(max(1, math.ceil(sent[0] + seconds - now)))
        for key, _ in windows:
            self._sent[key].append(now)
