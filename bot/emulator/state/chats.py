"""Chats: their members and messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.emulator.rules.errors import Json

# The statuses of those who are not in a chat, and of its admins.
GONE = frozenset({"left", "kicked"})
RUNNING = frozenset({"creator", "administrator"})
# The topic that every forum has. It is never named in a message.
GENERAL = 1


@dataclass(eq=False)
class Chat:
    """A chat, which changes as people talk.

    `members` has the status of each person who is or was in it, by id, and `bot` is the bot's:
    "left" in a private chat that its person has never opened. `moved_to` is the id of the
    supergroup that a group has become.
    """

    id: int
    type: str
    title: str
    members: dict[int, str] = field(default_factory=dict)
    bot: str = "member"
    topics: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    # The writer of each message, for an anonymous one does not say so.
    authors: dict[int, int] = field(default_factory=dict)
    moved_to: int | None = None
    # Supergroups number their messages themselves; all other chats of an account share numbers.
    numbers: Iterator[int] = field(default_factory=lambda: count(2))

    @property
    def is_private(self) -> bool:
        """Whether it is the chat of one person with the bot."""
        return self.type == "private"

    @property
    def is_forum(self) -> bool:
        """Whether it has topics."""
        return bool(self.topics)

    def as_json(self) -> Json:
        """Return the Bot API's Chat."""
        named = "first_name" if self.is_private else "title"
        chat: Json = {"id": self.id, "type": self.type, named: self.title}
        return chat | ({"is_forum": True} if self.is_forum else {})

    def has(self, person: int) -> bool:
        """Whether a person is in the chat now."""
        return self.moved_to is None and self.members.get(person, "left") not in GONE

    def is_run_by(self, person: int) -> bool:
        """Whether a person is an admin."""
        return self.members.get(person) in RUNNING

    def in_topic(self, topic: int | None) -> Json:
        """Return the fields of a message that belong to its topic."""
        if not topic or topic == GENERAL:
            return {}
        return {"message_thread_id": topic, "is_topic_message": True}


def replied(message: Json) -> Json:
    """Return a message as a reply to it holds it: without its own `reply_to_message`."""
    return {key: value for key, value in message.items() if key != "reply_to_message"}


def shown_text(message: Json) -> str:
    """Return the text or caption of a message, of which a reply may quote."""
    return str(message.get("text") or message.get("caption") or "")
