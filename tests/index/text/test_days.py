"""Names of weekdays."""

from __future__ import annotations

from index.text.days import weekday_numbers, weekdays


def test_weekdays_are_known_by_their_names() -> None:
    assert {"monday", "sunday"} <= weekdays("en")
    assert "понедельник" in weekdays("ru")
    assert len(weekdays("fr")) == 7


def test_a_language_that_is_none_has_none() -> None:
    assert weekdays("xx") == frozenset()
    assert weekdays("no language") == frozenset()


def test_weekdays_have_numbers_and_forms() -> None:
    assert weekday_numbers("en")["tuesday"] == 1
    assert weekday_numbers("ru")["пятницу"] == 4
    assert weekday_numbers("zh")["周日"] == 6
    assert weekday_numbers("xx") == {}
