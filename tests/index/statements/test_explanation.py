"""Explanation of the decision on each speaker, for somebody who wants to know."""

from __future__ import annotations

from index import explain

TEXT = "Clara Hofer chairs the board.\n\n“The dam will hold,” she said."


def test_the_words_and_the_people_are_told_the_likeliest_first() -> None:
    [one] = explain(TEXT, "en")
    assert one.quotation.of(TEXT) == "The dam will hold,"
    assert one.words[0].span is not None
    assert one.words[0].span.of(TEXT) == "she"
    assert one.people[0].span is not None
    assert one.people[0].span.of(TEXT) == "Clara Hofer"
    assert one.people[0].likely > 0.5
    assert sum(row.likely for row in one.people) <= 1.001


def test_a_name_beside_the_quotation_needs_no_people() -> None:
    [one] = explain("“The dam will hold,” Clara Hofer said.", "en")
    assert one.people == []
