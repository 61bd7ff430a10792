"""Other people near somebody who may be meant."""

from __future__ import annotations

import pytest

from index.statements.attribution.anaphor import Anaphor
from index.statements.attribution.candidates import candidates
from index.statements.attribution.company import is_coupled
from index.statements.attribution.history import History
from index.statements.extraction import statements
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


def coupled(text: str, language: str) -> list[str]:
    """Return who stands side by side with somebody else."""
    register, _ = read(text, language)
    row = [one for one in register.sentences[0] if one.phrase.name]
    return [one.span.of(text) for one in row if is_coupled(one, register)]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Ann Till and Leo Marr wait.", "en", "Ann Till|Leo Marr"),
        ("Ann Till and her brother Leo sat there.", "en", "Ann Till|Leo"),
        ("Ann Till, Leo Marr and Ida Roe wait.", "en", "Ann Till|Leo Marr|Ida Roe"),
        ("There stand Ann Till, a judge, and Leo Marr.", "en", "Ann Till|Leo Marr"),
        ("Anna Till und ihr Bruder Leo warten.", "de", "Anna Till|Leo"),
        ("Ana Ruiz y su hermano Luis esperan.", "es", "Ana Ruiz|Luis"),
        ("Анна Лисова и Глеб Дымов ждут.", "ru", "Анна Лисова|Глеб Дымов"),
        ("Ayla Lisan ile kardeşi Bora bekliyor.", "tr", "Ayla Lisan|Bora"),
        ("جاءت نينا رشدي وكمال الوزان.", "ar", "نينا رشدي|كمال الوزان"),
        ("Ann Till met Leo Marr.", "en", ""),
        ("Ann Till praised the plan and Leo Marr left.", "en", ""),
        ("Ann Till and her team wait.", "en", ""),
    ],
)
def test_two_who_are_named_together_stand_side_by_side(
    text: str, language: str, names: str
) -> None:
    assert "|".join(coupled(text, language)) == names


def test_what_one_of_two_says_is_nobodys_unless_one_has_spoken() -> None:
    together = "Ann Till and Leo Marr wait for the bus.\n\n“It was colder last year.”"
    assert [one.speaker for one in statements(together, "en")] == [None]
    text = f"“We are cold,” said Ann Till.\n\n{together}"
    last = statements(text, "en")[-1]
    assert last.speaker is not None
    assert last.speaker.of(text) == "Ann Till"
