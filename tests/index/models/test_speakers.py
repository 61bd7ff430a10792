"""Speakers: the people whom articles name as such."""

from __future__ import annotations

from index import Speaker


def test_a_speaker_goes_by_the_first_of_their_names() -> None:
    assert Speaker(("Hedda Marr", "Marr"), 7).name == "Hedda Marr"
