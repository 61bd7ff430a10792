"""Rules that go before the sums of weights."""

from __future__ import annotations

import pytest

from index.statements.attribution.anaphor import Anaphor
from index.statements.attribution.candidates import candidates
from index.statements.attribution.history import History, Turn
from index.statements.attribution.overrides import Overrides
from index.statements.attribution.situation import Situation
from index.statements.attribution.traits import About
from tests.index.statements.articles import quoted


def applied(text: str, anaphor: Anaphor, *spoke: str, language: str = "en") -> dict[str, float]:
    """Return the shares of all who may be meant, which were the same before; "" is nobody.

    Those who `spoke` did so in the paragraph of the quotation.
    """
    register, at = quoted(text, language)
    history = History()
    for name in spoke:
        [entity] = [one for one in register.entities if one.full and one.full.of(text) == name]
        history.spoken.append(Turn(entity, at.number, at.paragraph.number))
    found = candidates(anaphor, register, history)
    about = About(alone=anaphor.context == "opens")
    situation = Situation(None, at, (), about, anaphor.context, None, ())  # type: ignore[arg-type]
    same = [1 / len(found)] * len(found)
    shares = Overrides(register, history).applied(found, same, anaphor, situation)
    names = [one.entity.full.of(text) if one.entity and one.entity.full else "" for one in found]
    return dict(zip(names, shares, strict=True))


def likeliest(shares: dict[str, float]) -> str:
    return max(shares, key=shares.__getitem__)


@pytest.mark.parametrize(
    ("text", "latter"),
    [
        ("Un voisin a réveillé Casimir Wolk. « Du feu », dit celui-ci.", "Casimir Wolk"),
        # The person who acts is not the one who was named last.
        ("Luc Noir est venu. « Du feu », dit celui-ci.", None),
    ],
)
def test_the_latter_is_whoever_was_named_last_and_does_not_act(
    text: str, latter: str | None
) -> None:
    start = text.index("celui-ci")
    shares = applied(
        text, Anaphor("he", "m", 1, 0, start, "cue behind", latter=True), language="fr"
    )
    assert (likeliest(shares) == latter) is (latter is not None)
    assert sum(shares.values()) == pytest.approx(1)


def test_a_verb_tells_that_whoever_spoke_last_goes_on() -> None:
    text = "Иван Тилов и Пётр Лисов ушли. «Порт закрыт», — добавил он."
    shares = applied(
        text,
        Anaphor("he", "m", 1, 0, text.index("он."), "cue behind"),
        "Пётр Лисов",
        language="ru",
    )
    assert likeliest(shares) == "Пётр Лисов"
    assert shares["Пётр Лисов"] == pytest.approx(0.9)


def test_of_two_side_by_side_neither_speaks_in_a_paragraph_of_its_own() -> None:
    text = "Ann Till and Leo Marr came. \n\n“Nobody called us.”"
    shares = applied(text, Anaphor("carry", None, 1, 1, text.index("“"), "opens"))
    assert likeliest(shares) == ""


def test_somebody_new_of_whom_alone_the_paragraph_tells_is_meant() -> None:
    text = "Otto Marr came.\n\nA deckhand stood there. “Nobody called us,” he said."
    shares = applied(text, Anaphor("he", "m", 2, 1, text.index("he said"), "cue behind"))
    assert likeliest(shares) == "A deckhand"
