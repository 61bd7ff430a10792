"""Narration of an article between its quotations."""

from __future__ import annotations

from index.statements.attribution.decision import fitted
from index.statements.attribution.history import History
from index.statements.attribution.meaning import Meaning
from index.statements.attribution.narration import Narration
from tests.index.statements.articles import read


def reported(text: str, until: int | None = None) -> list[str]:
    """Return who is noted as reported once a text of one paragraph is read so far."""
    register, [paragraph] = read(text)
    history = History()
    meaning = Meaning(register, history, fitted(), None)
    narration = Narration(register, history, meaning)
    narration.open(paragraph)
    narration.read_to(len(text) + 1 if until is None else until)
    names = [turn.entity.full for turn in history.reported]
    return [name.of(text) for name in names if name]


def test_who_is_reported_in_the_narration_is_noted_in_order() -> None:
    text = "Clara Hofer said that it rained. Martin Velling said that it poured."
    assert reported(text) == ["Clara Hofer", "Martin Velling"]


def test_what_stands_behind_a_place_is_not_read_yet() -> None:
    text = "Clara Hofer said that it rained. Martin Velling said that it poured."
    assert reported(text, text.index("Martin")) == ["Clara Hofer"]


def test_a_pronoun_is_noted_for_whom_it_means() -> None:
    assert reported("Clara Hofer came late. She said that it rained.") == ["Clara Hofer"]
