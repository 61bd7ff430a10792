"""Places of words in a text, and how they hang together."""

from __future__ import annotations

import pytest

from index.text.words import humps, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the bridge", [("word", "the"), ("word", "bridge")]),
        ("O`Dare’s", [("word", "O`Dare’s")]),
        ("a cease-fire", [("word", "a"), ("parts", "cease-fire")]),
        ("a de-\n  cline", [("word", "a"), ("broken", "de-\n  cline")]),
        ("Baden-\nOrle", [("parts", "Baden-\nOrle")]),
        ("so - and so", [("word", "so"), ("word", "and"), ("word", "so")]),
        ("#KeepTheMill", [("parts", "KeepTheMill")]),
        ("#mill", [("word", "mill")]),
        ("@orle_watch", [("parts", "orle_watch")]),
        ("OpenStreetMap", [("word", "OpenStreetMap")]),
        (
            "C++ and C#, Tivo+",
            [("symbol", "C++"), ("word", "and"), ("symbol", "C#"), ("plus", "Tivo+")],
        ),
        ("57km 12 500 000,5 km", [("number", "57km"), ("number", "12 500 000,5"), ("word", "km")]),
        (
            "in 2015 200 left",
            [("word", "in"), ("number", "2015"), ("number", "200"), ("word", "left")],
        ),
        ("U.S. 大桥", [("acronym", "U.S."), ("cjk", "大桥")]),
        ("کتاب\u200cخانه", [("parts", "کتاب\u200cخانه")]),
        ("Gewerk\u00adschaft", [("word", "Gewerk\u00adschaft")]),
    ],
)
def test_words_are_found_with_their_kind(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.kind, text[one.start : one.end]) for one in words(text)] == found


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("OpenStreetMap", ["Open", "Street", "Map"]),
        ("saveTheNHS", ["save", "The", "NHS"]),
        ("NHSMill", ["NHS", "Mill"]),
        ("mill", ["mill"]),
    ],
)
def test_humps_are_words(word: str, found: list[str]) -> None:
    assert [word[a:b] for a, b in humps(word)] == found
