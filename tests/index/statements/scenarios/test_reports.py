"""Speakers in whole articles: the right name or none, never another one.

Each article stands in reports/<language>.txt with what is quoted in it. A line for each quotation
has its first words, and who is to be shown: "-" for nobody. Several forms of a name stand between
slashes. Behind "~" stand words that only describe the same speaker, and say no more than the
article. A line with "?" is hard to tell: the name may be missing there, but it is no other one.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements
from tests.index.statements.whole_articles import Report, read_reports, shown

FOLDER = Path(__file__).parent / "reports"


REPORTS = list(read_reports(FOLDER))


def wrong(who: str, expected: str) -> bool:
    """Whether somebody is shown who is not expected, or nobody where somebody is."""
    hard = expected.startswith("? ")
    names, *described = expected.removeprefix("? ").split(" ~ ")
    return who not in (*names.split(" / "), *described, *(["-"] if hard else []))


def faults_of(report: Report) -> list[tuple[str, str, str]]:
    """Return each quotation of which that is not so: its words, who is shown, who is expected."""
    found = certain(statements(report.text, report.language), report.language)
    said = [one for one in found if one.kind != "indirect"]
    got = [(words, shown(said, report.text, words), who) for words, who in report.expected]
    return [one for one in got if wrong(one[1], one[2])]


# Known faults, by the title of the article.
KNOWN = {
    "A parliament sketch: interruptions, the chair, a heckler": "a voice has no name",
    "Signed: Letters about the chestnut trees": "the last line of an article is its author's",
    "Signed: Courrier des lecteurs": "a name that stands alone may be a heading",
    "Signed: Lettere sul ponte": "initials are no name",
    "Not signed: firma del periodista": "nobody is known to have written it on the wall",
    "Not signed: haber imzası": "the neighbour was named last",
}


@pytest.mark.parametrize("language", sorted({report.language for report in REPORTS}))
def test_whole_articles_name_who_speaks(language: str) -> None:
    of_language = [report for report in REPORTS if report.language == language]
    unexpected = {
        report.title: faults
        for report in of_language
        if bool(faults := faults_of(report)) is not (report.title in KNOWN)
    }
    assert unexpected == {}
