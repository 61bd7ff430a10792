"""Formatted text: a text and its entities, counted as Telegram counts them. Pure.

Entities, not markup: nothing in an article's text can be mistaken for a tag, and nothing has to be
escaped. Lengths and offsets are in UTF-16 code units.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, NamedTuple, Self

from telegram import MessageEntity
from telegram.constants import MessageLimit

LONGEST_MESSAGE = int(MessageLimit.MAX_TEXT_LENGTH)
# Longer than any letter with its accents and any family of emoji, in characters.
LONGEST_CLUSTER = 30
# The longest ending of a file's name, in characters; a longer one is part of the name.
LONGEST_SUFFIX = 20
ELLIPSIS = "…"
ZERO_WIDTH_JOINER = "\u200d"


class Entity(NamedTuple):
    """A stretch of a text with a style or a link; Telegram's own entities are slower to make."""

    type: str
    offset: int
    length: int
    url: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the entity as it goes over the wire."""
        fields = {"type": self.type, "offset": self.offset, "length": self.length}
        return fields | {"url": self.url} if self.url else fields


@dataclass(frozen=True, slots=True)
class RichText:
    """A text with entities, ready to be sent."""

    text: str
    entities: tuple[Entity, ...] = ()

    @property
    def message_entities(self) -> tuple[MessageEntity, ...]:
        """The entities as objects of python-telegram-bot."""
        return tuple(
            MessageEntity(entity.type, entity.offset, entity.length, url=entity.url)
            for entity in self.entities
        )


class Draft:
    """Builder of a RichText: text is appended, and its entities move to where it begins."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._entities: list[Entity] = []
        self.units = 0

    def add(self, text: str) -> Self:
        """Append plain text."""
        self._parts.append(text)
        self.units += utf16_length(text)
        return self

    def extend(self, part: RichText) -> Self:
        """Append a text with its entities."""
        self._entities += [
            Entity(kind, self.units + offset, length, url)
            for kind, offset, length, url in part.entities
        ]
        return self.add(part.text)

    def rich_text(self) -> RichText:
        """Return the text so far."""
        return RichText("".join(self._parts), tuple(self._entities))


def styled(text: str, kind: str, *inner: Entity, url: str | None = None) -> RichText:
    """Return `text` with one entity over all of it, and `inner` ones inside it."""
    if not text:
        return RichText("")
    outer = Entity(kind, 0, utf16_length(text), url)
    return RichText(text, (outer, *inner))


def utf16_length(text: str) -> int:
    """Return the length of `text` as Telegram counts it."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clip(text: str, units: int) -> str:
    """Return `text`, cut where it is longer than `units`: between words where that is near."""
    if utf16_length(text) <= units:
        return text
    end = prefix(text, units - 1)
    space = text.rfind(" ", end * 3 // 4, end)
    return text[: space if space > 0 else end].rstrip() + ELLIPSIS


def file_name(given: str | None) -> str:
    """Return a file's name without folders and control characters, and not endless."""
    base = PurePath((given or "").replace("\\", "/")).name
    clean = "".join(character for character in base if character.isprintable()).strip()
    stem, suffix = PurePath(clean).stem, PurePath(clean).suffix
    if len(suffix) > LONGEST_SUFFIX:
        stem, suffix = clean, ""
    return f"{clip(stem, 100)}{suffix}" if stem else "upload"


def one_line(text: str) -> str:
    """Return a text without its line breaks."""
    return " ".join(text.split())


def prefix(text: str, units: int) -> int:
    """Return the number of characters that fit into `units`, no letter parted from its accents."""
    place = _fitting(text, units)
    if place == len(text):
        return place
    end = place
    while end > max(1, place - LONGEST_CLUSTER) and _joins(text[end - 1], text[end]):
        end -= 1
    return max(1, end)


def _fitting(text: str, units: int) -> int:
    """Return the number of characters that fit into `units`."""
    start = text[: max(units, 0)]
    if max(start, default="") <= "\uffff":
        return len(start)
    used = 0
    for place, character in enumerate(start):
        used += 2 if character > "\uffff" else 1
        if used > units:
            return place
    return len(start)


def _joins(before: str, after: str) -> bool:
    """Whether two characters are shown as one."""
    return unicodedata.category(after) in {"Mn", "Mc", "Me", "Sk"} or ZERO_WIDTH_JOINER in (
        before,
        after,
    )
