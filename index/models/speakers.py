"""Speakers: the people whom articles name as such."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.models.spans import Span


@dataclass(frozen=True, slots=True)
class NamedSpeaker:
    """A person whom an article names as a speaker: where the name stands, and the name.

    `statements` is how many of the article's statements are theirs.
    """

    span: Span
    name: str
    statements: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person whom the library's articles name as a speaker, under one name or several.

    The name with the most statements comes first. `statements` counts those of all names.
    """

    names: tuple[str, ...]
    statements: int

    @property
    def name(self) -> str:
        """The name with the most statements."""
        return self.names[0]
