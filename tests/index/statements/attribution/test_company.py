"""Who else is near where somebody may be meant."""

from __future__ import annotations

from index.statements.attribution.anaphor import Anaphor
from index.statements.attribution.candidates import candidates
from index.statements.attribution.history import History
from tests.index.statements.articles import read


def found(text: str) -> dict[str, tuple[str, ...]]:
    """Return the features of each who "she" may be; nobody has no name."""
    register, _ = read(text)
    last = len(register.sentences) - 1
    anaphor = Anaphor("she", "f", last, 0, text.index("She"))
    return {
        one.entity.full.of(text) if one.entity and one.entity.full else "": one.features
        for one in candidates(anaphor, register, History())
    }


def test_who_is_the_only_woman_there_is_told() -> None:
    features = found("Clara Hofer met Martin Velling. She left.")
    assert {"only here", "only near"} <= set(features["Clara Hofer"])
    assert not {"only here", "only named here"} & set(features["Martin Velling"])


def test_the_only_one_with_a_name_is_told() -> None:
    features = found("Clara Hofer met an actress. She left.")
    assert "only named here" in features["Clara Hofer"]


def test_somebody_without_a_name_speaks_for_nobody() -> None:
    assert "described subject 1" in found("An actress met Clara Hofer. She left.")[""]
    assert "described indefinite subject" in found("An actress met Clara Hofer. She left.")[""]
    assert "none described" in found("Clara Hofer met Martin Velling. She left.")[""]
