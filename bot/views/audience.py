"""The audience of a message. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.i18n.language import Language


@dataclass(frozen=True, slots=True)
class Audience:
    """The audience of a message: their language, and the username of the bot they use."""

    language: Language
    bot: str
