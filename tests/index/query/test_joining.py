"""Words written in one, apart, or with a hyphen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.query.joining import apart, joined, pieces
from index.text.stopwords import function_terms
from index.text.terms import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

HELD = {
    "ceasefir", "savethemil", "bruckensperr", "schulhof", "bruck", "sperrung", "keep", "the",
    "mill", "open", "street", "map", "car", "pet", "web", "site", "시립", "도서관", "insid",
    "molin",
}  # fmt: skip


def held(term: str) -> int:
    return int(term in HELD)


def near(parts: Sequence[str]) -> bool:
    return list(parts) in (["keep", "the", "mill"], ["web", "site"])


@pytest.mark.parametrize(
    ("text", "language", "places"),
    [
        ("the cease fire holds", "en", {"cease": {"ceasefir"}, "fire": {"ceasefir"}}),
        ("the cease, fire holds", "en", {}),
        ("Sperrung der Brücke", "de", {"Sperrung": {"bruckensperr"}, "Brücke": {"bruckensperr"}}),
        ("der Hof der Schule", "de", {}),
        ("in side streets", "en", {"side": {"insid"}}),
        ("who posted save the mill", "en", {"save": {"savethemil"}, "mill": {"savethemil"}}),
    ],
)
def test_what_makes_a_word_together(text: str, language: str, places: dict[str, set[str]]) -> None:
    found = joined(text, tokens(text, language), function_terms(language), language, held)
    assert {text[a:b]: terms for (a, b), terms in found.items()} == places


@pytest.mark.parametrize(
    ("word", "language", "parts"),
    [
        ("Brückensperrung", "de", ["bruck", "sperrung"]),
        ("OpenStreetMap", "en", ["open", "street", "map"]),
        ("website", "en", ["web", "site"]),
        ("carpet", "en", []),
        ("도서관장", "ko", ["도서관"]),
        ("시립도서관", "ko", ["시립", "도서관"]),
        ("short", "en", []),
        ("elmolino", "es", ["molin"]),
        ("elmolin", "en", []),
        ("1234567", "en", []),
    ],
)
def test_what_a_word_is_put_together_from(word: str, language: str, parts: list[str]) -> None:
    assert apart(word, [word.casefold()], language, held, near, tag=False) == parts


def test_a_hashtag_may_be_many_words() -> None:
    assert apart("keepthemill", ["keepthemil"], "en", held, near, tag=True) == [
        "keep",
        "the",
        "mill",
    ]
    assert apart("keepthemill", ["keepthemil"], "en", held, near, tag=False) == []


@pytest.mark.parametrize(
    ("word", "language", "parts"),
    [
        ("lorso", "it", ["orso"]),
        ("dellorso", "it", ["orso"]),
        ("lorso", "en", []),
        ("нашум", "uk", ["на", "шум"]),
        ("нашум", "ru", ["на", "шум"]),
        ("шумна", "uk", []),
    ],
)
def test_a_small_word_may_be_written_onto_the_next(
    word: str, language: str, parts: list[str]
) -> None:
    terms = {"orso", "на", "шум"}

    def side_by_side(words: Sequence[str]) -> bool:
        return list(words) == ["на", "шум"]

    found = apart(word, [word], language, lambda one: int(one in terms), side_by_side, tag=False)
    assert found == parts


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("website", "en"), ("carpet", "en"), ("Schulhofbrücke", "de"), ("Brückensperrung", "de"),
        ("시립도서관", "ko"), ("lorso", "it"), ("elmolino", "es"), ("нашум", "ru"),
    ],
)  # fmt: skip
def test_what_a_word_in_two_may_be_asked_for_is_known_before(word: str, language: str) -> None:
    asked: set[str] = set()

    def asking(term: str) -> int:
        asked.add(term)
        return held(term)

    terms = [one.term for one in tokens(word, language)]
    apart(word, terms, language, asking, near, tag=False)
    assert asked <= {*pieces(word, terms, language)}


def test_a_word_that_is_one_has_no_pieces() -> None:
    assert [*pieces("mill", ["mill"], "en"), *pieces("2024/25", ["2024", "25"], "en")] == []
