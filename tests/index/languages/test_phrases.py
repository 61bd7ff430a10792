"""Phrases of language files, and what they find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.languages.phrases import alternatives, expression, is_empty


def found(phrases: str, text: str, *, unspaced: bool = False) -> str | None:
    """Return what the phrases, with commas between them, find in a text."""
    pattern = expression(phrases.split(", "), unspaced=unspaced)
    match = re.search(pattern, text, re.IGNORECASE)
    return match[0] if match else None


@pytest.mark.parametrize(
    ("phrases", "text", "expected"),
    [
        ("when", "When was it?", "When"),
        ("how many", "but how  many bolts?", "how  many"),
        ("wie alt*", "Wie alte Brücken?", "Wie alt"),
        ("*bolt", "two deadbolts", None),
        ("*bolt*", "two deadbolts", "bolt"),
        ("welche* tag", "an welchem Tag?", "welchem Tag"),
        ("last # days", "in the last 12 days", "last 12 days"),
        ("^who", "who was it?", "who"),
        ("^who", "and who?", None),
        ("e.g.", "egg", None),
        ("what did ... cost", "what did the old mill cost?", "what did the old mill cost"),
        ("what did ... cost", "what did cost it?", "what did cost"),
        ("what did ... cost", "what did she say, and what cost?", None),
        ("deep* ... many", "deepest of all by how many feet?", "deepest of all by how many"),
    ],
)
def test_a_phrase_finds_its_words(phrases: str, text: str, expected: str | None) -> None:
    assert found(phrases, text) == expected


def test_a_gap_of_words_that_stand_together_has_no_spaces() -> None:
    assert found("时速 ... 多少", "火车时速大约是多少？", unspaced=True) == "时速大约是多少"
    assert found("时速 ... 多少", "时速很快。有多少？", unspaced=True) is None


@pytest.mark.parametrize("text", ["whenever", "nowhen", "when2"])
def test_a_word_is_not_found_inside_another(text: str) -> None:
    assert found("when", text) is None


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [("كم", "الحُكم", None), ("كم", "كم جسرا؟", "كم"), ("वे", "वे कब आए?", "वे"), ("यह", "यहाँ", None)],
)
def test_marks_of_vowels_are_inside_a_word(phrase: str, text: str, expected: str | None) -> None:
    assert found(phrase, text) == expected


def test_the_first_phrase_that_fits_is_found() -> None:
    assert found("who, who was", "who was it?") == "who"


@settings(max_examples=40)
@given(
    phrases=st.lists(st.text("ab*", min_size=1, max_size=3).filter(lambda one: one.strip("*"))),
    text=st.text("ab ", max_size=12),
)
def test_phrases_are_found_together_as_each_is_alone(phrases: list[str], text: str) -> None:
    alone = [re.search(expression([one], unspaced=False), text) for one in phrases]
    first = min((one for one in alone if one), key=lambda one: one.start(), default=None)
    together = re.search(expression(phrases, unspaced=False), text)
    assert (together and together.span()) == (first and first.span())


def test_words_without_spaces_are_found_anywhere() -> None:
    assert found("什么时候", "桥什么时候关？", unspaced=True) == "什么时候"
    assert found("什么时候", "桥什么时候关？") is None


def test_no_phrases_find_nothing() -> None:
    assert re.search(expression([], unspaced=False), "") is None


@pytest.mark.parametrize("phrase", ["*", "^", "# *"])
def test_a_phrase_of_marks_is_empty(phrase: str) -> None:
    assert is_empty(phrase)


@given(text=st.text(st.characters(exclude_characters="*#^,"), min_size=1), unspaced=st.booleans())
def test_any_words_are_found_as_they_are_written(*, text: str, unspaced: bool) -> None:
    words = " ".join(text.split())
    if words:
        assert re.fullmatch(expression([words], unspaced=unspaced), words)


@pytest.mark.parametrize(
    ("text", "group", "expected"),
    [
        ("It opened yesterday.", "day", "yesterday"),
        ("In the last 3 weeks it rose.", "weeks", "last 3 weeks"),
        ("Am 3. Tag", None, None),
    ],
)
def test_alternatives_capture_what_they_find_by_its_group(
    text: str, group: str | None, expected: str | None
) -> None:
    groups = {"day": ["yesterday", "last day"], "weeks": ["last # weeks", "# weeks ago"], "no": []}
    match = re.search(alternatives(groups, unspaced=False), text, re.IGNORECASE)
    assert (match and match.lastgroup) == group
    assert (match and match[0]) == expected


def test_a_phrase_that_begins_with_a_number_is_found() -> None:
    assert found("# weeks ago, today", "It was 12 weeks ago.") == "12 weeks ago"
