"""Chats: who is in them, and what has been said."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.emulator.rules.errors import Json

# What somebody is in a chat who is not in it, and who runs it.
GONE = frozenset({"left", "kicked"})
RUNNING = frozenset({"creator", "administrator"})
# The topic that every forum has. It is never named in a message.
GENERAL = 1


@dataclass(eq=False)
class Chat:
    """A chat: it changes as people talk, so it is its id that makes it what it is.

    `members` are the ids of the people who are or were in it, with their status, and `bot` is the
    bot's: "left" in a private chat that its person has never opened.
    """

    id: int
    type: str
    title: str
    members: dict[int, str] = field(default_factory=dict)
    bot: str = "member"
    topics: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    # Who wrote a message: an anonymous one does not say so.
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
    """Return a message as one that replies to it holds it: without what it replies to itself."""
    return {key: value for key, value in message.items() if key != "reply_to_message"}


def shown_text(message: Json) -> str:
    """Return what can be quoted of a message."""
    return str(message.get("text") or message.get("caption") or "")
