"""Shares of speakers shown with the right name and with a wrong one, in many newsrooms' articles.

They are written as those in reports/, whose test says how: couples, offices, relatives, letters,
bodies that speak, people who are accused and say nothing, signs and titles. Nothing is changed for
one of them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements
from tests.index.statements.whole_articles import Report, read_reports, shown

REPORTS = list(read_reports(Path(__file__).parent / "newsrooms"))
# Shares that more words, another order or other weights may cost a little of.
LEAST_RIGHT, MOST_FALSE = 0.77, 0.08
# The same of one language, of which there are few: seventeen in Spanish, where ten are right.
LEAST_OF_ONE = 0.58


def counts(reports: list[Report]) -> tuple[int, int, int, int]:
    """Return how many quotations have a speaker with a name, and how many are right and wrong."""
    named = right = wrong = quoted = 0
    for report in reports:
        found = certain(statements(report.text, report.language), report.language)
        said = [one for one in found if one.kind != "indirect"]
        for words, expected in report.expected:
            names, *described = expected.split(" ~ ")
            who = shown(said, report.text, words)
            quoted += 1
            named += names != "-"
            right += who != "-" and who in names.split(" / ")
            wrong += who not in ("-", *names.split(" / "), *" / ".join(described).split(" / "))
    return named, right, wrong, quoted


def test_most_speakers_have_their_name_and_few_another() -> None:
    named, right, wrong, quoted = counts(REPORTS)
    assert right / named >= LEAST_RIGHT
    assert wrong / quoted <= MOST_FALSE


@pytest.mark.parametrize("language", sorted({report.language for report in REPORTS}))
def test_no_language_is_left_behind(language: str) -> None:
    named, right, _, _ = counts([one for one in REPORTS if one.language == language])
    assert right / named >= LEAST_OF_ONE
