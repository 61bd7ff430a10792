"""Names of the columns of tables."""

from __future__ import annotations

from itertools import combinations

from index.reading.columns import names, others, plain


def test_no_name_is_of_two_kinds_of_columns() -> None:
    for one, other in combinations(names().values(), 2):
        assert not set(one) & set(other)


def test_names_are_compared_in_small_letters_without_blanks() -> None:
    assert plain(' "Publish Date" ') == "publish_date"
    assert "publish_date" in names()["published"]


def test_columns_about_something_else_are_known_by_a_word() -> None:
    assert {"image", "comments"} <= others()
