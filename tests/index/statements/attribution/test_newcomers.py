"""Somebody without a name of whom a paragraph has just begun to tell."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.attribution.anaphor import Anaphor
from index.statements.attribution.history import History, Turn
from index.statements.attribution.newcomers import newcomer
from tests.index.statements.articles import read


def meant(text: str, *speakers: str, told: bool = True, asks: bool = False) -> str | None:
    """Return whom the last "he" of a text means, who is new there.

    The `speakers` are those of the last quotations, all in the paragraph of "he"; `asks` is whether
    the last of them does.
    """
    register, _ = read(text)
    start = text.rindex(" he ") + 1
    he = register.mention_in(Span(start, start + 2))
    assert he is not None
    history = History()
    for name in speakers:
        entity = next(one for one in register.entities if one.full and one.full.of(text) == name)
        history.spoken.append(Turn(entity, he.sentence, he.paragraph, asks))
    anaphor = Anaphor("he", "m", he.sentence, he.paragraph, start)
    found = newcomer(anaphor, register, history, told=told)
    return found.full.of(text) if found and found.full else None


@pytest.mark.parametrize(
    "text",
    [
        "A deckhand said that he was cold.",
        "A deckhand came. Then he left.",
        "A deckhand came.\n\nThen he left.",
        # The person who was named before does not speak any more.
        "Otto Marr came. A deckhand said that he was cold.",
        # Nobody else is a man.
        "Clara Marr came. A deckhand stood there. Then he left.",
    ],
)
def test_a_pronoun_means_who_is_new(text: str) -> None:
    assert meant(text) == "A deckhand"


@pytest.mark.parametrize(
    "text",
    [
        # The clause is another one's.
        "Where a deckhand slept, dogs lay. Then he left.",
        # Somebody has a name, is known, or is a woman.
        "Otto Marr said that he was cold.",
        "The deckhand said that he was cold.",
        "An actress said that he was cold.",
        # The newcomer came long ago, or somebody else may be meant.
        "A deckhand came. It rained. It was dark. Then he left.",
        "Otto Marr came. A deckhand stood there. Then he left.",
        "A deckhand came.\n\nIt rained.\n\nThen he left.",
    ],
)
def test_nobody_is_new_or_another_may_be_meant(text: str) -> None:
    assert meant(text) is None


def test_whoever_has_just_spoken_may_be_known_and_further_back() -> None:
    text = "The deckhand came. It rained. It was dark. Then he left."
    assert meant(text, "The deckhand", told=False) == "The deckhand"
    assert meant(text, told=False) is None


def test_whoever_has_just_spoken_and_has_a_name_is_not_new() -> None:
    assert meant("Otto Marr came. Then he left.", "Otto Marr", told=False) is None


def test_whoever_asks_or_has_just_answered_does_not_go_on() -> None:
    text = "Clara Marr met the deckhand. The deckhand sang. Then he left."
    assert meant(text, "the deckhand", told=False) == "the deckhand"
    assert meant(text, "the deckhand", told=False, asks=True) is None
    assert meant(text, "Clara Marr", "the deckhand", told=False) is None
