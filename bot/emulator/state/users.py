"""Users, as the Bot API shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.emulator.rules.errors import Json


@dataclass(frozen=True, slots=True)
class User:
    """A person or a bot. `language` is that of a person's client, as Telegram sends it."""

    id: int
    first_name: str
    username: str | None = None
    language: str = "en"
    is_bot: bool = False

    def as_json(self) -> Json:
        """Return the Bot API's User."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        return user if self.is_bot else user | {"language_code": self.language}


QUOTH = User(123456, "Quoth", "quoth_bot", is_bot=True)
# The sender of what anonymous admins write.
ANONYMOUS = User(1087968824, "Group", "GroupAnonymousBot", is_bot=True)
