"""Lookups of a question are fetched all at once, with the outcome of asking one by one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from index.local_ranking import LocalRanking
from index.opensearch.gathering import Gathering
from index.opensearch.part import Part
from index.query.analysis import analyse
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from index.opensearch.ranking import OpenSearchRanking
    from index.query.analysis import Question
    from index.query.weighing import Statistics
    from tests.index.opensearch.wire import Wire

TEXTS = [
    "The tramway crosses the river at Harrowgate.", "Konashenkov spoke of the coalition.",
    "Die Sperrung der Eisenbahnbrücke dauert bis März.", "Ferries cross every twenty minutes.",
]  # fmt: skip
# The most requests to the cluster before such a question is searched for.
ASKED = {
    "when does the tramway cross the river?": 1,
    "who said the ferries cross?": 1,
    "Eisenbahnbrücke Sperrung": 2,
    "what did Konashenkow say?": 2,
    "tram way": 2,
    "riverferries": 2,
    "when does the trammway cros the riverr?": 2,
}


def near(asked: Sequence[str], passages: Sequence[int]) -> bool:
    return list(asked) == ["river", "ferri"] and set(passages) == {0, 3}


@pytest.mark.parametrize(("text", "most"), ASKED.items())
def test_a_question_is_analysed_as_over_the_engine(
    ranking: OpenSearchRanking, wire: Wire, tmp_path: Path, text: str, most: int
) -> None:
    batch = [
        (number, terms(one, "de" if "Die" in one else "en")) for number, one in enumerate(TEXTS)
    ]

    def analysed(statistics: Statistics) -> Question:
        return analyse(text, ["en", "de"], statistics, date(2024, 5, 1))

    with LocalRanking.open(tmp_path) as engine:
        for one in (engine, ranking):
            one.add(batch, 1)
            one.commit(1)
        wanted = engine.with_statistics(analysed, {1}, near)
    assert ranking._moment
    part = Part(ranking._moment, frozenset({1}))
    # Before any passage was seen, all words are taken for held.
    wire.sent.clear()
    assert Gathering(part, (), near).done(analysed) == wanted
    assert len(wire.sent) <= most + 1
    later = Part(ranking._moment, frozenset({1}), familiar=part.familiar)
    wire.sent.clear()
    assert Gathering(later, (), near).done(analysed) == wanted
    assert len(wire.sent) <= most
    wire.sent.clear()
    assert Gathering(later, (), near).done(analysed) == wanted
    assert not wire.sent or "riverferries" in text  # whose passages are read each time


def test_what_words_may_be_put_together_to_is_looked_for_at_once(
    ranking: OpenSearchRanking, wire: Wire
) -> None:
    ranking.add([(1, ["ferryboat", "river"]), (2, ["ferri", "boat"])])
    ranking.commit(1)
    assert ranking._moment
    part = Part(ranking._moment, None)
    wire.sent.clear()
    rare = [f"ferry{one}" for one in ("boat", "boats", "house", "man", "master", "of", "to")]
    part.ask(["boat"], rare)
    assert part.listed == {"ferryboat"}
    part.count(part.listed)
    assert [part.frequency(one) for one in ("boat", *rare)] == [1, 1, 0, 0, 0, 0, 0, 0]
    # One of them is there, and so is counted.
    assert sum(body.get("size") == 0 for sent in wire.sent for body in sent.bodies) == 2
    ranking.remove([1])
    ranking.commit(2)
    # The index of words still has what was removed.
    later = Part(ranking._moment, None)
    later.ask([], rare)
    later.count(rare)
    assert [*map(later.frequency, rare)] == [0] * len(rare)
