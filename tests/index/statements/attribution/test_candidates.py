"""Candidates: who a pronoun may stand for, with features."""

from __future__ import annotations

from index.statements import kinds as k
from index.statements.attribution.anaphor import Anaphor
from index.statements.attribution.candidates import candidates, pronoun
from index.statements.attribution.history import History, Turn
from tests.index.statements.articles import read

TEXT = "Clara Hofer met Martin Velling in Paris. The bridge was shut. She left."


def found(text: str = TEXT, history: History | None = None) -> dict[str, tuple[str, ...]]:
    """Return the features of each who "she" may be; nobody has no name."""
    register, _ = read(text)
    last = len(register.sentences) - 1
    anaphor = Anaphor("she", "f", last, 0, text.index("She"))
    return {
        one.entity.full.of(text) if one.entity and one.entity.full else "": one.features
        for one in candidates(anaphor, register, history or History())
    }


def test_people_may_be_meant_and_places_not() -> None:
    assert {"Clara Hofer", "Martin Velling", ""} <= found().keys()
    assert "Paris" not in found()


def test_nobody_comes_last() -> None:
    assert list(found())[-1] == ""


def test_a_gender_agrees_or_differs() -> None:
    assert "agrees" in found()["Clara Hofer"]
    assert "differs" in found()["Martin Velling"]


def test_who_spoke_last_is_known_for_it() -> None:
    register, _ = read(TEXT)
    history = History()
    [hofer] = [one for one in register.entities if one.first == "clara"]
    history.spoken.append(Turn(hofer, 0, 0))
    anaphor = Anaphor("she", "f", 2, 0, TEXT.index("She"))
    [of_hofer] = [one for one in candidates(anaphor, register, history) if one.entity is hofer]
    assert "spoke last" in of_hofer.features


def test_who_is_named_behind_a_quotation_may_say_it() -> None:
    text = "The bridge was shut. It stays so. Clara Hofer pours the tea."
    register, _ = read(text)
    anaphor = Anaphor("carry", None, 1, 0, text.index("It stays"), "told")
    found = candidates(anaphor, register, History())
    [hofer] = [one for one in found if one.entity and one.entity.first == "clara"]
    assert "ahead subject 1" in hofer.features


def test_a_board_may_be_he_where_pronouns_have_the_gender_of_nouns() -> None:
    text = "Der Beirat tagte gestern. Er wartet."
    register, _ = read(text, "de")
    anaphor = Anaphor("he", "m", 1, 0, text.index("Er wartet"))
    found = candidates(anaphor, register, History())
    assert any(one.entity and one.entity.kind == "group" for one in found)


def test_how_a_quotation_stands_adds_weights_of_its_own() -> None:
    assert Anaphor("she", "f", 0, 0, 0, "opens").own_table == "he, opens"


def test_a_pronoun_shows_its_gender() -> None:
    assert pronoun(k.SHE) == ("she", "f")
    assert pronoun(k.HE) == ("he", "m")
    assert pronoun(k.HE | k.SHE) == ("he", None)
    assert pronoun(k.THEY) == ("they", None)
    assert pronoun(k.IT) == ("it", None)


def test_whoever_spoke_last_is_known_for_it_as_described() -> None:
    text = "A deckhand was cold. He left."
    register, _ = read(text)
    [deckhand] = [one for one in register.entities if not one.named]
    history = History()
    history.spoken.append(Turn(deckhand, 0, 0))
    anaphor = Anaphor("carry", None, 1, 0, text.index("He"), "goes on")
    [found, _] = candidates(anaphor, register, history)
    assert "first indefinite spoke last here" in found.features
