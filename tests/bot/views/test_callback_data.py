"""Callback data of buttons: read as it was written, and nothing else is."""

from __future__ import annotations

from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.constants import InlineKeyboardButtonLimit

from bot.views import callback_data
from bot.views.callback_data import (
    ARTICLE_PAGE,
    ASK_TEXT,
    CHANNEL,
    CORRECT,
    EXAMPLE,
    FIGURES,
    FILE,
    FORGET,
    KEEP,
    LIST_PAGE,
    MERGE,
    NOBODY,
    PAGE_OF_QUOTE,
    QUOTE,
    RATING,
    REMOVE,
    SPEAKER,
    SPEAKERS,
    SPLIT,
    STORED,
    TAKE_LINKED,
    TAKE_TEXT,
    TELL,
    UNANSWERED,
    UNCORRECT,
    UNDO,
    WHOLE,
    WRONG_SPEAKER,
    name_key,
)
from bot.views.codec import Codec

NUMBERS, PLACES, PAGES = st.integers(0, 10**15 - 1), st.integers(0, 999), st.integers(0, 10**9 - 1)
UPLOADS = st.text("0123456789abcdef", min_size=16, max_size=16)
NAMES = st.text().map(name_key)
# The fields of every button, in their order.
FIELDS: list[tuple[Codec[..., Any], list[st.SearchStrategy[Any]]]] = [
    (QUOTE, [NUMBERS, PLACES, st.booleans()]),
    (WHOLE, [NUMBERS, PLACES, PAGES | st.just(PAGE_OF_QUOTE)]),
    (FILE, [NUMBERS, PLACES]),
    (FIGURES, [NUMBERS, PLACES]),
    (RATING, [NUMBERS, st.booleans()]),
    (LIST_PAGE, [PAGES]),
    (ARTICLE_PAGE, [NUMBERS, PAGES]),
    (STORED, [NUMBERS]),
    (REMOVE, [NUMBERS]),
    (KEEP, []),
    (UNDO, [UPLOADS]),
    (CHANNEL, [st.integers(-(10**16) + 1, -1), st.booleans()]),
    (EXAMPLE, [PLACES]),
    (TELL, [NUMBERS]),
    (UNANSWERED, [st.booleans(), PAGES]),
    (WRONG_SPEAKER, [NUMBERS, PLACES, PAGES]),
    (CORRECT, [NUMBERS, PLACES, PAGES, PAGES]),
    (NOBODY, [NUMBERS, PLACES]),
    (UNCORRECT, [NUMBERS, PLACES]),
    (SPEAKERS, [PAGES]),
    (SPEAKER, [NAMES, PAGES]),
    (MERGE, [NAMES, NAMES]),
    (SPLIT, [NAMES, NAMES]),
    (FORGET, [NUMBERS, st.booleans()]),
    (TAKE_TEXT, []),
    (TAKE_LINKED, []),
    (ASK_TEXT, []),
]
CODECS = [codec for codec, _ in FIELDS]


def test_every_button_is_tried_here() -> None:
    made = [value for value in vars(callback_data).values() if isinstance(value, Codec)]
    assert made == CODECS


@pytest.mark.parametrize(("codec", "fields"), FIELDS)
# Of two dozen codecs alike each has at most four fields.
@settings(max_examples=10)
@given(data=st.data())
def test_what_is_written_is_read_again_and_fits_into_a_button(
    codec: Codec[..., Any], fields: list[st.SearchStrategy[Any]], data: st.DataObject
) -> None:
    values = tuple(data.draw(field) for field in fields)
    written = codec.build(*values)
    assert len(written.encode()) <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
    read = codec.parse(written)
    assert read == values
    hints = get_type_hints(type(read))
    assert [type(value) for value in read] == [hints[name] for name in read._fields]
    assert [other for other in CODECS if other.parse(written) is not None] == [codec]


@pytest.mark.parametrize(
    ("data", "codec"),
    [
        ("quote:1:0:0", QUOTE),
        ("whole:12:3:-1", WHOLE),
        ("file:12:3", FILE),
        ("mark:12:1", RATING),
        ("list:4", LIST_PAGE),
        ("article:5:6", ARTICLE_PAGE),
        ("remove:7", REMOVE),
        ("keep", KEEP),
        ("undo:0123456789abcdef", UNDO),
        ("channel:-1001:1", CHANNEL),
        ("example:0", EXAMPLE),
        ("tell:8", TELL),
        ("unanswered:0:2", UNANSWERED),
        ("wrong:12:3:0", WRONG_SPEAKER),
        ("correct:12:3:100:112", CORRECT),
        ("nobody:12:3", NOBODY),
        ("uncorrect:12:3", UNCORRECT),
        ("speakers:4", SPEAKERS),
        ("speaker:0123456789ab:0", SPEAKER),
        ("merge:0123456789ab:ba9876543210", MERGE),
        ("split:0123456789ab:ba9876543210", SPLIT),
    ],
)
def test_buttons_that_were_sent_long_ago_still_work(data: str, codec: Codec[..., Any]) -> None:
    assert codec.parse(data) is not None


@pytest.mark.parametrize(
    "data",
    ["", "quote", "quote:1:0", "quote:1:0:2", "quote:-1:0:0", "quote:1:0:0\n", "xquote:1:0:0",
     "quote:1:0:0:0", "quote:١:0:0", "keep:", "whole:1:0:-2", "undo:0123456789ABCDEF",
     "channel:1001:1", "list:" + "9" * 10],
)  # fmt: skip
def test_what_no_button_sends_is_read_by_none(data: str) -> None:
    assert [codec for codec in CODECS if codec.parse(data) is not None] == []
