"""Words of a dictionary, and words put together from it."""

from __future__ import annotations

from index.text.dictionary import KNOWN_WELL, counted, is_compound


def test_a_word_of_the_dictionary_was_counted() -> None:
    assert counted("bridge", "en") >= KNOWN_WELL
    assert counted("brücke", "de")
    assert not counted("freibat", "de")
    assert not counted("bridge", "xx")


def test_a_compound_is_known_by_its_parts_alone() -> None:
    assert is_compound("freibat", "de")
    assert not is_compound("bridgeopens", "en")
