"""Everything that the bot and the command line raise on purpose.

BotError
├── ConfigError             a setting cannot be used
├── Deaf                    updates no longer reach the bot
├── QuestionsUnusable       a set of questions has a line that cannot be used, or none at all
├── FolderInUse             another bot works with the data folder
├── BackupRefused           a file cannot be restored, or not into that folder
│   ├── BackupMismatch      a backup holds something else than its list of contents says
│   └── BackupDamaged       a backup is whole, and articles were damaged before it was made
├── NotFetched              what is at an address cannot be fetched, or may not be
└── Declined                what is asked for cannot be done as it was asked for
    └── TargetUnclear       it cannot be told whom a command is about

Unaccepted, of bot/transport/polling.py, is in this tree and in that of python-telegram-bot, which
hands it to what polling does about an error.

Only `bot.handlers.errors` and the command line tell a person of them, as of the library's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pathlib import Path


class BotError(Exception):
    """Base of all errors that the bot and the command line raise on purpose."""


class ConfigError(BotError):
    """A setting cannot be used; the message names it, what is wrong, and an example."""

    @classmethod
    def of_encoding(cls, env_file: Path) -> Self:
        """Return the error of a file of settings that is no text."""
        return cls(f"{env_file} is no text in UTF-8: save it as that")


class Deaf(BotError):
    """Updates no longer reach the bot; the message says why. Started anew, it may hear again."""


class QuestionsUnusable(BotError):
    """A set of questions has a line that cannot be used, or none; the message says why."""


class FolderInUse(BotError):
    """Another bot works with the data folder; the message says which process."""


class BackupRefused(BotError):
    """A file cannot be restored, or not into that folder; the message says why."""


class BackupMismatch(BackupRefused):
    """A backup holds something else than its list of contents says."""


class BackupDamaged(BackupRefused):
    """A backup is whole, and articles were damaged before it was made; the message names them."""


class NotFetched(BotError):
    """The page or file at an address cannot be fetched, or must not be; the message says why."""

    def __init__(self, address: str, reason: str = "") -> None:
        super().__init__(f"{address}: {reason}" if reason else address)
        self.address, self.reason = address, reason


class Declined(BotError):
    """A request cannot be carried out as it was made.

    `sentence` of `texts`, with `values`, says why not, or how to ask.
    """

    def __init__(self, sentence: str, **values: str) -> None:
        super().__init__(sentence.format_map(values) if values else sentence)
        self.sentence, self.values = sentence, values


class TargetUnclear(Declined):
    """A command does not make clear whom it is about."""
