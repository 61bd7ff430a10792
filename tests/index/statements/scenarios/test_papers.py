"""Speakers in whole articles as papers write them: news, portraits, sketches, letters, reports.

Every quotation of the 63 articles of papers/ has its speaker's name, or a description where the
article has no name, and by what words it tells who speaks: a name, a description, a pronoun, a verb
without a subject ("dropped"), or none at all. No weight was fitted to them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from bench.gold import cases
from index.statements.certainty import certain
from index.statements.extraction import statements

if TYPE_CHECKING:
    from bench.gold import Said
    from index.models import Statement

FOLDER = Path(__file__).parent / "papers"


class Floor(NamedTuple):
    """Shares of quotations: how many are right at least, how many told at least, wrong at most.

    Told are those that are right or described, with the very words at the quotation.
    """

    right: float
    told: float
    wrong: float


ALL = Floor(right=0.52, told=0.61, wrong=0.09)
BY_WORDS = {
    "name": Floor(right=0.82, told=0.82, wrong=0.05),
    "description": Floor(right=0.28, told=0.68, wrong=0.09),
    "pronoun": Floor(right=0.48, told=0.48, wrong=0.11),
}


def verdict(text: str, hit: Statement | None, gold: Said) -> str:
    """Say whether a speaker is the one of the gold, described, another, or not shown."""
    if hit is None or hit.speaker is None:
        return "nobody"
    if gold.is_right(hit.speaker.of(text)):
        return "right"
    at_quotation = gold.kind == "description" and hit.speaker == hit.mention
    return "described" if at_quotation else "wrong"


@cache
def verdicts() -> dict[str, Counter[str]]:
    """Return by kind of words how many speakers are right, described, wrong and not shown."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for case in cases(FOLDER):
        found = certain(statements(case.text, case.language), case.language)
        quoted = [one for one in found if one.kind != "indirect"]
        for gold in case.said:
            hit = next((one for one in quoted if gold.is_at(one.span)), None)
            counts[gold.kind][verdict(case.text, hit, gold)] += 1
    return counts


def assert_reaches(floor: Floor, found: Counter[str]) -> None:
    total = found.total()
    assert found["right"] / total >= floor.right
    assert (found["right"] + found["described"]) / total >= floor.told
    assert found["wrong"] / total <= floor.wrong


def test_most_speakers_are_told_and_few_are_others() -> None:
    said = (found for kind, found in verdicts().items() if kind != "unsaid")
    assert_reaches(ALL, sum(said, Counter[str]()))


@pytest.mark.parametrize("kind", BY_WORDS)
def test_words_of_every_kind_are_understood(kind: str) -> None:
    assert_reaches(BY_WORDS[kind], verdicts()[kind])


def test_what_nobody_says_hardly_ever_has_a_speaker() -> None:
    unsaid = verdicts()["unsaid"]
    assert 1 - unsaid["nobody"] / unsaid.total() <= 0.08
