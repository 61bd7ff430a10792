"""The typed context that every handler gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from telegram.ext import CallbackContext, ExtBot

if TYPE_CHECKING:
    from bot.config import Settings
    from index import Library


@dataclass(frozen=True, slots=True)
class Services:
    """What the handlers work with."""

    library: Library
    settings: Settings


class Context(CallbackContext[ExtBot[Any], dict[Any, Any], dict[Any, Any], Services]):
    """A callback context that knows the library and the settings."""

    @property
    def library(self) -> Library:
        """The articles."""
        return self.bot_data.library

    @property
    def settings(self) -> Settings:
        """The settings that the program was started with."""
        return self.bot_data.settings
