"""Entities: found where people write, checked where a bot gives them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.emulator.rules.entities import checked, completed, found, slice_of, trimmed
from bot.emulator.rules.errors import Json, Refusal
from bot.emulator.rules.limits import utf16


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/ask@quoth_bot what?", [("bot_command", "/ask@quoth_bot")]),
        ("try /help or /who", [("bot_command", "/help"), ("bot_command", "/who")]),
        ("😀 @quoth_bot, hello", [("mention", "@quoth_bot")]),
        ("see https://e.org/a_(b)?x=1.", [("url", "https://e.org/a_(b)?x=1")]),
        ("a/b, 1/2, me@example.org and //x", []),
    ],
)
def test_commands_mentions_and_addresses_are_found(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(entity["type"], slice_of(text, entity)) for entity in found(text)] == expected


@pytest.mark.parametrize(
    ("entity", "refused"),
    [
        ({"type": "bold", "offset": -1, "length": 1}, "receive an entity with incorrect offset -1"),
        ({"type": "bold", "offset": 0, "length": 0}, "receive an entity with incorrect length 0"),
        (
            {"type": "bold", "offset": 9, "length": 1},
            "entity begins after the end of the text at UTF-16 offset 9",
        ),
        (
            {"type": "bold", "offset": 3, "length": 6},
            "entity beginning at UTF-16 offset 3 ends after the end of the text at UTF-16 offset 9",
        ),
        (
            {"type": "bold", "offset": 1, "length": 2},
            "entity begins in a middle of a UTF-16 symbol",
        ),
        (
            {"type": "bold", "offset": 0, "length": 1},
            "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol",
        ),
        (
            {"type": "huge", "offset": 0, "length": 2},
            "can't parse MessageEntity: unsupported type or fields: huge",
        ),
        (
            {"type": "text_link", "offset": 0, "length": 2},
            "can't parse MessageEntity: unsupported type or fields: text_link",
        ),
    ],
)
def test_an_entity_that_does_not_fit_its_text_is_refused(entity: Json, refused: str) -> None:
    with pytest.raises(Refusal) as raised:
        checked("😀 word", [entity])
    assert raised.value.description == f"Bad Request: {refused}"


def test_more_than_a_hundred_entities_are_refused() -> None:
    bold = {"type": "bold", "offset": 0, "length": 1}
    assert len(checked("a", [bold] * 100)) == 100
    with pytest.raises(Refusal, match="ENTITIES_TOO_LONG"):
        checked("a", [bold] * 101)


def test_nothing_is_found_inside_a_link_or_code() -> None:
    link = {"type": "text_link", "offset": 0, "length": 5, "url": "https://e.org"}
    assert completed("/help /who", [link]) == [
        link,
        {"type": "bot_command", "offset": 6, "length": 4},
    ]


@given(st.text(), st.data())
def test_trimming_moves_entities_with_their_words(text: str, data: st.DataObject) -> None:
    inner = text.strip()
    if not inner:
        return
    start = data.draw(st.integers(0, len(inner) - 1))
    word = inner[start:]
    offset = utf16(text[: text.index(inner)] + inner[:start])
    shown, [entity] = trimmed(text, [{"type": "bold", "offset": offset, "length": utf16(word)}])
    assert shown == inner
    assert slice_of(shown, entity) == word
