"""Log lines: one format, to stderr, never with a secret in them."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Loggers of libraries that log every address they call; Telegram's hold the token.
_CHATTY = ("httpx", "httpcore", "hpack", "apscheduler")


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


def set_up(level: str, secrets: Sequence[str]) -> None:
    """Send log lines from `level` on to stderr, with `secrets` blotted out."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacting(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
