"""Telegram's HTML: what it marks, and what is refused."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.emulator.rules.entities import slice_of
from bot.emulator.rules.errors import Refusal
from bot.emulator.rules.html import parsed


@pytest.mark.parametrize(
    ("markup", "kind", "marked"),
    [
        ("a <b>bold</b> b", "bold", "bold"),
        ("<strong>x</strong>", "bold", "x"),
        ("😀 <i>slanted</i>", "italic", "slanted"),
        ("<u>x</u>", "underline", "x"),
        ("<ins>x</ins>", "underline", "x"),
        ("<s>x</s>", "strikethrough", "x"),
        ("<span class='tg-spoiler'>x</span>", "spoiler", "x"),
        ("<tg-spoiler>x</tg-spoiler>", "spoiler", "x"),
        ("<code>a &lt; b</code>", "code", "a < b"),
        ("<blockquote>x\ny</blockquote>", "blockquote", "x\ny"),
        ("<blockquote expandable>x</blockquote>", "expandable_blockquote", "x"),
    ],
)
def test_a_tag_marks_what_is_inside_it(markup: str, kind: str, marked: str) -> None:
    text, [entity] = parsed(markup)
    assert (entity["type"], slice_of(text, entity)) == (kind, marked)


def test_a_link_a_language_and_an_emoji_carry_what_they_need() -> None:
    text, entities = parsed(
        '<a href="https://e.org/?a=1&amp;b=2">x</a><pre><code class="language-python">y</code>'
        '</pre><tg-emoji emoji-id="5">😀</tg-emoji><a>z</a>'
    )
    assert text == "xy😀z"
    assert entities == [
        {"type": "text_link", "offset": 0, "length": 1, "url": "https://e.org/?a=1&b=2"},
        {"type": "pre", "offset": 1, "length": 1, "language": "python"},
        {"type": "custom_emoji", "offset": 2, "length": 2, "custom_emoji_id": "5"},
    ]


def test_tags_inside_tags_come_outer_first() -> None:
    _, entities = parsed("<blockquote>a <b>b <i>c</i></b></blockquote>")
    assert [entity["type"] for entity in entities] == ["blockquote", "bold", "italic"]


@pytest.mark.parametrize(
    ("markup", "refused"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("é <h1>x</h1>", 'Unsupported start tag "h1" at byte offset 3'),
        ("1 < 2", "Unclosed start tag at byte offset 2"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_markup_that_is_not_telegrams_is_refused(markup: str, refused: str) -> None:
    with pytest.raises(Refusal) as raised:
        parsed(markup)
    assert raised.value.code == 400
    assert raised.value.description == f"Bad Request: can't parse entities: {refused}"


def test_only_four_names_and_numbers_are_references() -> None:
    assert parsed("&lt;&gt;&amp;&quot;&#33;&#x21;&nbsp;&copy;")[0] == '<>&"!!&nbsp;&copy;'


@given(st.text(), st.text(min_size=1))
def test_whatever_is_escaped_comes_back_as_it_was(before: str, inside: str) -> None:
    text, [entity] = parsed(f"{escape(before)}<b>{escape(inside)}</b>")
    assert text == before + inside
    assert slice_of(text, entity) == inside
