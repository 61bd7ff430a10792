"""Names of weekdays."""

from __future__ import annotations

from index.text.days import weekdays


def test_weekdays_are_known_by_their_names() -> None:
    assert {"monday", "sunday"} <= weekdays("en")
    assert "понедельник" in weekdays("ru")
    assert len(weekdays("fr")) == 7


def test_a_language_that_is_none_has_none() -> None:
    assert weekdays("xx") == frozenset()
    assert weekdays("no language") == frozenset()
