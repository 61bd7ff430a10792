"""Formatted text: entities where they belong, lengths as Telegram counts them."""

from hypothesis import given
from hypothesis import strategies as st

from bot.views.rich_text import (
    Draft,
    Entity,
    RichText,
    clip,
    file_name,
    one_line,
    styled,
    utf16_length,
)


def test_a_file_name_is_only_a_name() -> None:
    assert len(file_name("a." + "x" * 5_000)) < 130
    assert len(file_name("x" * 5_000 + ".jsonl")) < 130
    assert file_name("../../etc/passwd") == "passwd"
    assert file_name("..\\a\x07b.txt") == "ab.txt"
    assert file_name(None) == file_name("") == file_name("/") == "upload"
    assert len(file_name("x" * 500 + ".txt")) == 104


def test_entities_move_to_where_their_text_begins() -> None:
    draft = (
        Draft()
        .add("😀 ")
        .extend(styled("bold", "bold"))
        .extend(styled("link", "text_link", url="x"))
    )
    assert draft.rich_text() == RichText(
        "😀 boldlink", (Entity("bold", 3, 4), Entity("text_link", 7, 4, "x"))
    )
    assert draft.units == utf16_length("😀 boldlink") == 11


def test_an_empty_text_has_no_entity() -> None:
    assert styled("", "bold") == RichText("")


def test_inner_entities_are_beside_the_outer_one() -> None:
    inner = Entity("bold", 0, 2)
    assert styled("abcd", "blockquote", inner).entities == (Entity("blockquote", 0, 4), inner)


def test_entities_are_the_same_over_the_wire_and_as_objects() -> None:
    text = styled("here", "text_link", url="https://e.org/")
    [entity], [of_telegram] = text.entities, text.message_entities
    assert entity.as_json() == of_telegram.to_dict()
    assert "url" not in styled("here", "bold").entities[0].as_json()


def test_letters_are_not_parted_from_their_accents() -> None:
    assert clip("e\u0301" * 10, 6) == "e\u0301" * 2 + "…"
    family = "👩\u200d👩\u200d👧"
    assert clip("x" + family, 6) == "x…"


def test_words_are_not_cut_where_there_is_a_gap_nearby() -> None:
    assert clip("one two three four", 16) == "one two three…"
    assert clip("one", 3) == "one"
    assert clip("o" * 20, 12) == "o" * 11 + "…"


@given(st.text(), st.integers(min_value=2, max_value=40))
def test_what_is_cut_is_never_longer_than_allowed(text: str, units: int) -> None:
    assert utf16_length(clip(text, units)) <= max(units, 3)


@given(st.text())
def test_lengths_are_those_of_utf_16(text: str) -> None:
    assert utf16_length(text) == len(text.encode("utf-16-le")) // 2


def test_a_text_is_made_one_line() -> None:
    assert one_line(" a\n\n b\tc ") == "a b c"
