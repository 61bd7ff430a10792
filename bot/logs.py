"""Log lines: one format, to stderr, never with a secret in them."""

from __future__ import annotations

import logging
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Loggers of libraries that log every address they call; Telegram's hold the token.
_CHATTY = ("httpx", "httpcore", "hpack", "apscheduler")
# Loggers of a library that write a line for whatever strangers send to the webhook.
_PROVOKED = ("tornado.access", "tornado.application", "tornado.general")
# How often one kind of line is written that others can bring about as often as they like.
RARELY_S = 60.0


class Redacting(logging.Formatter):
    """Formatter that blots out secrets in log lines and tracebacks."""

    def __init__(self, secrets: Sequence[str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = [secret for secret in secrets if secret]

    def format(self, record: logging.LogRecord) -> str:
        """Return the log line without secrets."""
        line = super().format(record)
        for secret in self._secrets:
            line = line.replace(secret, "***")
        return line


class Rarely:
    """Log lines of one kind: the first at once, then one a minute, which counts the others."""

    def __init__(self, log: logging.Logger, clock: Callable[[], float] = time.monotonic) -> None:
        self._log = log
        self._clock = clock
        self._at: float | None = None
        self._since = 0

    def warning(self, message: str, *values: object) -> None:
        """Write a warning, unless one was written within the last minute."""
        if (left_out := self.turn()) is None:
            return
        more = f" ({left_out:,} times more since the last line)" if left_out else ""
        self._log.warning("%s%s", message % values, more)

    def turn(self) -> int | None:
        """Return how many lines were left out before this one; None where it is left out too."""
        now = self._clock()
        if self._at is not None and now - self._at < RARELY_S:
            self._since += 1
            return None
        self._at, left_out, self._since = now, self._since, 0
        return left_out


class _OnceAMinute(logging.Filter):
    """Filter that lets a line of a logger through once a minute."""

    def __init__(self, log: logging.Logger) -> None:
        super().__init__()
        self._rarely = Rarely(log)

    def filter(self, _record: logging.LogRecord) -> bool:
        """Whether a line is written."""
        return self._rarely.turn() is not None


def set_up(level: str, secrets: Sequence[str]) -> None:
    """Send log lines from `level` on to stderr, with `secrets` blotted out."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacting(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in _PROVOKED:
        provoked = logging.getLogger(name)
        if not any(isinstance(known, _OnceAMinute) for known in provoked.filters):
            provoked.addFilter(_OnceAMinute(provoked))
