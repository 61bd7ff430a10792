"""The typed context of handlers, and the services in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from telegram.ext import CallbackContext, ExtBot

from bot.i18n.language import language_of
from bot.views.audience import Audience

if TYPE_CHECKING:
    from collections import Counter

    from telegram import User

    from bot.access.rate_limits import Limits
    from bot.background import Background
    from bot.clock import Clock
    from bot.command_menu import Menu
    from bot.config import Settings
    from bot.error_digest import ErrorDigest
    from bot.metrics import Metrics
    from bot.pace import Pace
    from bot.storage.storage import Storage
    from bot.transport.hearing import Hearing
    from bot.transport.inbox import Inbox
    from bot.uploads.batches import Batches
    from bot.uploads.budget import Budget
    from index import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Everything that handlers work with."""

    library: Library
    settings: Settings
    storage: Storage
    inbox: Inbox
    batches: Batches
    background: Background
    clock: Clock
    pace: Pace
    limits: Limits
    error_digest: ErrorDigest
    # Counters of failures that are to be expected, until they are logged.
    troubles: Counter[str]
    hearing: Hearing
    budget: Budget
    metrics: Metrics
    menu: Menu


class Context(CallbackContext[ExtBot[Any], dict[Any, Any], dict[Any, Any], Services]):
    """Callback context with the library, the bot's storage and the settings."""

    @property
    def library(self) -> Library:
        """The articles."""
        return self.bot_data.library

    @property
    def settings(self) -> Settings:
        """The settings that the program was started with."""
        return self.bot_data.settings

    @property
    def storage(self) -> Storage:
        """The bot's own database: chats, people, answers."""
        return self.bot_data.storage

    @property
    def clock(self) -> Clock:
        """The clock that the bot goes by."""
        return self.bot_data.clock

    @property
    def pace(self) -> Pace:
        """The waits of the bot."""
        return self.bot_data.pace

    @property
    def batches(self) -> Batches:
        """The uploads that are under way."""
        return self.bot_data.batches

    @property
    def menu(self) -> Menu:
        """The menu of commands."""
        return self.bot_data.menu

    @property
    def background(self) -> Background:
        """The work that goes on beside the answering."""
        return self.bot_data.background

    def audience(self, user: User | None) -> Audience:
        """Return the audience of a message to a user."""
        return self.audience_in(user.language_code if user else None)

    def audience_in(self, language: str | None) -> Audience:
        """Return the audience of a message in a language, given as Telegram's `language_code`."""
        return Audience(language_of(language), self.bot.username)
