"""What a language's file says of titles and of what something is called."""

from __future__ import annotations

from index.statements.attribution.labels import labels


def test_the_words_before_a_title_are_those_of_the_language() -> None:
    assert "novel" in labels("en").titles_before
    assert "novel" not in labels("de").titles_before


def test_a_language_without_a_file_has_none() -> None:
    assert labels("xx").small == frozenset()
