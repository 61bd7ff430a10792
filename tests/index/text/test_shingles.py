"""Shingles: runs of terms that tell whether two texts are nearly the same."""

from __future__ import annotations

from index.text.shingles import containment, shingles


def test_short_notes_that_begin_alike_say_nothing() -> None:
    note = ["the", "mill", "is", "closed", "on"]
    assert containment(shingles(note), shingles([*note, "monday"])) == 0.0
