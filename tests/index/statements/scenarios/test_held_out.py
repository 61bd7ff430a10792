"""Share of speakers shown with the right name in whole articles that no weight was fitted to.

They are written as those in reports/, whose test says how. Nothing is changed for one of them, or
they no longer tell how it goes with articles that nobody has seen.
"""

from __future__ import annotations

from pathlib import Path

from index.statements.certainty import certain
from index.statements.extraction import statements
from tests.index.statements.whole_articles import read_reports, shown

# Shares that more words, another order or other weights may cost a little of.
LEAST_RIGHT, MOST_FALSE = 0.70, 0.15


def test_most_speakers_have_their_name_and_few_another() -> None:
    named = right = wrong = quoted = 0
    for report in read_reports(Path(__file__).parent / "held_out"):
        found = certain(statements(report.text, report.language), report.language)
        said = [one for one in found if one.kind != "indirect"]
        for words, expected in report.expected:
            names, *described = expected.removeprefix("? ").split(" ~ ")
            who = shown(said, report.text, words)
            quoted += 1
            named += names != "-"
            right += who != "-" and who in names.split(" / ")
            wrong += who not in ("-", *names.split(" / "), *" / ".join(described).split(" / "))
    assert right / named >= LEAST_RIGHT
    assert wrong / quoted <= MOST_FALSE
