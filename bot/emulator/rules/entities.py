"""Entities of a text: checked where a bot gives them, found where people write. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.emulator.rules.errors import Json, bad_request
from bot.emulator.rules.limits import MOST_ENTITIES, utf16

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# The entities that a bot may give, and the further fields that each of them needs.
GIVEN: dict[Any, tuple[str, ...]] = {
    "mention": (), "hashtag": (), "cashtag": (), "bot_command": (), "url": (), "email": (),
    "phone_number": (), "bold": (), "italic": (), "underline": (), "strikethrough": (),
    "spoiler": (), "blockquote": (), "expandable_blockquote": (), "code": (), "pre": (),
    "text_link": ("url",), "text_mention": ("user",), "custom_emoji": ("custom_emoji_id",),
}  # fmt: skip
# Nothing is found inside these.
_VERBATIM = frozenset({"code", "pre", "text_link", "text_mention"})

_FOUND = re.compile(
    r"(?P<url>\bhttps?://[^\s<>\"]+[^\s<>\"'.,:;!?)\]}»”])"
    r"|(?<![\w/@])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{2,31})?)(?![\w/])"
    r"|(?<![\w/@])(?P<mention>@[A-Za-z]\w{2,31})\b"
)
# Signs that all of them have: a quick look before the search.
_SIGNS = ("/", "@")
_TWO_UNITS = re.compile(r"[\U00010000-\U0010ffff]")


def found(text: str) -> list[Json]:
    """Return the addresses, commands and mentions that stand in a text."""
    if not any(sign in text for sign in _SIGNS):
        return []
    return [
        {
            "type": str(match.lastgroup),
            "offset": utf16(text[: match.start()]),
            "length": utf16(match[0]),
        }
        for match in _FOUND.finditer(text)
    ]


def completed(text: str, given: Sequence[Json]) -> list[Json]:
    """Return the entities of a bot's text: those given, and those that Telegram finds itself."""
    beside = [
        entity
        for entity in found(text)
        if not any(_overlap(entity, other) for other in given if other["type"] in _VERBATIM)
        and not any(other["type"] == entity["type"] and _overlap(entity, other) for other in given)
    ]
    return ordered([*given, *beside])


def ordered(entities: Iterable[Json]) -> list[Json]:
    """Return entities as Telegram sends them: from left to right, outer before inner."""
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def checked(text: str, entities: Sequence[Json]) -> list[Json]:
    """Return the entities given with a text, or refuse them."""
    if len(entities) > MOST_ENTITIES:
        raise bad_request("ENTITIES_TOO_LONG")
    if not entities:
        return []
    total, inside = utf16(text), _inside_characters(text)
    for entity in entities:
        _check(entity, total, inside)
    return ordered(entities)


def _check(entity: Json, total: int, inside: set[int]) -> None:
    kind, offset, length = entity.get("type"), entity.get("offset"), entity.get("length")
    if kind not in GIVEN or any(not entity.get(name) for name in GIVEN[kind]):
        raise bad_request(f"can't parse MessageEntity: unsupported type or fields: {kind}")
    if not isinstance(offset, int) or offset < 0:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if not isinstance(length, int) or length <= 0:
        raise bad_request(f"receive an entity with incorrect length {length}")
    if offset >= total:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
    beginning, end = f"entity beginning at UTF-16 offset {offset}", offset + length
    if end > total:
        raise bad_request(f"{beginning} ends after the end of the text at UTF-16 offset {end}")
    if offset in inside:
        raise bad_request("entity begins in a middle of a UTF-16 symbol")
    if end in inside:
        raise bad_request(f"{beginning} ends in a middle of a UTF-16 symbol")


def trimmed(text: str, entities: Sequence[Json]) -> tuple[str, list[Json]]:
    """Return a text without the space around it, and its entities moved with it."""
    begin, shown = utf16(text) - utf16(text.lstrip()), text.strip()
    return shown, list(_moved(entities, begin, utf16(shown)))


def slice_of(text: str, entity: Json) -> str:
    """Return the part of a text that an entity marks."""
    units = text.encode("utf-16-le")
    start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
    return units[start:end].decode("utf-16-le")


def _moved(entities: Sequence[Json], by: int, total: int) -> Iterator[Json]:
    for entity in entities:
        start = max(0, entity["offset"] - by)
        end = min(total, entity["offset"] + entity["length"] - by)
        if start < end:
            yield entity | {"offset": start, "length": end - start}


def _inside_characters(text: str) -> set[int]:
    """Return the offsets that lie between the two units of one character."""
    return {match.start() + before + 1 for before, match in enumerate(_TWO_UNITS.finditer(text))}


def _overlap(one: Json, other: Json) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )
