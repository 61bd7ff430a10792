"""History of the last few speakers, quotations apart from reports."""

from __future__ import annotations

from index.statements.attribution.history import History, Turn
from index.statements.coreference.entity import Entity


def test_the_last_speakers_are_known_in_order() -> None:
    history = History()
    for number in range(3):
        history.spoken.append(Turn(Entity(number, named=True), number, 0))
    assert [turn.sentence for turn in history.last(2)] == [1, 2]
    assert not history.reported


def test_who_spoke_long_ago_is_forgotten() -> None:
    history = History()
    for number in range(100):
        history.spoken.append(Turn(Entity(number, named=True), number, 0))
    assert len(history.last(100)) == 12
    assert history.last(1)[0].sentence == 99
