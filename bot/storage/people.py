"""People: their roles, the names that they had last, and what rights are decided from. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

# Telegram's ids have at most 52 significant bits.
LARGEST_ID = 2**52


class Role(IntEnum):
    """Role of a person; each includes the lower ones."""

    NOBODY = 0
    READER = 1
    UPLOADER = 2
    ADMIN = 3
    OWNER = 4


@dataclass(frozen=True, slots=True)
class Person:
    """Person, by the id and the names that Telegram gave last; of owners also their language."""

    id: int
    name: str = ""
    username: str | None = None
    language: str | None = None

    def __str__(self) -> str:
        shown = [f"@{self.username}"] if self.username else []
        return f"{self.name} ({', '.join([*shown, str(self.id)])})" if self.name else str(self.id)


@dataclass(frozen=True, slots=True)
class Known:
    """Stored facts about a person in a chat.

    `person_let_in` and `chat_let_in` are None where nothing was decided; `access` is what an owner
    chose over the settings. `bound` are the collections that the topic, or else the chat, is bound
    to; empty where it is not. `opened` are the collections open to all.
    """

    role: Role
    person_let_in: bool | None
    chat_let_in: bool | None
    access: str | None
    bound: frozenset[str]
    opened: frozenset[str]
    person: Person | None
