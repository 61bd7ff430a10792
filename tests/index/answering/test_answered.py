"""The article that answered before: its sentences, and where it answered."""

from __future__ import annotations

from index.answering.answered import from_there, last_shown, lines
from tests.index.answering.telling import answered

MILL = "Mill burns\nThe mill burned on Monday. Nobody was hurt.\n\nA spark flew. It was dry."


def test_sentences_stand_in_their_order_with_those_around_them() -> None:
    given = answered(MILL, "The mill burned on Monday.")
    every = lines(given)
    assert [line.text for line in every][:2] == ["The mill burned on Monday.", "Nobody was hurt."]
    assert every[0].around >= every[1].held
    assert every[1].told.span == every[1].sentence.span


def test_the_headline_is_known_as_well() -> None:
    given = answered(MILL, "")
    assert given.title <= given.known
    assert given.known >= lines(given)[0].held - {"the", "on"}


def test_what_answered_last_is_found_again() -> None:
    given = answered(MILL, "Nobody was hurt.")
    assert last_shown(given, lines(given)) == 1
    assert last_shown(answered(MILL, ""), lines(given)) == 0


def test_what_stands_behind_comes_before_what_stands_before() -> None:
    every = lines(answered(MILL, ""))
    assert [line.place for line in sorted(every, key=lambda line: from_there(line, 1))][:2] == [
        1,
        2,
    ]
