"""A report as the words that are compared, and which of them tell what."""

from __future__ import annotations

import pytest

from index.answering.alignment import Change
from index.answering.reports import (
    Report,
    figures_of,
    have_other_figures,
    is_figure,
    is_negation,
    negation_in,
    negations,
    one_denies,
    report_of,
    stems,
    tells,
    tells_beside_figures,
)


@pytest.mark.parametrize("written", ["1,500,000", "1.500.000", "1'500'000", "1 500 000", "1500000"])
def test_a_number_is_one_word_however_its_digits_are_grouped(written: str) -> None:
    text = f"The weir cost {written} crowns."
    report = Report.of(text, "en")
    assert report.keys == ("the", "weir", "cost", "1500000", "crowns")
    assert report.written(3, 4) == written
    assert list(report.parts(2, 4)) == [("cost", "cost"), ("1500000", written)]


def test_words_are_joined_and_found_among_all_letters() -> None:
    report = Report.of("Ann opened 1 200 gates", "en")
    assert report.letters == "annopened1200gates"
    assert report.joined(1, 3) == "opened1200"
    assert report.among_letters(1, 3).of(report.letters) == "opened1200"


def test_a_change_is_shown_with_its_neighbours_but_a_number_alone() -> None:
    text = "The old ferry took 40 people."
    report = report_of(text, "en")
    assert report.shown([Change(1, 2, 1, 2)]).of(text) == "The old ferry"
    assert report.shown([Change(4, 5, 4, 5)]).of(text) == "40"
    assert report.shown([Change(1, 1, 1, 1)]).of(text) == "The old"


@pytest.mark.parametrize(
    ("language", "text", "many"),
    [
        ("en", "The hall will open.", 0),
        ("en", "The hall will not open.", 1),
        ("en", "The hall isn't open, and never was.", 2),
        ("fr", "La salle n'ouvre pas.", 1),
        ("zh", "大桥不向车辆开放。", 1),
        ("zh", "大桥向车辆开放。", 0),
    ],
)
def test_each_word_that_denies_is_counted(language: str, text: str, many: int) -> None:
    assert Report.of(text, language).denials == many


def test_words_that_deny_are_those_of_the_language() -> None:
    assert "not" in negations("en")
    assert is_negation("not", "en")
    assert is_negation("isn't", "en")
    assert not is_negation("note", "en")
    assert not is_negation("not", "de")
    assert negation_in("zh").search("不开放")


@pytest.mark.parametrize(
    ("language", "word", "number"),
    [
        ("en", "40", True),
        ("en", "a4", True),
        ("en", "five", True),
        ("en", "friday", True),
        ("en", "march", True),
        ("en", "ferry", False),
        ("de", "fünfundzwanzig", True),
        ("de", "fünfundzwanziger", False),
    ],
)
def test_numbers_days_and_months_are_numbers(
    language: str,
    word: str,
    number: bool,  # noqa: FBT001
) -> None:
    assert is_figure(word, language) == number


def test_a_word_tells_something_but_those_that_hold_a_sentence_together() -> None:
    words = ["The", "captain", "said", "that", "it", "did", "not", "sink"]
    assert [one for one in words if tells(one.lower(), one, "en")] == ["captain", "sink"]


def test_stems_are_the_terms_of_words_as_they_are_shown() -> None:
    assert stems([("rose", "Rose"), ("prices", "prices")], "en") == stems(
        [("rose", "rose"), ("price", "price")], "en"
    )


def test_figures_are_other_ones_where_both_reports_have_some() -> None:
    mine, others = (
        report_of("The old hall seats 40 now.", "en"),
        report_of("No hall seats 60.", "en"),
    )
    places, more = Change(4, 5, 3, 4), Change(0, 2, 0, 1)
    assert figures_of(places, mine, others) == [["40"], ["60"]]
    assert have_other_figures(places, mine, others)
    assert not have_other_figures(more, mine, others)


def test_one_denies_where_the_other_does_not() -> None:
    mine, others = report_of("The hall is not open.", "en"), report_of("The hall is open.", "en")
    assert one_denies(Change(3, 4, 3, 3), mine, others)
    assert not one_denies(Change(4, 5, 3, 4), mine, others)


def test_a_figure_tells_something_else_than_other_words() -> None:
    told = [tells_beside_figures(word, word, "en") for word in ("hall", "40", "the", "not")]
    assert told == [True, False, False, False]
