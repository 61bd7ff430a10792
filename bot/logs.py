"""Log lines: one format, to stderr, never with a secret in them.

As JSON they have the numbers of the chat and of the update that they are about, and no words of
people: of an error that may hold any they give the kind alone, and where it happened.
"""

from __future__ import annotations

import json
import logging
import sys
import time
import traceback
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from telegram.error import BadRequest, TelegramError

from bot.errors import BotError, Declined, NotFetched
from index import ArticleDamaged, LibraryUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.config import LogForm

# Loggers of libraries that log every address they call; Telegram's hold the token.
_CHATTY = ("httpx", "httpcore", "hpack", "apscheduler")
# Loggers of a library that write a line for whatever strangers send to the webhook.
_PROVOKED = ("tornado.access", "tornado.application", "tornado.general")
# Seconds between two lines of one kind that others can bring about as often as they like.
RARELY_S = 60.0
# Errors whose words are ours or Telegram's; among them some that may repeat what people wrote.
_OF_OURS = (BotError, LibraryUnavailable, TelegramError)
_OF_PEOPLE = (Declined, NotFetched, BadRequest, ArticleDamaged)
# A logger whose last value is what another process wrote.
_REPEATING = "index.workers.process"

_concerned: ContextVar[tuple[int | None, int | None]] = ContextVar(
    "concerned", default=(None, None)
)


@contextmanager
def concerning(update: int | None, chat: int | None) -> Iterator[None]:
    """Give the lines that are written inside the numbers of an update and of its chat."""
    token = _concerned.set((update, chat))
    try:
        yield
    finally:
        _concerned.reset(token)


class Redacting(logging.Formatter):
    """Formatter that blots out secrets in log lines and tracebacks."""

    def __init__(self, secrets: Sequence[str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = [secret for secret in secrets if secret]

    def format(self, record: logging.LogRecord) -> str:
        """Return the log line without secrets."""
        return self._blotted(super().format(record))

    def _blotted(self, line: str) -> str:
        for secret in self._secrets:
            line = line.replace(secret, "***")
        return line


class JsonLines(Redacting):
    """Formatter that writes an object a line, in which nobody's words are."""

    def format(self, record: logging.LogRecord) -> str:
        """Return a line: when, how grave, who says what, about which update of which chat."""
        update, chat = _concerned.get()
        at = datetime.fromtimestamp(record.created, UTC)
        fields: dict[str, object] = {
            "time": at.isoformat(timespec="milliseconds"), "level": record.levelname,
            "logger": record.name, "message": _wordless(record), "update": update, "chat": chat,
        }  # fmt: skip
        if record.exc_info and (error := record.exc_info[1]):
            frames = traceback.extract_tb(error.__traceback__)
            fields["error"] = type(error).__name__
            fields["trace"] = [f"{one.filename}:{one.lineno} in {one.name}" for one in frames]
        fields = {name: value for name, value in fields.items() if value is not None}
        return self._blotted(json.dumps(fields, ensure_ascii=False))


def _wordless(record: logging.LogRecord) -> str:
    """Return the message of a record without words of people.

    Of other libraries' lines only the beginning is kept: nobody knows their content.
    """
    message, values = str(record.msg), record.args
    if not record.name.startswith(("bot", "index")) or not isinstance(values, tuple):
        return message.partition("\n")[0]
    if record.name == _REPEATING:
        values = (*values[:-1], "")
    return message % tuple(_shown(value) for value in values)


def _shown(value: object) -> object:
    if not isinstance(value, BaseException):
        return value
    if isinstance(value, OSError):
        return value.strerror or type(value).__name__
    ours = isinstance(value, _OF_OURS) and not isinstance(value, _OF_PEOPLE)
    return str(value) if ours else type(value).__name__


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
        self._log.warning(f"{message}%s", *values, more)

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


def set_up(level: str, secrets: Sequence[str], form: LogForm = "text") -> None:
    """Send log lines from `level` on to stderr, with `secrets` blotted out."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines(secrets) if form == "json" else Redacting(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in _PROVOKED:
        provoked = logging.getLogger(name)
        if not any(isinstance(known, _OnceAMinute) for known in provoked.filters):
            provoked.addFilter(_OnceAMinute(provoked))
